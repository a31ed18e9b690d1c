/** Where MultiSafepay sends the notifications of an account; `backendUrl` without a trailing slash. */
export const toNotificationUrl = (backendUrl: string, account: string): string =>
  `${backendUrl}/hooks/multisafepay/${account}`
