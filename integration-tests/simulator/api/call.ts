import { isJsonObject, type Json, type JsonObject } from "../json"
import { Refusal } from "../refusal"
import { type World } from "../world"

/** One request to the API, read and authenticated. */
export type Call = {
  world: World
  /** The path parameters, decoded. */
  ids: string[]
  query: URLSearchParams
  body: unknown
  apiKey: string
}

export type Endpoint = (call: Call) => JsonObject

export const ok = (data: Json): JsonObject => ({ success: true, data })

/** The body as an object; anything else is refused. */
export function bodyOf({ body }: Call): Record<string, unknown> {
  if (!isJsonObject(body)) throw new Refusal(1000, { info: "Required Fields", status: 400 })
  return body
}

export function idOf({ ids }: Call, index = 0): string {
  return ids[index] ?? ""
}

/** Text of at most `max` characters, or undefined when the field is absent. */
export function textOf(value: unknown, max: number): string | undefined {
  if (value === undefined || value === null || value === "") return undefined
  if (typeof value !== "string" || value.length > max)
    throw new Refusal(1000, { info: "Required Fields" })
  return value
}
