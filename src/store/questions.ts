import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { BlotterError } from "../model/errors.js"
import { byCodeUnit } from "../model/keys.js"
import { suggest } from "../model/nearest.js"
import { resource } from "../model/resources.js"
import type { Parameter, Parameters } from "./graph-store.js"
import { checkParameters, isDay } from "./parameters.js"

const parameterTypes = ["text", "texts", "integer", "number", "day", "boolean"] as const
/** `day` is an ISO 8601 day; `texts` are given as `a,b,c` on the command line. */
type ParameterType = (typeof parameterTypes)[number]

/** What a question of the library asks for. */
export interface QuestionParameter {
  readonly name: string
  readonly type: ParameterType
  /** Absent where the parameter must be given. */
  readonly default?: Parameter
  readonly note: string
}

/** One of the library's questions, a file in `cypher/`. */
export interface Question {
  /** The file's name without `.cypher`. */
  readonly name: string
  /** One line, such as "Incidents between two days, in order of time". */
  readonly title: string
  /** What a row says. */
  readonly answers: string
  readonly parameters: readonly QuestionParameter[]
  /** The columns that hold keys of nodes: for going on from there, not for reading. */
  readonly keys: readonly string[]
  /** A command that asks it. */
  readonly example: string
  /** The parameters of that command, as text. */
  readonly exampleParameters: Readonly<Record<string, string>>
  readonly cypher: string
}

const parameterLine = /^@param (?<name>\w+) (?<type>\w+)(?: = (?<preset>.+?))?: (?<note>.+)$/u
const isType = (type: string): type is ParameterType => parameterTypes.some((known) => known === type)

/** The `--param name=value` of a command line, quotes taken off. */
const parametersOf = (command: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(command.matchAll(/--param (?:"(\w+)=([^"]*)"|'(\w+)=([^']*)'|(\w+)=(\S*))/gu), (found) => {
      const [, a, av = "", b, bv = "", c = "", cv = ""] = found
      return a !== undefined ? [a, av] : b !== undefined ? [b, bv] : [c, cv]
    }),
  )

/**
 * Reads a question from its file's text: a block of `//` lines, which are the title, a blank one, what a row says, a
 * blank one, `@param name type = default: note`, `@keys columns` and `@example command`; then the statement.
 * @throws BlotterError `lexicon-invalid` with file and line for a block that is not so.
 */
export const parseQuestion = (name: string, text: string, file: string): Question => {
  const lines = text.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("//"))
  const fail = (message: string, line: number): never => {
    throw new BlotterError("lexicon-invalid", message, { file, line })
  }
  const comments = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/u, ""))
  const [title = "", ...rest] = comments
  const parameters: QuestionParameter[] = []
  const prose: string[] = []
  let example = ""
  let keys: readonly string[] = []
  for (const [index, line] of rest.entries()) {
    if (line.startsWith("@param ")) {
      const { name = "", type = "", preset, note = "" } = parameterLine.exec(line)?.groups ?? {}
      if (!isType(type)) return fail("not `@param name type = default: note`", index + 2)
      parameters.push(preset === undefined ? { name, type, note } : { name, type, default: JSON.parse(preset), note })
    } else if (line.startsWith("@example ")) example = line.slice("@example ".length)
    else if (line.startsWith("@keys ")) keys = line.slice("@keys ".length).split(" ")
    else if (line.startsWith("@")) fail(`unknown tag ${line.split(" ")[0]}`, index + 2)
    else prose.push(line)
  }
  const cypher = lines.slice(end).join("\n").trim()
  const answers = prose.join(" ").replace(/\s+/gu, " ").trim()
  if (title === "" || answers === "" || example === "" || cypher === "") {
    fail("a question has a title, what a row says, an example and a statement", 1)
  }
  return { name, title, answers, parameters, keys, example, exampleParameters: parametersOf(example), cypher }
}

/** The library, in order of its names. */
export const loadQuestions = (): readonly Question[] =>
  readdirSync(resource("cypher"))
    .filter((file) => file.endsWith(".cypher"))
    .sort(byCodeUnit)
    .map((file) => {
      const path = join(resource("cypher"), file)
      return parseQuestion(file.slice(0, -".cypher".length), readFileSync(path, "utf8"), path)
    })

/**
 * The question of a name.
 * @throws BlotterError `usage` for a name that is none, with the nearest one.
 */
export const findQuestion = (name: string): Question => {
  const questions = loadQuestions()
  const question = questions.find((known) => known.name === name)
  if (question !== undefined) return question
  const nearest = suggest(
    name,
    questions.map((known) => known.name),
  )
  throw new BlotterError("usage", `unknown question: ${name}${nearest || " (blotter queries lists them)"}`)
}

const readers: Readonly<Record<ParameterType, { readonly means: string; read(text: string): Parameter | undefined }>> =
  {
    text: { means: "text", read: (text) => text },
    texts: { means: "texts with commas between them", read: (text) => text.split(",").map((part) => part.trim()) },
    integer: { means: "a whole number", read: (text) => (/^-?\d{1,15}$/u.test(text) ? Number(text) : undefined) },
    number: {
      means: "a number",
      read: (text) => (text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined),
    },
    day: { means: "a day such as 2012-07-28", read: (text) => (isDay(text) ? text : undefined) },
    boolean: {
      means: "true or false",
      read: (text) => (text === "true" || text === "false" ? text === "true" : undefined),
    },
  }

const describe = ({ name, type, note }: QuestionParameter): string => `${name} (${type}: ${note})`

/**
 * The parameters of a question from text as given on a command line, or from values; defaults where none is given.
 * @throws BlotterError `query-parameter` that names a missing, an unknown or a wrong one.
 */
export const bindParameters = (question: Question, given: Readonly<Record<string, unknown>>): Parameters => {
  const { name: asked, parameters } = question
  for (const name of Object.keys(given)) {
    if (parameters.some((parameter) => parameter.name === name)) continue
    const known = parameters.length > 0 ? `it takes ${parameters.map(({ name }) => name).join(", ")}` : "it takes none"
    const nearest = suggest(
      name,
      parameters.map((parameter) => parameter.name),
    )
    throw new BlotterError("query-parameter", `${asked}: there is no parameter ${name}${nearest || ` (${known})`}`)
  }
  const bound = parameters.map((parameter): readonly [string, unknown] => {
    const { name, type } = parameter
    const value = given[name] ?? parameter.default
    if (value === undefined) {
      throw new BlotterError("query-parameter", `${asked}: give --param ${name}=…, ${describe(parameter)}`)
    }
    if (typeof value !== "string") return [name, value]
    const read = readers[type].read(value)
    if (read === undefined) {
      throw new BlotterError("query-parameter", `${asked}: ${name} is ${readers[type].means}, not "${value}"`)
    }
    return [name, read]
  })
  return checkParameters(Object.fromEntries(bound))
}
