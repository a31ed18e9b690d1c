import { type AdminPaymentLink } from "../../../types/http"
import { isUnderWay } from "./link-state"

/** Of an order's links, newest first, the one to show: one that needs a person, one that lives, or the newest. */
export const chooseLink = (links: readonly AdminPaymentLink[]): AdminPaymentLink | undefined =>
  links.find(({ attention }) => attention !== null) ?? links.find(isUnderWay) ?? links[0]
