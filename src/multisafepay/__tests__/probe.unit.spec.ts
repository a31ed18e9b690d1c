import { judgeProbe } from "../notification/judge-probe"
import { isProof, prove, readProbe, toProbe } from "../notification/probe"
import { readNotification } from "../notification/read-notification"

const NONCE = "0123456789abcdef0123456789abcdef"

describe("a probe", () => {
  it("is read back, and is no notification", () => {
    const body = Buffer.from(toProbe(NONCE))

    expect(readProbe(body)).toBe(NONCE)
    expect(() => readNotification(body)).toThrow("names no order")
  })

  it.each([
    ["a notification", JSON.stringify({ order_id: "1", status: "completed" })],
    ["a notification that has one in it", JSON.stringify({ probe: NONCE, order_id: "1" })],
    ["a short nonce", JSON.stringify({ probe: "0123" })],
    ["a nonce that is none", JSON.stringify({ probe: 7 })],
    ["no JSON", "<html>"],
    ["nothing", ""],
  ])("is not %s", (_, body) => {
    expect(readProbe(Buffer.from(body))).toBeUndefined()
  })

  it("is proven by the API key alone, for this nonce alone", () => {
    const proof = prove(NONCE, "the key")

    expect(isProof(proof, NONCE, " the key\n")).toBe(true)
    expect(isProof(proof, NONCE, "another key")).toBe(false)
    expect(isProof(proof, NONCE.replace("0", "1"), "the key")).toBe(false)
    expect(isProof("", NONCE, "the key")).toBe(false)
  })
})

describe("judgeProbe", () => {
  it.each([
    [200, true, null],
    [200, false, "wrong_host"],
    [301, false, "redirected"],
    [302, true, "redirected"],
    [308, false, "redirected"],
    [401, false, "refused"],
    [403, false, "refused"],
    [404, false, "not_found"],
    [204, true, "unexpected_status"],
    [413, false, "unexpected_status"],
    [502, false, "unexpected_status"],
  ])("takes %i, proven: %s, for %s", (status, proven, reason) => {
    expect(judgeProbe({ status, proven })).toBe(reason)
  })
})
