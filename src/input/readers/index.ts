import { flatMap } from "../../model/flat-map.js"
import type { Reader } from "../reader.js"
import { hypertext } from "./hypertext.js"
import { jsonLines } from "./json-lines.js"
import { markdown } from "./markdown.js"
import { notYet } from "./not-yet.js"
import { plainText } from "./plain-text.js"

/** Every format, in the order in which they are tried on text without a name; plain text takes what is left. */
export const readers: readonly Reader[] = [notYet, jsonLines, hypertext, markdown, plainText]

/** All extensions that a reader knows. */
export const extensions: ReadonlyMap<string, Reader> = new Map(
  flatMap(readers, (reader) => reader.extensions.map((extension) => [extension, reader] as const)),
)
