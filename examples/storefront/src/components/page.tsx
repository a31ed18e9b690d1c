import { useEffect, useRef, type ReactNode } from "react"

type PageProps = { title: string; intro?: ReactNode; children: ReactNode }

/** Names the page in the tab and moves the focus to its heading, so that a screen reader says where one is. */
export function Page({ title, intro, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Noordzee Goods`
    heading.current?.focus({ preventScroll: true })
  }, [title])

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro && <p className="intro">{intro}</p>}
      {children}
    </>
  )
}
