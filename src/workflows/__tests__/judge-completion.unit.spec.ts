import { judgeCompletion } from "../judge-completion"

const now = new Date("2026-01-01T12:00:00Z")
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe("what is to be done about an order that a completion left", () => {
  it.each([
    { age: 1, complete: true, announced: true, verdict: "done" },
    { age: 1, complete: true, announced: false, verdict: "done" },
    { age: 1, complete: false, announced: false, verdict: "wait" },
    { age: 120, complete: false, announced: false, verdict: "wait" },
    { age: 121, complete: false, announced: false, verdict: "finish" },
    { age: 121, complete: true, announced: false, verdict: "finish" },
    // Staff may have moved its stock or more since: nobody's crash.
    { age: 121, complete: false, announced: true, verdict: "done" },
    { age: 1, complete: false, announced: true, verdict: "done" },
  ] as const)(
    "$verdict after $age s, complete: $complete, announced: $announced",
    ({ age, verdict, ...completion }) => {
      expect(judgeCompletion({ createdAt: secondsAgo(age), now, ...completion })).toBe(verdict)
    }
  )
})
