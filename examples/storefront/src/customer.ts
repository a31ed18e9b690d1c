import { redirect } from "react-router-dom"
import { medusa } from "./medusa"

export type Customer = Awaited<ReturnType<typeof medusa.store.customer.retrieve>>["customer"]

/** Who is logged in; nobody as well when the login has run out. The SDK keeps its token in this browser. */
export async function loadCustomer(): Promise<Customer | undefined> {
  if (!(await medusa.client.getToken())) return undefined
  try {
    const { customer } = await medusa.store.customer.retrieve()
    return customer
  } catch (error) {
    if (!isUnauthorized(error)) throw error
    await medusa.auth.logout()
    return undefined
  }
}

/** For pages that are of nobody else's business: the way over the login and back, for who is not logged in. */
export async function loginFirst({ url }: Request): Promise<Response | undefined> {
  if (await loadCustomer()) return undefined
  const { pathname, search } = new URL(url)
  return redirect(`/login?${new URLSearchParams({ to: pathname + search }).toString()}`)
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && "status" in error && error.status === 401
}
