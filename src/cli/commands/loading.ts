import type { CommandEntry } from "../command.js"

const isEntry = (value: unknown, name: string): value is CommandEntry =>
  typeof value === "object" && value !== null && "name" in value && value.name === name && "declare" in value

/**
 * The command that a command line asks for, from the file of its name: loading the others and what they need takes longer
 * than reading many an article. All of them for help, and where there is none of that name.
 */
export const loadCommands = async (args: readonly string[]): Promise<readonly CommandEntry[]> => {
  const name = args.find((argument) => !argument.startsWith("-")) ?? ""
  if (/^[a-z]+$/u.test(name) && name !== "help" && name !== "index" && name !== "loading") {
    const file: Readonly<Record<string, unknown>> = await import(`./${name}.js`).catch(() => ({}))
    const entry = Object.values(file).find((value) => isEntry(value, name))
    if (isEntry(entry, name)) return [entry]
  }
  return (await import("./index.js")).commands
}
