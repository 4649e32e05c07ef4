/**
 * Makes what the package needs beside its sources, `npm run build`: `dist/` with the word lists as JSON, and
 * `models/gazetteer.bin` if it is missing or older than what it is made from.
 */
import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"
import { compileLists } from "../src/lexicon/compiled.js"
import { resource } from "../src/model/resources.js"

const gazetteer = resource("models", "gazetteer.bin")

/** Runs a program of this package's dependencies in the package's folder; ends the build where it fails. */
const perform = (program: string, ...args: readonly string[]): void => {
  const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: resource(), stdio: "inherit" })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** What the gazetteer is made from. Versions of its packages are in the lock file: npm gives their files no true times. */
const gazetteerInputs = (): readonly string[] => [
  resource("package-lock.json"),
  resource("train", "gazetteer.ts"),
  ...filesBelow(resource("train", "gazetteer")),
  ...["gazetteer-format.ts", "name-key.ts"].map((name) => resource("src", "recognition", "places", name)),
  ...filesBelow(resource("lexicon")).filter((path) => path.endsWith(".tsv")),
]

const isUpToDate = (made: string, inputs: readonly string[]): boolean =>
  existsSync(made) && inputs.every((input) => statSync(input).mtimeMs <= statSync(made).mtimeMs)

/** Files of an older build whose source is gone. The folder itself stays: a running command may be loading from it. */
const leftovers = (): readonly string[] =>
  filesBelow(resource("dist")).filter((path) => {
    const source = join(resource("src"), relative(resource("dist"), path)).replace(/(?:\.d\.ts|\.js)$/u, ".ts")
    return !source.endsWith(".ts") || !existsSync(source)
  })

const resolveFrom = createRequire(import.meta.url).resolve

perform(join(resolveFrom("typescript/package.json"), "..", "bin", "tsc"), "-p", "tsconfig.build.json")
for (const file of leftovers()) rmSync(file)
writeFileSync(resource("dist", "lists.json"), compileLists())
chmodSync(resource("dist", "cli", "main.js"), 0o755)
if (!isUpToDate(gazetteer, gazetteerInputs())) perform(resolveFrom("tsx/cli"), resource("train", "gazetteer.ts"))
