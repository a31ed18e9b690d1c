import { Link, Outlet, ScrollRestoration, useNavigation } from "react-router-dom"
import { useShop } from "../shop"

export function Layout() {
  const { cart } = useShop()
  const busy = useNavigation().state !== "idle"
  const count = cart?.items?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0

  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="header">
        <Link to="/" className="brand">
          Noordzee Goods
        </Link>
        <Link to="/orders" className="orders-link" data-testid="orders-link">
          Orders
        </Link>
        <Link to="/cart" className="cart-link" data-testid="cart-link">
          Cart
          <span className="badge" data-testid="cart-count" aria-label={`${count} items`}>
            {count}
          </span>
        </Link>
      </header>
      <div className={busy ? "progress busy" : "progress"} aria-hidden="true" />
      <main id="content" aria-busy={busy}>
        <Outlet />
      </main>
      <footer className="footer">An example shop. Payments by MultiSafepay.</footer>
      <ScrollRestoration />
    </>
  )
}

export function Loading() {
  return (
    <p className="loading" role="status">
      Loading…
    </p>
  )
}
