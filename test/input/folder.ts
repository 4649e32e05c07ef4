import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Readable } from "node:stream"
import { afterAll } from "vitest"
import { type InputItem, type InputOptions, readInputs } from "../../src/input/index.js"
import type { Article } from "../../src/model/article.js"

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder with these files, removed after the tests; names may hold folders. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "blotter-"))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** Everything that reading gives, in order. */
export const readAllItems = async (
  inputs: readonly string[],
  options: Partial<InputOptions> & { readonly typed?: string | Uint8Array } = {},
): Promise<readonly InputItem[]> => {
  const items: InputItem[] = []
  const stdin = Readable.from(options.typed === undefined ? [] : [Buffer.from(options.typed)])
  for await (const item of readInputs(inputs, { stdin, keep: "smallest", ...options })) items.push(item)
  return items
}

export const articlesOf = (items: readonly InputItem[]): readonly Article[] =>
  items.flatMap((item) => (item.kind === "article" || item.kind === "replacement" ? [item.article] : []))

/** `code oneLine` of each refusal, with the folder's own path left out. */
export const refusalsOf = (items: readonly InputItem[], folder = ""): readonly string[] =>
  items.flatMap((item) =>
    item.kind === "refusal" ? [`${item.refusal.code} ${item.refusal.oneLine.replaceAll(`${folder}/`, "")}`] : [],
  )

/** The one article of a file with this content. */
export const readOne = async (name: string, content: string | Uint8Array): Promise<Article> => {
  const items = await readAllItems([join(folderWith({ [name]: content }), name)])
  const [article] = articlesOf(items)
  if (article === undefined) throw new Error(refusalsOf(items).join("\n"))
  return article
}
