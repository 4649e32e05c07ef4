/** Runs the README's commands and writes what they print into it, `npm run readme`; with `--check` only compares. */
import { readFileSync, writeFileSync } from "node:fs"
import { resource } from "../src/model/resources.js"
import { ExampleFolder } from "./example-folder.js"
import { type Example, examplesOf, isRunnable, withOutputs } from "./readme-examples.js"

const file = resource("README.md")
const folder = new ExampleFolder()

const perform = (command: string): string => {
  const { status, stdout, stderr } = folder.run(command)
  if (status !== 0) throw new Error(`${command}: exit ${status}\n${stderr}`)
  return stdout
}

const markdown = readFileSync(file, "utf8")
const outputs = new Map<Example, string>()
for (const example of examplesOf(markdown).filter(isRunnable)) {
  const output = perform(example.command)
  if (example.output !== null) outputs.set(example, output)
}
const fresh = withOutputs(markdown, outputs)
folder.remove()
if (!process.argv.includes("--check")) writeFileSync(file, fresh)
else if (fresh !== markdown) {
  for (const [{ command, output }, now] of outputs) {
    if (output?.trimEnd() !== now.trimEnd()) console.error(`README.md: ${command} now prints:\n${now}`)
  }
  console.error("README.md shows what is no longer printed: run npm run readme")
  process.exitCode = 1
}
