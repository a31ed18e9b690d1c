const MINUTE_MS = 60_000

/** Jobs run every minute, and a notification that cannot be processed at once is tried again within minutes. */
const PATIENCE_MS = 15 * MINUTE_MS

/** Whether what should have happened by now did not. `iso` is a moment as ISO 8601, `now` in milliseconds. */
export const isLate = (iso: string, now: number): boolean => now - Date.parse(iso) > PATIENCE_MS
