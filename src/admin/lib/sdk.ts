import Medusa from "@medusajs/js-sdk"

const jwtTokenStorageKey = __JWT_TOKEN_STORAGE_KEY__

/** Speaks to the same server, and signs in the same way, as the dashboard it is part of. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    ...(jwtTokenStorageKey ? { jwtTokenStorageKey } : {}),
  },
})
