/** What came back for a probe. `proven`: the answer shows that it is from this shop. */
export type ProbeAnswer = Readonly<{ status: number; proven: boolean }>

/** Why the address for notifications does not work. */
export type ProbeFailure =
  "redirected" | "not_found" | "refused" | "wrong_host" | "unexpected_status"

/**
 * What an answer to a probe says of the address. MultiSafepay follows no redirect and takes only 200
 * for an acknowledgement.
 *
 * @returns null when notifications arrive.
 */
export function judgeProbe({ status, proven }: ProbeAnswer): ProbeFailure | null {
  if (status === 200) return proven ? null : "wrong_host"
  if (status >= 300 && status < 400) return "redirected"
  if (status === 404) return "not_found"
  return status === 401 || status === 403 ? "refused" : "unexpected_status"
}
