import { type ReactNode } from "react"
import { NavLink, Navigate } from "react-router-dom"
import { type Cart } from "../medusa"
import { useShop } from "../shop"
import { Page } from "./page"
import { Summary } from "./summary"

const steps = [
  { to: "/checkout/address", label: "Address", isOpen: () => true },
  { to: "/checkout/delivery", label: "Delivery", isOpen: hasAddress },
  { to: "/checkout/pay", label: "Payment", isOpen: hasDelivery },
]

export function hasAddress({ email, shipping_address: address }: Cart): boolean {
  return Boolean(email && address?.address_1)
}

export function hasDelivery(cart: Cart): boolean {
  return hasAddress(cart) && Boolean(cart.shipping_methods?.length)
}

type CheckoutPageProps = { title: string; error?: string | undefined; children: ReactNode }

/** A step on the left, what is being bought on the right. */
export function CheckoutPage({ title, error, children }: CheckoutPageProps) {
  const { cart } = useShop()
  if (!cart?.items?.length) return <Navigate to="/cart" replace />

  return (
    <Page title={title}>
      <nav aria-label="Checkout">
        <ol className="steps">
          {steps.map(({ to, label, isOpen }) => (
            <li key={to}>{isOpen(cart) ? <NavLink to={to}>{label}</NavLink> : label}</li>
          ))}
        </ol>
      </nav>
      <div className="columns">
        <div>
          {error && (
            <p className="alert" role="alert" data-testid="error">
              {error}
            </p>
          )}
          {children}
        </div>
        <Summary {...cart} />
      </div>
    </Page>
  )
}
