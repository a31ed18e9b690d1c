const KEY = "cart_id"

/** The cart outlives the tab, and the trip to the payment page. */
export const cartId = {
  get: () => localStorage.getItem(KEY),
  set(id: string) {
    localStorage.setItem(KEY, id)
  },
  /** Forgets this cart, and leaves a newer one that was started in another tab. */
  forget(id: string) {
    if (localStorage.getItem(KEY) === id) localStorage.removeItem(KEY)
  },
}
