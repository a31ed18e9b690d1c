import { shippedAmount } from "../ledger/shipped-amount"
import { orderOf, parcel } from "./reportable-order"

describe("shippedAmount", () => {
  it.each([
    { what: "nothing", parcels: [], amount: 0 },
    { what: "a mug", parcels: [parcel("a", 1)], amount: 1500 },
    { what: "two mugs in two parcels", parcels: [parcel("a", 1), parcel("b", 1)], amount: 2500 },
    { what: "a bowl", parcels: [parcel("a", 0, 1)], amount: 2500 },
    { what: "everything", parcels: [parcel("a", 2), parcel("b", 1, 1)], amount: 5500 },
  ])("of $what, with the delivery, is $amount", ({ parcels, amount }) => {
    const shipments = parcels.map(({ id }) => id)

    expect(shippedAmount(orderOf(parcels), { shipments, total: 5500 })).toBe(amount)
  })

  it("counts no parcel that is not named", () => {
    const order = orderOf([parcel("a", 1), parcel("b", 1)])

    expect(shippedAmount(order, { shipments: ["b"], total: 5500 })).toBe(1500)
  })

  it("is a share of a payment that is not the whole order's", () => {
    const order = orderOf([parcel("a", 1)])

    expect(shippedAmount(order, { shipments: ["a"], total: 1000 })).toBe(273)
  })

  it("takes what is sent by no parcel along with the last", () => {
    const items = [
      { id: "mug", quantity: "1", total: "10", requiresShipping: true },
      { id: "song", quantity: "1", total: "10", requiresShipping: false },
    ]
    const order = orderOf([parcel("a", 1)], { items, delivery: "0" })

    expect(shippedAmount(order, { shipments: ["a"], total: 2000 })).toBe(2000)
  })

  it("never exceeds the payment, whatever a parcel is said to hold", () => {
    const order = orderOf([parcel("a", 400)])

    expect(shippedAmount(order, { shipments: ["a"], total: 5500 })).toBe(3500)
  })

  it("is nothing of an order that costs nothing", () => {
    const items = [
      { id: "mug", quantity: "2", total: "0", requiresShipping: true },
      { id: "void", quantity: "0", total: "0", requiresShipping: true },
    ]
    const order = orderOf([parcel("a", 1)], { items, delivery: "0" })

    expect(shippedAmount(order, { shipments: ["a"], total: 5500 })).toBe(0)
  })
})
