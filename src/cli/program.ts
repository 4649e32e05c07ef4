import { readFileSync } from "node:fs"
import { type Argument, Command, CommanderError } from "commander"
import { BlotterError } from "../model/errors.js"
import { suggest } from "../model/nearest.js"
import { resource } from "../model/resources.js"
import type { CommandEntry, Perform } from "./command.js"
import type { Context, ExitCode } from "./context.js"

const description =
  "Reads news reports and keeps an incident timeline as a knowledge graph: what happened, where, when, who did what to " +
  "whom, with what harm, and who says so."

const readVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(resource("package.json"), "utf8"))
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : ""
}

const argumentTerm = (argument: Argument): string => {
  const term = `${argument.name()}${argument.variadic ? "..." : ""}`
  return argument.required ? `<${term}>` : `[${term}]`
}

const exampleText = (examples: readonly string[]): string =>
  `\n${examples.length === 1 ? "Example" : "Examples"}:\n${examples.map((line) => `  $ ${line}`).join("\n")}\n`

/** commander's message in one line: "error: unknown option '--formt'\n(Did you mean --format?)" loses its first word. */
const oneLine = (message: string): string =>
  message
    .replace(/^error: /u, "")
    .replace(/\s*\n\s*/gu, " ")
    .replace("(Did you mean", "(did you mean")

const usageFault = (fault: CommanderError, words: readonly string[], names: readonly string[]): BlotterError => {
  const command = names.find((name) => name === words[0])
  // Of "help extrac" commander says nothing.
  const unknown = `unknown command '${words[1]}'${suggest(words[1] ?? "", names)}`
  const message = fault.code === "commander.help" ? unknown : oneLine(fault.message)
  const help = command === undefined ? "blotter --help" : `blotter ${command} --help`
  return new BlotterError("usage", message.includes("(did you mean") ? message : `${message} (see ${help})`)
}

const build = (entries: readonly CommandEntry[], context: Context, perform: Perform): Command => {
  const program = new Command("blotter")
    .description(description)
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .option("--json", "faults as JSON lines on standard error")
    .configureHelp({
      // Every command has options: to say so in the list makes its lines too long for a terminal.
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" "),
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(context.stdout.columns ?? 80, 100),
      getOutHasColors: () => false,
    })
    .addHelpText("after", exampleText(["blotter extract seeds -o graph.json", "blotter timeline --graph graph.json"]))
  for (const entry of entries) {
    const command = program.command(entry.name).description(entry.summary).helpOption("-h, --help", "print this help")
    entry.declare(command, perform)
    command.option("--json", "faults as JSON lines on standard error").addHelpText("after", exampleText(entry.examples))
  }
  return program
}

/** A fault in what was to be read counts as refused input, everything else that a user can mend as wrong use. */
const exitCodeOf = ({ code }: BlotterError): ExitCode => (code.startsWith("input-") || code === "graph-invalid" ? 1 : 2)

/**
 * Runs one command line, without the program's own name. Faults are told on standard error.
 * @returns the exit code.
 */
export const run = async (
  args: readonly string[],
  entries: readonly CommandEntry[],
  context: Context,
): Promise<ExitCode> => {
  let outcome: ExitCode = 0
  const perform: Perform =
    (work) =>
    async (...given) => {
      outcome = await work(context, ...given)
    }
  const program = build(entries, context, perform)
  try {
    if (args.every((argument) => argument === "--json")) program.outputHelp()
    else await program.parseAsync([...args], { from: "user" })
    return outcome
  } catch (fault) {
    context.talk.clear()
    if (fault instanceof CommanderError) {
      if (fault.exitCode === 0) return 0
      const words = args.filter((argument) => !argument.startsWith("-"))
      const names = entries.map(({ name }) => name)
      context.talk.fault(usageFault(fault, words, names))
      return 2
    }
    if (fault instanceof BlotterError) {
      context.talk.fault(fault)
      return exitCodeOf(fault)
    }
    context.talk.breakdown(fault)
    return 2
  }
}
