/** Enough to tell keys apart. Of a text that is too short to be a key nothing is shown. */
export const lastFour = (apiKey: string): string => (apiKey.length > 8 ? apiKey.slice(-4) : "")
