import { type ReactNode } from "react"

/** What stands around the control of every setting. */
export type ControlTexts = { label: string; hint: string; aside: ReactNode }
