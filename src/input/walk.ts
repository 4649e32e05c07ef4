import { type Dirent, statSync } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { basename, extname, join, relative, resolve, sep } from "node:path"
import type { Readable } from "node:stream"
import { BlotterError } from "../model/errors.js"
import { byCodeUnit } from "../model/keys.js"
import { extensions } from "./readers/index.js"
import { fileSource, inputFault, type Source, streamSource } from "./source.js"

/** The files that the inputs name, in an order that does not depend on theirs, and what could not be found. */
interface Walked {
  readonly sources: readonly Source[]
  readonly refusals: readonly BlotterError[]
  /** Files in folders that are of no format Blotter reads, by extension, and how many. */
  readonly leftOut: ReadonlyMap<string, number>
}

/** The path that an article is called by: a packed file is the same article as the file it was packed from. */
const idOf = (path: string): string =>
  path
    .split(sep)
    .join("/")
    .replace(/(?<=.)\.gz$/iu, "")

interface Found {
  readonly absolute: string
  readonly file: string
  readonly id: string
}

/** ".txt" of "a.txt" and of "a.txt.gz", in lower case. */
export const extensionOf = (name: string): string => extname(name.replace(/\.gz$/iu, "")).toLowerCase()

/** Files that describe a folder rather than report; read when they are named themselves. */
const aboutTheFolder = /^(?:readme|licen[cs]e|changelog|notice|copying)(?:\.|$)/iu

/** Whether a file of this name in a folder is read as articles. */
export const isArticleFile = (name: string): boolean => !aboutTheFolder.test(name) && extensions.has(extensionOf(name))

/** A fault of the file system as a refusal; any other is the program's own and is thrown on. */
const refusalOf = (fault: unknown, file: string): BlotterError => {
  const told = inputFault(fault, file)
  if (told instanceof BlotterError) return told
  throw told
}

// A link to a folder is not followed: it may lead back to where it stands.
const isFile = (entry: Dirent, path: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? true))

async function* filesBelow(folder: string, refusals: BlotterError[]): AsyncGenerator<string> {
  let entries: readonly Dirent[] = []
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (fault) {
    refusals.push(refusalOf(fault, folder))
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path, refusals)
    else if (isFile(entry, path)) yield path
  }
}

interface Aside {
  readonly refusals: BlotterError[]
  readonly leftOut: Map<string, number>
}

const walkFolder = async (input: string, { refusals, leftOut }: Aside): Promise<readonly Found[]> => {
  const found: Found[] = []
  const before = refusals.length
  for await (const file of filesBelow(input, refusals)) {
    const name = basename(file)
    if (aboutTheFolder.test(name)) continue
    const extension = extensionOf(name)
    if (extensions.has(extension)) {
      found.push({ absolute: resolve(file), file, id: idOf(relative(input, file)) })
    } else leftOut.set(extension, (leftOut.get(extension) ?? 0) + 1)
  }
  if (found.length === 0 && refusals.length === before) {
    throw new BlotterError("input-empty", "no article in this folder (.txt, .md, .html or .jsonl)", { file: input })
  }
  return found
}

const walkInput = async (input: string, aside: Aside): Promise<readonly Found[]> =>
  (await stat(input)).isDirectory()
    ? walkFolder(input, aside)
    : [{ absolute: resolve(input), file: input, id: idOf(basename(input)) }]

/**
 * Lists the files of the inputs: a folder with all below it, hidden files and links to folders left out; "-" is
 * standard input. Sorted by where they lie, so that the order of the inputs and the working folder change nothing; a file
 * named twice counts once, with the longer id (the one from the widest folder).
 */
export const walk = async (inputs: readonly string[], stdin: Readable): Promise<Walked> => {
  const byPath = new Map<string, Found>()
  const refusals: BlotterError[] = []
  const leftOut = new Map<string, number>()
  for (const input of [...new Set(inputs)].sort(byCodeUnit)) {
    if (input === "-") continue
    try {
      for (const found of await walkInput(input, { refusals, leftOut })) {
        const known = byPath.get(found.absolute)
        if (known === undefined || known.id.length < found.id.length) byPath.set(found.absolute, found)
      }
    } catch (fault) {
      refusals.push(refusalOf(fault, input))
    }
  }
  const files = [...byPath.values()].sort((a, b) => byCodeUnit(a.absolute, b.absolute))
  const sources = files.map(({ absolute, file, id }) => fileSource(absolute, file, id))
  if (inputs.includes("-")) sources.push(streamSource(stdin))
  return { sources, refusals, leftOut }
}
