import { type ButtonHTMLAttributes } from "react"

type SubmitProps = ButtonHTMLAttributes<HTMLButtonElement> & { busy: boolean }

/** A button that cannot be pressed twice. */
export function Submit({ busy, className = "primary", children, ...button }: SubmitProps) {
  return (
    <button type="submit" className={className} disabled={busy} {...button}>
      {busy ? "One moment…" : children}
    </button>
  )
}
