import { type Scenario } from "./scenarios"

/** What happens at once, and what it turns into after a while. */
export type TestOutcome = {
  scenario: Scenario
  reason?: string
  later?: { afterMs: number; scenario: Scenario | "void" }
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

const completed: TestOutcome = { scenario: "completed" }
const refused3ds: TestOutcome = {
  scenario: "declined",
  reason: "3DS Authentication Failed / Card authentication failed",
}
const refusedFunds: TestOutcome = { scenario: "declined", reason: "Insufficient funds" }
const heldThenVoid: TestOutcome = {
  scenario: "uncleared",
  later: { afterMs: 3 * MINUTE, scenario: "void" },
}

export type TestCard = { gateways: string[]; number: string; outcome: TestOutcome; label: string }

const card = (
  gateways: string,
  number: string,
  { label, outcome }: { label: string; outcome: TestOutcome }
): TestCard => ({
  gateways: gateways.split(" "),
  number,
  outcome,
  label,
})

/** The numbers of MultiSafepay's testing page; a CREDITCARD link takes those of every scheme. */
export const testCards: TestCard[] = [
  card("VISA", "4111111111111111", { label: "Completed", outcome: completed }),
  card("VISA", "4761340000000019", { label: "Completed", outcome: completed }),
  card("VISA", "4917300000000008", { label: "Uncleared, then void", outcome: heldThenVoid }),
  card("VISA", "4462000000000003", {
    label: "Uncleared, then completed",
    outcome: { scenario: "uncleared", later: { afterMs: 3 * MINUTE, scenario: "completed" } },
  }),
  card("VISA", "4012001037461114", { label: "Declined (3D Secure)", outcome: refused3ds }),
  card("VISA", "4012001038488884", { label: "Declined (funds)", outcome: refusedFunds }),
  card("MASTERCARD", "5500000000000004", { label: "Completed", outcome: completed }),
  card("MAESTRO", "6799990000000000011", { label: "Completed", outcome: completed }),
  card("AMEX", "374500000000015", { label: "Completed", outcome: completed }),
  card("AMEX", "378734493671000", { label: "Uncleared, then void", outcome: heldThenVoid }),
  card("AMEX", "374200000000004", { label: "Declined (3D Secure)", outcome: refused3ds }),
  card("MISTERCASH", "67034500054620008", { label: "Completed", outcome: completed }),
  card("MISTERCASH", "67039902990000045", { label: "Declined (3D Secure)", outcome: refused3ds }),
  card("MISTERCASH", "67039902990000011", { label: "Declined (funds)", outcome: refusedFunds }),
]

export function testCardsFor(gatewayId: string): TestCard[] {
  return gatewayId === "CREDITCARD"
    ? testCards.filter((each) => !each.gateways.includes("MISTERCASH"))
    : testCards.filter((each) => each.gateways.includes(gatewayId))
}

/** A transfer is only announced on the page; the money comes, or does not, later. */
export function toBankTransferOutcome(iban: string): TestOutcome {
  const later = (afterMs: number, scenario: Scenario): TestOutcome => ({
    scenario: "initialized",
    later: { afterMs, scenario },
  })
  if (iban.endsWith("01")) return later(2 * MINUTE, "completed")
  if (iban.endsWith("02")) return later(2 * MINUTE, "expired")
  if (iban.endsWith("04")) return later(2 * MINUTE, "declined")
  return later(5 * DAY, "expired")
}

export function toDirectDebitOutcome(iban: string): TestOutcome {
  if (iban.endsWith("02")) return { scenario: "declined" }
  if (iban.endsWith("03"))
    return { scenario: "uncleared", later: { afterMs: MINUTE, scenario: "completed" } }
  if (iban.endsWith("04"))
    return { scenario: "uncleared", later: { afterMs: MINUTE, scenario: "declined" } }
  return completed
}

/** MB WAY and Multibanco are steered by the amount, in cents. */
export function toOutcomeByAmount(amount: number): TestOutcome {
  if (amount < 1000) return { scenario: "declined" }
  if (amount <= 2000) return completed
  return { scenario: "initialized" }
}
