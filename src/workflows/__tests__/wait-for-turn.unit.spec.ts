import { waitForTurn } from "../wait-for-turn"
import { LinkBusyError } from "../work-on-link"

/** Work that ends as told, one end after the other. */
function workThat(...ends: (Error | string)[]) {
  let begun = 0
  const work = () => {
    const end = ends[Math.min(begun++, ends.length - 1)]!
    return end instanceof Error ? Promise.reject(end) : Promise.resolve(end)
  }
  return { work, begun: () => begun }
}

describe("waitForTurn", () => {
  it("tries again while the link is busy", async () => {
    const { work, begun } = workThat(new LinkBusyError("busy"), "done")

    await expect(waitForTurn(work)).resolves.toBe("done")
    expect(begun()).toBe(2)
  })

  it("does not wait once more for a lock that was waited for long enough", async () => {
    const { work, begun } = workThat(new Error("Timed-out acquiring lock."))

    await expect(waitForTurn(work)).rejects.toMatchObject({
      type: "not_allowed",
      code: "multisafepay_try_again",
    })
    expect(begun()).toBe(1)
  })

  it("passes on whatever else goes wrong", async () => {
    const error = new TypeError("a bug")
    const { work, begun } = workThat(error)

    await expect(waitForTurn(work)).rejects.toBe(error)
    expect(begun()).toBe(1)
  })
})
