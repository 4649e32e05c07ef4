import { BlotterError } from "../model/errors.js"
import { blankLiterals } from "./faults.js"
import type { Parameter, Parameters } from "./graph-store.js"

/** Deeper values crash the embedded engine; no question needs a tenth of this. */
const deepest = 32
const smallestInteger = -(2n ** 63n)
const largestInteger = 2n ** 63n - 1n

const isRecord = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether the text is a day of the calendar: 2024-02-30 is none. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const refuse = (path: string, fault: string): never => {
  throw new BlotterError("query-parameter", `parameter ${path}: ${fault}`)
}

const checkText = (text: string, path: string): string =>
  /\p{Surrogate}/u.test(text) ? refuse(path, "it has half of a surrogate pair, which is no text") : text

const checkNumber = (value: number, path: string): number =>
  Number.isFinite(value) ? value : refuse(path, `${value} is no number that a database holds`)

const checkInteger = (value: bigint, path: string): bigint =>
  value >= smallestInteger && value <= largestInteger ? value : refuse(path, `${value} does not fit into 64 bits`)

const checkEntry = (name: string, value: unknown, alone: boolean, path: string): void => {
  if (name === "$date" && alone) {
    if (typeof value !== "string" || !isDay(value)) refuse(path, `${String(value)} is no day (such as 2012-07-28)`)
  } else if (name.startsWith("$")) {
    refuse(path, `the name ${name} begins with a dollar sign`)
  }
}

const checkMap = (map: Readonly<Record<string, unknown>>, path: string, above: readonly object[]): Parameter => {
  const entries = Object.entries(map)
  return Object.fromEntries(
    entries.map(([name, value]) => {
      checkEntry(name, value, entries.length === 1, path)
      return [name, check(value, `${path}.${name}`, above)]
    }),
  )
}

const check = (value: unknown, path: string, above: readonly object[]): Parameter => {
  if (value === null || typeof value === "boolean") return value
  if (typeof value === "string") return checkText(value, path)
  if (typeof value === "number") return checkNumber(value, path)
  if (typeof value === "bigint") return checkInteger(value, path)
  if (typeof value !== "object") return refuse(path, `it is ${typeof value}, which Cypher does not know`)
  if (above.includes(value)) return refuse(path, "it holds itself")
  if (above.length >= deepest) return refuse(path.replace(/[.[].*$/u, ""), `it is nested deeper than ${deepest} levels`)
  const inside = [...above, value]
  if (Array.isArray(value)) return value.map((item, index) => check(item, `${path}[${index}]`, inside))
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? refuse(path, "it is no date") : value.toISOString()
  }
  return isRecord(value) ? checkMap(value, path, inside) : refuse(path, "it is no plain value, list or map")
}

/**
 * Parameters that an engine can be given safely: finite numbers, 64-bit integers, well-formed text, lists and maps that
 * end. A Date becomes ISO text; a map `{ $date: "2012-07-28" }` is a date to the engine.
 * @throws BlotterError `query-parameter` that names the parameter.
 */
export const checkParameters = (parameters: Readonly<Record<string, unknown>>): Parameters =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, check(value, name, [])]))

/**
 * A statement must not be empty, and every `$name` in it must be given.
 * @throws BlotterError `query-invalid`, or `query-parameter` that names those that are missing.
 */
export const checkStatement = (cypher: string, parameters: Parameters): void => {
  if (cypher.trim() === "") throw new BlotterError("query-invalid", "query: it is empty (line 1, column 1)")
  const names = new Set(
    Array.from(blankLiterals(cypher).matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu), ([, name = ""]) => name),
  )
  const missing = [...names].filter((name) => !Object.hasOwn(parameters, name))
  if (missing.length === 0) return
  const plural = missing.length > 1 ? "s" : ""
  const give = missing.map((name) => `--param ${name}=…`).join(" ")
  throw new BlotterError("query-parameter", `query: parameter${plural} ${missing.join(", ")} missing; give ${give}`)
}

/** A parameter as written on a command line for a query of one's own: JSON where it is JSON, else text. */
export const readParameter = (text: string): Parameter => {
  if (/^-?\d+$/u.test(text) && !/^-?0\d/u.test(text)) {
    const integer = BigInt(text)
    const number = Number(text)
    return Number.isSafeInteger(number) ? number : integer
  }
  try {
    return check(JSON.parse(text), "value", [])
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
