import { isPayLater, shipsInParts } from "../pay-later-methods"

describe("methods that are paid later", () => {
  it.each([
    ["BNPL_MF", true, true],
    ["PAYAFTER", true, true],
    ["einvoice", true, true],
    ["KLARNA", true, false],
    ["IN3", true, false],
    ["IDEAL", false, false],
    ["BANKTRANS", false, false],
    ["NEW_METHOD", false, false],
    [null, false, false],
  ])("%p: collected by a shipment %p, in parts %p", (gateway, later, parts) => {
    expect([isPayLater(gateway), shipsInParts(gateway)]).toEqual([later, parts])
  })
})
