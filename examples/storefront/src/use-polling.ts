import { useEffect, useState } from "react"
import { useRevalidator } from "react-router-dom"

const PAUSES_IN_SECONDS = [1, 1, 2, 2, 3, 3, 5, 5, 10, 10, 15, 15, 30]

/**
 * Loads the page's data again, less and less often, and only while somebody looks. After two minutes it gives up:
 * money that takes longer takes hours or days.
 *
 * @returns whether it still goes on
 */
export function usePolling(wanted: boolean): boolean {
  const { revalidate } = useRevalidator()
  const [round, setRound] = useState(0)
  const pause = wanted ? PAUSES_IN_SECONDS[round] : undefined

  useEffect(() => {
    if (pause === undefined) return
    const timer = setTimeout(() => {
      if (!document.hidden) void revalidate()
      setRound((current) => current + 1)
    }, pause * 1000)
    return () => {
      clearTimeout(timer)
    }
  }, [round, pause, revalidate])

  return pause !== undefined
}
