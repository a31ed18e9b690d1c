import { type ProviderSendNotificationDTO } from "@medusajs/framework/types"

type Mailbox = { mails: ProviderSendNotificationDTO[]; refusal: string | undefined }

const KEY = Symbol.for("multisafepay.tests.mailbox")

/** What was sent, and the words by which the provider refuses to send. Medusa loads the provider as a module of its own. */
export function mailbox(): Mailbox {
  const known = Reflect.get(globalThis, KEY) as Mailbox | undefined
  if (known) return known
  const made: Mailbox = { mails: [], refusal: undefined }
  Reflect.set(globalThis, KEY, made)
  return made
}
