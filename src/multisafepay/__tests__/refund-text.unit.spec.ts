import { toRefundText } from "../refund/refund-text"

describe("toRefundText", () => {
  it.each([
    [{ reason: "Damaged", note: "A crack in the mug" }, "Damaged: A crack in the mug"],
    [{ reason: "Damaged", note: null, orderNumber: 7 }, "Damaged"],
    [{ reason: null, note: "A crack" }, "A crack"],
    [{ reason: "<b>Damaged</b>", note: " two\nlines\u0000 " }, "Damaged: two lines"],
    [{ reason: " ", note: "<br>", orderNumber: 7 }, "Refund of order 7"],
    [{ orderNumber: 7 }, "Refund of order 7"],
    [{}, "Refund"],
  ])("of %j is %j", (words, text) => {
    expect(toRefundText(words)).toBe(text)
  })

  it("is cut at two hundred characters", () => {
    expect(toRefundText({ reason: "r".repeat(150), note: "n".repeat(150) })).toHaveLength(200)
  })
})
