/**
 * The commands that a README shows. `blotter …` in a block of code or in backticks is a command to be run;
 * `$ blotter …` at the beginning of a block is one whose real output follows it.
 */
export interface Example {
  readonly command: string
  /** What the README says it prints, without the block's indent; null where it shows no output. */
  readonly output: string | null
  /** Lines of the output, half-open; empty where there is none. */
  readonly from: number
  readonly to: number
}

const indent = "    "
const isCode = (line: string): boolean => line.startsWith(indent)

/** Where the block of code ends that holds line `from`: blank lines within it belong to it. */
const endOfBlock = (lines: readonly string[], from: number): number => {
  let end = from
  for (let at = from; at < lines.length && (isCode(lines[at] ?? "") || lines[at] === ""); at++) {
    if (isCode(lines[at] ?? "")) end = at + 1
  }
  return end
}

/** Every command of the text, in its order. */
export const examplesOf = (markdown: string): readonly Example[] => {
  const lines = markdown.split("\n")
  const examples: Example[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ""
    if (line.startsWith(`${indent}$ blotter `)) {
      const to = endOfBlock(lines, at + 1)
      const output = lines.slice(at + 1, to).map((text) => text.slice(indent.length))
      const command = line.slice(`${indent}$ `.length)
      examples.push({ command, output: `${output.join("\n")}\n`, from: at + 1, to })
      at = to - 1
    } else {
      const inBlock = line.startsWith(`${indent}blotter `) ? [line.slice(indent.length)] : []
      const inText = isCode(line) ? [] : Array.from(line.matchAll(/`(blotter [^`]+)`/gu), ([, command = ""]) => command)
      for (const command of [...inBlock, ...inText]) examples.push({ command, output: null, from: at, to: at })
    }
  }
  return examples
}

const unquoted = (command: string): string => command.replace(/'[^']*'|"[^"]*"/gu, "")

/** Whether every word stands for itself ("COMMAND" does not). */
export const isComplete = (command: string): boolean => !/\b[A-Z]{3,}\b/u.test(unquoted(command))

/** Commands for a Neo4j server are run by `npm run examples:neo4j`. */
export const needsServer = (command: string): boolean => /--neo4j|^blotter push/u.test(unquoted(command))

/** Whether a command runs anywhere. */
export const isRunnable = ({ command }: Example): boolean => isComplete(command) && !needsServer(command)

/** The text with the output of its examples replaced. */
export const withOutputs = (markdown: string, outputs: ReadonlyMap<Example, string>): string => {
  const lines = markdown.split("\n")
  // From the end, so that line numbers stay true.
  for (const [{ from, to }, output] of [...outputs].toReversed()) {
    const fresh = output.trimEnd().split("\n")
    lines.splice(from, to - from, ...fresh.map((line) => (line === "" ? "" : indent + line)))
  }
  return lines.join("\n")
}
