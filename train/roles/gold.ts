import { readFileSync } from "node:fs"
import { z } from "zod"
import type { Article } from "../../src/model/article.js"

const filler = z.object({ value: z.string(), alternatives: z.array(z.string()).optional() })
const mention = z.union([z.string(), z.tuple([z.string()]).rest(z.unknown())])
const entities = z.array(z.array(mention))
const template = z.object({
  hum_target_name: z.array(filler).optional(),
  hum_target_description: z.array(filler).optional(),
})
const line = z.object({
  id: z.string(),
  date: z.string().nullish(),
  text: z.string(),
  gold: z.object({
    relevant: z.boolean(),
    templates: z.array(template),
    grit_roles: z.object({
      PerpInd: entities,
      PerpOrg: entities,
      Target: entities,
      Victim: entities,
      Weapon: entities,
    }),
  }),
})

/** Where a lesson comes from: MUC-4 answers all questions, the Gun Violence Corpus only names those shot and those who shot. */
export type Origin = "muc" | "gun"

/** The answers of one article: for each question the entities, each as its alternative strings, folded. */
export interface Answers {
  readonly origin: Origin
  readonly relevant: boolean
  readonly individuals: readonly (readonly string[])[]
  readonly organizations: readonly (readonly string[])[]
  readonly things: readonly (readonly string[])[]
  /** By the full key: those without a name too. */
  readonly people: readonly (readonly string[])[]
  readonly weapons: readonly (readonly string[])[]
}

/** How MUC answers are compared: lower case, no punctuation, no articles. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~]/gu, "")
    .replaceAll(/\b(?:a|an|the)\b/gu, " ")
    .trim()
    .split(/\s+/u)
    .join(" ")

const foldEntities = (list: z.infer<typeof entities>): readonly (readonly string[])[] =>
  list.map((entity) => entity.map((one) => fold(typeof one === "string" ? one : one[0])))

/** The human targets of all templates, one entity for all fillers that share a string. */
const readPeople = (templates: readonly z.infer<typeof template>[]): readonly (readonly string[])[] => {
  const people: string[][] = []
  for (const one of templates) {
    for (const { value, alternatives = [] } of [
      ...(one.hum_target_name ?? []),
      ...(one.hum_target_description ?? []),
    ]) {
      const strings = [value, ...alternatives].map(fold)
      const known = people.find((other) => other.some((string) => strings.includes(string)))
      if (known) known.push(...strings)
      else people.push(strings)
    }
  }
  return people
}

/** An article with what its key says. */
export interface Keyed {
  readonly article: Article
  readonly answers: Answers
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((raw) => raw !== "")
    .map((raw) => JSON.parse(raw))

const articleOf = (id: string, title: string | null, text: string, date: string | null): Article => ({
  id,
  title,
  text,
  url: null,
  published: date,
  publisher: null,
  authors: [],
  language: "en",
})

/** Reads a file of MUC-4 articles with their keys. */
export const readMuc = (file: string): readonly Keyed[] =>
  linesOf(file).map((raw) => {
    const { id, text, date, gold } = line.parse(raw)
    const { PerpInd, PerpOrg, Target, Weapon } = gold.grit_roles
    const article = articleOf(id, null, text, date ?? null)
    const answers: Answers = {
      origin: "muc",
      relevant: gold.relevant,
      individuals: foldEntities(PerpInd),
      organizations: foldEntities(PerpOrg),
      things: foldEntities(Target),
      people: readPeople(gold.templates),
      weapons: foldEntities(Weapon),
    }
    return { article, answers }
  })

const gunLine = z.object({
  id: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  text: z.string(),
  gold: z.object({
    incident: z.object({
      participants: z.array(z.object({ Name: z.string().optional(), Type: z.string().optional() })),
    }),
  }),
})

/** Reads a file of the Gun Violence Corpus: who was shot and who is held to have shot, by name. */
export const readGun = (file: string): readonly Keyed[] =>
  linesOf(file).map((raw) => {
    const { id, title, text, date, gold } = gunLine.parse(raw)
    const named = (type: string) =>
      gold.incident.participants.flatMap(({ Name = "", Type = "" }) =>
        Name !== "" && Type.startsWith(type) ? [[fold(Name)]] : [],
      )
    const answers: Answers = {
      origin: "gun",
      relevant: true,
      individuals: named("Subject"),
      organizations: [],
      things: [],
      people: named("Victim"),
      weapons: [],
    }
    return { article: articleOf(id, title ?? null, text, date ?? null), answers }
  })
