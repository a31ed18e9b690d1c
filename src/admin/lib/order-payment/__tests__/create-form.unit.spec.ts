import { type AdminOrderPaymentResponse } from "../../../../types/http"
import {
  createLinkSchema,
  type CreateLinkInput,
  toCreateBody,
  toCreateInput,
  UNSET,
} from "../create-form"
import { parseAmount } from "../parse-amount"
import { toCreatePath } from "../to-create-path"

const order: AdminOrderPaymentResponse["order"] = {
  id: "order_1",
  outstanding: 49.95,
  currency_code: "eur",
  is_draft_order: false,
  accounts: ["default"],
  account: "default",
}

const schema = createLinkSchema((key) => key, { most: 49.95, mostText: "€ 49.95" })

const input = (changes: Partial<CreateLinkInput> = {}): CreateLinkInput => ({
  ...toCreateInput({ order, links: [], template: undefined, now: 0 }),
  ...changes,
})

describe("an amount that is typed", () => {
  it.each([
    ["12.50", 12.5],
    [" 12,50 ", 12.5],
    ["7", 7],
    ["0", undefined],
    ["-1", undefined],
    ["1.000,00", undefined],
    ["", undefined],
    ["1e3", undefined],
  ])("%p is %p", (text, amount) => {
    expect(parseAmount(text)).toBe(amount)
  })
})

describe("the form of a new link", () => {
  it("asks for all that is outstanding, and leaves the rest to the account", () => {
    expect(toCreateBody(order, schema.parse(input()))).toEqual({
      order_id: "order_1",
      amount: 49.95,
    })
  })

  it("sends what was chosen", () => {
    const several = { ...order, accounts: ["default", "shop2"] }
    const chosen = input({
      account: "shop2",
      amount: "12,50",
      lifetime: { value: "2", unit: "hours" },
      description: " Deposit ",
      locale: "nl_NL",
      gateway: "IDEAL",
      second_chance: "off",
      note: "Called",
    })

    expect(toCreateBody(several, schema.parse(chosen))).toEqual({
      order_id: "order_1",
      account: "shop2",
      amount: 12.5,
      lifetime: { value: 2, unit: "hours" },
      description: "Deposit",
      locale: "nl_NL",
      gateway: "IDEAL",
      second_chance: false,
      note: "Called",
    })
  })

  it.each([
    [{ amount: "50" }, "amount", "multisafepay.orderPayment.create.amountTooHigh"],
    [{ amount: "much" }, "amount", "multisafepay.orderPayment.create.amountWrong"],
    [
      { lifetime: { value: "0", unit: "days" as const } },
      "lifetime.value",
      "multisafepay.validation.wholeNumber",
    ],
  ])("says what is wrong with %j", (changes, path, message) => {
    const issues = schema.safeParse(input(changes)).error?.issues ?? []

    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[path, message]])
  })

  it("leaves method and language open at first", () => {
    expect(input()).toMatchObject({ gateway: UNSET, locale: UNSET, second_chance: UNSET })
  })

  it.each([
    ["amount", "amount"],
    ["lifetime", "lifetime.value"],
    ["lifetime.unit", "lifetime.unit"],
    ["order_id", "root"],
  ])("shows what the server says of %s at %s", (path, place) => {
    expect(toCreatePath(path)).toBe(place)
  })
})
