import { backoffMs } from "../retry-reads"

describe("backoffMs", () => {
  it.each([
    { attempt: 1, random: 0.5, milliseconds: 200 },
    { attempt: 2, random: 0.5, milliseconds: 400 },
    { attempt: 3, random: 0.5, milliseconds: 800 },
    { attempt: 1, random: 0, milliseconds: 150 },
    { attempt: 1, random: 1, milliseconds: 250 },
  ])("waits $milliseconds ms before retry $attempt at chance $random", (expected) => {
    expect(backoffMs(expected.attempt, () => expected.random)).toBe(expected.milliseconds)
  })
})
