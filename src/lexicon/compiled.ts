import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { z } from "zod"
import { resource } from "../model/resources.js"

/** YAML is read by a large library, which few runs need: it is loaded when the first one does. */
export const yamlReader = (): typeof import("yaml") => createRequire(import.meta.url)("yaml")

/** What every list has, whatever fields its entries have besides. */
export const listShape = z.object({
  name: z.string().min(1),
  source: z.string().min(1),
  note: z.string().optional(),
  entries: z.array(z.looseObject({ id: z.string().min(1), phrases: z.array(z.string().min(1)).min(1) })),
})

type List = z.infer<typeof listShape>

/** A list as the build has read and checked it, and of which bytes. */
interface CompiledList {
  readonly digest: string
  readonly list: List
}
type CompiledLists = Readonly<Record<string, CompiledList>>

const file = resource("dist", "lists.json")

export const digestOf = (bytes: Buffer): string => createHash("sha1").update(bytes).digest("base64")

/**
 * Every `.yml` list of `lexicon/` as JSON, for `npm run build`: YAML takes a hundred times as long to read.
 * @throws ZodError where one has not the shape of a list.
 */
export const compileLists = (): string => {
  const { parse } = yamlReader()
  const names = readdirSync(resource("lexicon"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yml"))
    .sort()
  const lists = names.map((name): [string, CompiledList] => {
    const bytes = readFileSync(resource("lexicon", name))
    const list = listShape.parse(parse(bytes.toString("utf8")))
    return [name.replaceAll("\\", "/").slice(0, -4), { digest: digestOf(bytes), list }]
  })
  return JSON.stringify(Object.fromEntries(lists))
}

let lists: CompiledLists | undefined

/** A list as the build has read and checked it, where its file has still the same bytes; else undefined. */
export const compiledList = (name: string, bytes: Buffer): List | undefined => {
  lists ??= existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  const compiled = lists?.[name]
  return compiled?.digest === digestOf(bytes) ? compiled.list : undefined
}
