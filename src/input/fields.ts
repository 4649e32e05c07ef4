import type { Author } from "../model/article.js"
import { BlotterError, type Location } from "../model/errors.js"
import { flatMap } from "../model/flat-map.js"
import { asAuthors, readIsoDay, splitNames } from "./layout/index.js"

/** Fields that a JSONL line or a front matter gives; each reads one, or refuses it with its name. */
type Fields = Readonly<Record<string, unknown>>

const refuse = (location: Location, message: string): never => {
  throw new BlotterError("input-field", message, location)
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

const loneSurrogate = /\p{Surrogate}/u

/** @throws BlotterError `input-encoding` where half of a surrogate pair stands alone: no file could hold it. */
export const refuseLoneSurrogate = (text: string, name: string, location: Location): void => {
  const match = loneSurrogate.exec(text)
  if (match === null) return
  const code = match[0].charCodeAt(0).toString(16)
  const message = `"${name}" holds the lone surrogate \\u${code}, which is no character (mend it where the file is made)`
  throw new BlotterError("input-encoding", message, location)
}

/** A string field; absent, null and blank are null. */
export const readString = (fields: Fields, name: string, location: Location): string | null => {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value !== "string") return refuse(location, `"${name}" is ${shown(value)}, not a string`)
  refuseLoneSurrogate(value, name, location)
  return value.trim() === "" ? null : value
}

/** A day of publication in ISO 8601; a year or month alone, absent and null are null. */
export const readDate = (fields: Fields, name: string, location: Location): string | null => {
  const value = readString(fields, name, location)
  if (value === null) return null
  const day = readIsoDay(value)
  if (day === undefined) return refuse(location, `"${name}" is ${shown(value)}, no ISO 8601 day (write 2012-07-30)`)
  return day
}

const readAuthor = (value: unknown, name: string, location: Location): readonly Author[] => {
  if (typeof value === "string") {
    refuseLoneSurrogate(value, name, location)
    return value.trim() === "" ? [] : [{ name: value.trim(), role: "reporter" }]
  }
  if (typeof value === "object" && value !== null && "name" in value && typeof value.name === "string") {
    refuseLoneSurrogate(value.name, name, location)
    const role = "role" in value && value.role === "editor" ? "editor" : "reporter"
    return value.name.trim() === "" ? [] : [{ name: value.name.trim(), role }]
  }
  return refuse(location, `"${name}" holds ${shown(value)}, not a name`)
}

/** Authors: a list of names or of `{name, role}`, or one string such as "Jane Doe and John Roe". */
export const readAuthors = (fields: Fields, name: string, location: Location): readonly Author[] => {
  const value = fields[name]
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return flatMap(value, (one) => readAuthor(one, name, location))
  if (typeof value === "string") {
    refuseLoneSurrogate(value, name, location)
    const names = splitNames(value.replace(/^by\s+/iu, ""))
    return names.length > 0 ? asAuthors(names, "reporter") : readAuthor(value, name, location)
  }
  return readAuthor(value, name, location)
}
