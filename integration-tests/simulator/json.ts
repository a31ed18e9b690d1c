export type Json =
  | null
  | string
  | number
  | boolean
  /** A JSON number written digit for digit, however long: how PSP ids beyond 2^53 travel. */
  | bigint
  | Json[]
  | JsonObject
export type JsonObject = { [key: string]: Json | undefined }

/** Compact JSON with sorted keys, as MultiSafepay writes it. */
export function toJson(value: Json): string {
  if (typeof value === "bigint") return value.toString()
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`
  if (value === null || typeof value !== "object") return JSON.stringify(value)

  const members = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${toJson(member)}`)
  return `{${members.join(",")}}`
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
