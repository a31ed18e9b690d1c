import Medusa from "@medusajs/js-sdk"

const { VITE_MEDUSA_BACKEND_URL, VITE_MEDUSA_PUBLISHABLE_KEY } = import.meta.env

export const medusa = new Medusa({
  baseUrl: VITE_MEDUSA_BACKEND_URL ?? "http://localhost:9000",
  ...(VITE_MEDUSA_PUBLISHABLE_KEY && { publishableKey: VITE_MEDUSA_PUBLISHABLE_KEY }),
})

export type Region = Awaited<ReturnType<typeof medusa.store.region.list>>["regions"][number]
export type Cart = Awaited<ReturnType<typeof medusa.store.cart.retrieve>>["cart"]
export type Order = Awaited<ReturnType<typeof medusa.store.order.retrieve>>["order"]
export type Product = Awaited<ReturnType<typeof medusa.store.product.list>>["products"][number]

/** What to tell a person when Medusa said no. */
export function toMessage(error: unknown): string {
  return error instanceof Error && error.message
    ? error.message
    : "Something went wrong. Try again."
}
