import { CreditCard } from "@medusajs/icons"
import { useState } from "react"

/** The name stands beside it, so the picture says nothing of its own. */
export const PaymentMethodLogo = ({ url }: { url: string | null }) => {
  const [isBroken, setIsBroken] = useState(false)
  return (
    <span className="bg-ui-bg-component text-ui-fg-muted flex h-8 w-12 shrink-0 items-center justify-center rounded border p-1">
      {url === null || isBroken ? (
        <CreditCard />
      ) : (
        <img
          src={url}
          alt=""
          loading="lazy"
          className="max-h-full max-w-full object-contain"
          onError={() => {
            setIsBroken(true)
          }}
        />
      )}
    </span>
  )
}
