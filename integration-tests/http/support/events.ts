import { type Event, type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Everything the shop announces, heard as a merchant's subscriber would. */
export function eventsOf(container: () => MedusaContainer) {
  const heard: Event[] = []
  return {
    listen: () =>
      container()
        .resolve(Modules.EVENT_BUS)
        .subscribe(
          "*",
          (event) => {
            heard.push(event)
            return Promise.resolve()
          },
          { subscriberId: "what-a-test-heard" }
        ),
    forget: () => {
      heard.length = 0
    },
    /** The data of all events of this name since the test began. */
    named: (name: string) => heard.filter((event) => event.name === name).map(({ data }) => data),
  }
}

export type Events = ReturnType<typeof eventsOf>
