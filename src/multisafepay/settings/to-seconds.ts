import { type Lifetime } from "./account-options"

const SECONDS = { minutes: 60, hours: 3_600, days: 86_400 } as const satisfies Record<
  Lifetime["unit"],
  number
>

/** A lifetime in whole seconds, as `seconds_active` takes it. */
export const toSeconds = ({ value, unit }: Lifetime): number => value * SECONDS[unit]
