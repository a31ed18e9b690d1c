import { type GatewayKind } from "../gateways"
import { Html } from "./html"

const shapes: Record<GatewayKind, string> = {
  bank: `<path d="M3 10 12 4l9 6M5 10v8m4.7-8v8m4.6-8v8M19 10v8M3 20h18"/>`,
  card: `<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="M3 10h18M7 15h4"/>`,
  wallet: `<path d="M4 7.5A2.5 2.5 0 0 1 6.5 5H18v3M4 7.5V17a2 2 0 0 0 2 2h14V8H5.5M16.5 13.5h.01"/>`,
  bank_transfer: `<path d="M4 8h14m-4-4 4 4-4 4M20 16H6m4 4-4-4 4-4"/>`,
  direct_debit: `<path d="M12 3v11m-4-4 4 4 4-4M4 18v1.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V18"/>`,
  by_amount: `<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 18h2"/>`,
  bnpl: `<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3 2"/>`,
  coupon: `<path d="M3 9V6.5h18V9a3 3 0 0 0 0 6v2.5H3V15a3 3 0 0 0 0-6zM14 7v10"/>`,
}

export function iconOf(kind: GatewayKind): Html {
  return new Html(
    `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[kind]}</svg>`
  )
}
