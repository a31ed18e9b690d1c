import AxeBuilder from "@axe-core/playwright"
import { type Page } from "playwright-core"

/** What axe holds for serious or critical in the part of the page with this selector, and where it is. */
export async function findBarriers(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}
