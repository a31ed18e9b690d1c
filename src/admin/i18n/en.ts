/** English, the master: every other language has exactly these keys. */
export const en = {
  states: {
    loading: "Loading",
    errorTitle: "This could not be loaded",
    errorMessage: "The server did not answer as expected. Try again in a moment.",
    retry: "Try again",
    forbiddenTitle: "You do not have access to this",
    forbiddenMessage:
      "Your role does not include it. Ask an administrator of this store for access.",
  },
  accounts: {
    title: "MultiSafepay",
    description: "Accounts that this store gets paid through",
    emptyTitle: "No accounts",
    emptyMessage: "Add the MultiSafepay provider to medusa-config.ts to connect an account.",
  },
}
