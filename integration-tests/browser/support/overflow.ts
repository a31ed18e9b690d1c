import { type Page } from "playwright-core"

/**
 * What is wider than the window, or than what holds it without being able to scroll, in the content of
 * a page, or in the `part` of it with this selector: texts of the elements, none when all is well.
 */
export function findOverflow(page: Page, part = "main"): Promise<string[]> {
  return page.evaluate((selector) => {
    const scope = document.querySelector("[role=dialog]") ?? document.querySelector(selector)
    const scrolls = (element: Element) =>
      ["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX)
    const isHeld = (element: Element) => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement)
        if (parent !== scope && scrolls(parent)) return true
      return false
    }
    const wide = [...(scope?.querySelectorAll("*") ?? [])].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 1 && (right > window.innerWidth + 1 || left < -1) && !isHeld(element)
    })
    return wide.map((element) => element.textContent.trim().slice(0, 60))
  }, part)
}
