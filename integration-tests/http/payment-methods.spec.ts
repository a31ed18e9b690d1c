import { type StorePaymentMethodListResponse } from "../../src/types/http"
import { enableAccounts, providerOf } from "./support/enable-accounts"
import { NOWHERE } from "./support/nowhere"
import { registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

const PATH = "/store/multisafepay/payment-methods"

registerAccount("cards", { gateway: "VISA" })

shopSuite(({ api, simulator, shop, customer, admin }) => {
  async function ask(query: Record<string, string>) {
    return api.get<StorePaymentMethodListResponse>(PATH, {
      ...customer.headers(),
      params: query,
      validateStatus: () => true,
    })
  }

  async function offered(cartId: string): Promise<StorePaymentMethodListResponse> {
    const { status, data } = await ask({ cart_id: cartId })
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(data)}`)
    return data
  }

  const idsFor = async (cartId: string) =>
    (await offered(cartId)).payment_methods.map(({ id }) => id)

  const listings = () => simulator().calls({ path: "/payment-methods" }).length

  /** As in a process that has just started. */
  async function forget() {
    const { MULTISAFEPAY_BASE_URL } = process.env
    process.env.MULTISAFEPAY_BASE_URL = NOWHERE
    await offered(await customer.fillCart())
    process.env.MULTISAFEPAY_BASE_URL = MULTISAFEPAY_BASE_URL
  }

  it("offers a Dutch cart iDEAL with its logo, and a Belgian one Bancontact", async () => {
    const dutch = await offered(await customer.fillCart())
    const belgian = await idsFor(await customer.fillCart({ region: "exclusive" }))

    expect(dutch.fallback).toBe(false)
    expect(dutch.payment_methods[0]).toEqual({
      id: "IDEAL",
      name: "iDEAL",
      icon_url: "https://media.multisafepay.com/img/methods/svg/ideal.svg",
      provider_id: "pp_multisafepay_default",
    })
    expect(dutch.payment_methods.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["CREDITCARD", "PAYPAL"])
    )
    expect(belgian).toContain("MISTERCASH")
    expect(belgian).not.toContain("IDEAL")
  })

  it("offers only what takes the cart's amount, and can be paid with", async () => {
    const small = await customer.fillCart()
    const large = await customer.fillCart({ quantity: 3 })

    expect(await idsFor(small)).not.toContain("IN3")
    expect(await idsFor(large)).toContain("IN3")

    const collectionId = await customer.createCollection(large)
    const session = await customer.createSession(collectionId, { data: { gateway: "IN3" } })
    expect(simulator().orders.get(session.order_id)).toBeDefined()
  })

  it("asks MultiSafepay once for twenty carts", async () => {
    await forget()
    const carts = []
    for (let made = 0; made < 20; made += 1) carts.push(await customer.fillCart())
    const before = listings()

    await Promise.all(carts.map(idsFor))

    expect(listings() - before).toBe(1)
  })

  it("offers the accounts of the region, and of one that has a single method only this", async () => {
    const cartId = await customer.fillCart()
    const before = await offered(cartId)
    await enableAccounts(admin, shop(), ["cards"])

    const { payment_methods } = await offered(cartId)

    expect(
      before.payment_methods.every(({ provider_id }) => provider_id !== providerOf("cards"))
    ).toBe(true)
    expect(
      payment_methods.filter(({ provider_id }) => provider_id === providerOf("cards"))
    ).toMatchObject([{ id: "VISA", name: "Visa" }])
    expect(payment_methods).toHaveLength(before.payment_methods.length + 1)
  })

  it("offers nothing, and does not ask, where no account is ticked", async () => {
    const { status } = await admin.post(`/admin/regions/${shop().regions.inclusive.id}`, {
      payment_providers: ["pp_system_default"],
    })
    expect(status).toBe(200)
    const before = listings()

    expect(await offered(await customer.fillCart())).toEqual({
      payment_methods: [],
      fallback: false,
    })
    expect(listings()).toBe(before)
  })

  it("lets customers choose on MultiSafepay's page when it cannot be asked", async () => {
    process.env.MULTISAFEPAY_BASE_URL = NOWHERE

    expect(await offered(await customer.fillCart())).toEqual({
      payment_methods: [],
      fallback: true,
    })
  })

  it("waits three seconds for an answer and no longer", async () => {
    await forget()
    simulator().fault({ kind: "hang", path: "/payment-methods", times: 9 })

    expect(await offered(await customer.fillCart())).toEqual({
      payment_methods: [],
      fallback: true,
    })
  })

  it("tells nothing of the customer, and refuses what is no cart", async () => {
    const cartId = await customer.fillCart()
    expect(JSON.stringify(await offered(cartId))).not.toMatch(/jane|kraanspoor|1033/i)

    expect(await ask({})).toMatchObject({ status: 400 })
    expect(await ask({ cart_id: "" })).toMatchObject({ status: 400 })
    expect(await ask({ cart_id: "cart_none" })).toMatchObject({ status: 404 })
    for (const hostile of ["\0", "x".repeat(201)])
      expect(await ask({ cart_id: hostile })).toMatchObject({ status: 400 })
    for (const hostile of ["' OR 1=1 --", "%", "../carts", "{}", "cart_\uFFFF"])
      expect(await ask({ cart_id: hostile })).toMatchObject({ status: 404 })
    expect(await ask({ cart_id: cartId, fields: "*" })).toMatchObject({ status: 400 })
  })
})
