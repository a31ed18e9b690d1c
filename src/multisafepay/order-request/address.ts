/** An address line by line, as MultiSafepay wants it. Nothing of what was given is lost; a part that is not there is empty. */
export type SplitAddress = {
  readonly street: string
  readonly houseNumber: string
  /** What is neither: a floor, a building, a letter box. */
  readonly extra: string
}

/** MultiSafepay's limit. What is longer is no house number, and stays in the street rather than being cut. */
const LONGEST_HOUSE_NUMBER = 9
const BOX = /^(bus|box|bte|boîte|apt|app|flat|unit)\.?$/i

/**
 * Tells street and house number apart in the one or two address lines that shops keep:
 * "Kraanspoor 39 A" and "Kraanspoor", "39 A" are street "Kraanspoor", house number "39 A". A number in
 * front counts when there is none behind: "10 Downing Street".
 */
export function splitAddress(address1: string, address2 = ""): SplitAddress {
  const first = words(address1)
  const second = words(address2)
  const split = splitLine(first)
  if (split.houseNumber === "" || split.street === "" || isHouseNumber(second)) {
    return splitLine([...first, ...second])
  }
  return { ...split, extra: [split.extra, ...second].filter((part) => part !== "").join(" ") }
}

const words = (line: string) => line.split(/\s+/).filter((word) => word !== "")

const isHouseNumber = (line: readonly string[]) => /^\d\S*( \p{L}{1,2})?$/u.test(line.join(" "))

function splitLine(line: readonly string[]): SplitAddress {
  const [box, number] = [line.at(-2) ?? "", line.at(-1) ?? ""]
  const inner = BOX.test(box) ? splitWords(line.slice(0, -2)) : undefined
  if (inner) return { ...inner, extra: `${box} ${number}` }

  return { ...(splitWords(line) ?? { street: line.join(" "), houseNumber: "" }), extra: "" }
}

type Split = Omit<SplitAddress, "extra">

function splitWords(line: readonly string[]): Split | undefined {
  return [numberBehind(line), numberGlued(line), numberInFront(line)].find(
    (split) => split !== undefined && split.houseNumber.length <= LONGEST_HOUSE_NUMBER
  )
}

/** "laan 1933 2", "Neherkade 1 XI": the last word that begins with a digit, and a short addition to it. */
function numberBehind(line: readonly string[]): Split | undefined {
  const at = line.map((word) => /^\d/.test(word)).lastIndexOf(true)
  const addition = line.slice(at + 1).join(" ")
  if (at < 1 || !/^[\p{L}\d/-]{0,6}$/u.test(addition)) return undefined
  return { street: line.slice(0, at).join(" "), houseNumber: line.slice(at).join(" ") }
}

/** "Kraanspoor39c": the last word is a street with its number glued on. */
function numberGlued(line: readonly string[]): Split | undefined {
  const [, name, houseNumber] = /^(\p{L}{3,}[.,]?)(\d\S*)$/u.exec(line.at(-1) ?? "") ?? []
  if (name === undefined || houseNumber === undefined) return undefined
  return { street: [...line.slice(0, -1), name].join(" "), houseNumber }
}

/** "2065 Rue de la Gare". */
function numberInFront(line: readonly string[]): Split | undefined {
  const [houseNumber = "", ...street] = line
  return /^\d/.test(houseNumber) ? { street: street.join(" "), houseNumber } : undefined
}
