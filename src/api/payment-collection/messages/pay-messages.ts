import { type PageState } from "../page-state"

/**
 * What the pay page says in one language. Put into HTML as it is, so without markup and `<`, `&`;
 * `{amount}` is filled in.
 */
export type PayMessages = Readonly<{
  /** What the order's number is called. */
  order: string
  amount: string
  pay: string
  /** On the button of a payment that was begun with a method like bank transfer. */
  goOn: string
  tryAgain: string
  states: Readonly<Record<PageState, Readonly<{ title: string; text: string }>>>
}>
