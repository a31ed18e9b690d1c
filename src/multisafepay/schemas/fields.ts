import { z } from "@medusajs/framework/zod"
import { isPlainObject } from "./is-plain-object"

/**
 * Text or nothing. MultiSafepay sends texts that look like numbers as numbers, and null, "" or no
 * field at all for nothing. NUL is dropped because PostgreSQL cannot store it.
 */
export const text = z.preprocess(toText, z.string().optional())

/** An integer in minor units, or nothing; sent as a number or as digits. Anything else is refused. */
export const minorUnits = z.preprocess(toNumber, z.int().optional())

/** As `minorUnits`, but what cannot be read is nothing: for amounts that only inform. */
export const minorUnitsIfAny = minorUnits.catch(undefined)

/** A decimal number, or nothing. */
export const decimalIfAny = z.preprocess(toNumber, z.number().optional()).catch(undefined)

/** True for `true`, `"true"`, 1 and `"1"`, false for their opposites, else nothing. */
export const flag = z.preprocess(toFlag, z.boolean().optional())

/** A list of objects. PHP writes an empty one as null or "", and one with gaps as an object. */
export function listOf<S extends z.ZodType>(schema: S) {
  return z.preprocess(toObjects, z.array(schema))
}

/** A list of texts; what is no text is left out. */
export const texts = z.preprocess(
  (value) => (Array.isArray(value) ? value.map(toText).filter((one) => one !== undefined) : []),
  z.array(z.string())
)

/** An object, or an empty one where PHP wrote `[]`, null or "". */
export function objectOrEmpty<S extends z.ZodObject>(schema: S) {
  return z.preprocess((value) => (isPlainObject(value) ? value : {}), schema)
}

function toText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value)
  if (typeof value !== "string") return undefined
  return value.replaceAll("\0", "") || undefined
}

function toNumber(value: unknown): unknown {
  if (value === null || value === "") return undefined
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

function toFlag(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === "1" || value === "true") return true
  if (value === false || value === 0 || value === "0" || value === "false") return false
  return undefined
}

function toObjects(value: unknown): unknown[] {
  const elements: unknown[] = Array.isArray(value)
    ? value
    : isPlainObject(value)
      ? Object.values(value)
      : []
  return elements.filter(isPlainObject)
}
