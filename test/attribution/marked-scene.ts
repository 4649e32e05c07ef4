import type { Language } from "../../src/language/index.js"
import { parse } from "../../src/language/index.js"
import type { HarmField } from "../../src/model/codes.js"
import type { Document, Span } from "../../src/model/document.js"
import type { Entity } from "../../src/model/entity.js"
import type { GroupMention, IncidentMention, Mention } from "../../src/model/mention.js"
import type { Figure, Incident, Participation } from "../../src/model/report.js"
import type { Syntax } from "../../src/model/syntax.js"

/** What the rooms before attribution would have found, as a test says it. */
export interface MarkedScene {
  readonly document: Document
  readonly syntax: Syntax
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly incidents: readonly Incident[]
  readonly figures: readonly Figure[]
}

interface Mark extends Span {
  readonly words: readonly string[]
}

const article = (text: string) => ({
  id: "test",
  title: null,
  text,
  url: null,
  published: "2024-03-05",
  publisher: "The Harbour Post",
  authors: [],
  language: "en",
})

/** Takes the marks out: `[the gunmen|group b in 0]` is the words "the gunmen" and the mark "group b in 0". */
const unmark = (marked: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = []
  let text = ""
  let at = 0
  for (const match of marked.matchAll(/\[(?<words>[^|\]]+)\|(?<mark>[^\]]+)\]/gu)) {
    text += marked.slice(at, match.index)
    const { words = "", mark = "" } = match.groups ?? {}
    marks.push({ start: text.length, end: text.length + words.length, words: mark.split(" ") })
    text += words
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), marks }
}

/**
 * Builds a scene from marked text. Marks: `group KEY`, `person KEY`, `organization KEY`, `people KEY` (somebody without a name), each with `in N` for who takes part
 * in incident N as a side to it, or `hit N` for whom it hit; `incident N`; `figure FIELD N LOW HIGH [UNIT]` ("-" for no upper end).
 */
export const readScene = (marked: string, language: Language): MarkedScene => {
  const { text, marks } = unmark(marked)
  const { document, syntax } = parse(article(text), language)
  const { tokens } = document
  const mentions: Mention[] = []
  const actors = new Map<string, { kind: string; mentions: number[]; name: string; within: number[]; hit: number[] }>()
  const triggers = new Map<number, number[]>()
  const figures: Figure[] = []
  for (const { start, end, words } of marks) {
    const first = tokens.start.findIndex((_, token) => (tokens.end[token] ?? 0) > start)
    const last = tokens.end.findIndex((offset) => offset >= end) + 1
    const common = { start, end, first, last, head: last - 1, text: text.slice(start, end), rule: "test" }
    const [kind = "", key = "", ...rest] = words
    if (kind === "figure") {
      const [incident = "0", low = "0", high = "-", unit = null] = rest
      const top = high === "-" ? null : Number(high)
      const quantity = { low: Number(low), best: top, high: top, hedge: null }
      const evidence = [{ start, end }]
      figures.push({
        field: fieldOf(key),
        incident: Number(incident),
        quantity,
        unit,
        part: false,
        entity: -1,
        evidence,
        rule: "test",
      })
    } else if (kind === "incident") {
      triggers.set(Number(key), [...(triggers.get(Number(key)) ?? []), mentions.length])
      const trigger: IncidentMention = { ...common, kind: "incident", type: "attack", trigger: "test", alone: true }
      mentions.push(trigger)
    } else {
      const actor = actors.get(key) ?? { kind, mentions: [], name: common.text, within: [], hit: [] }
      actor.mentions.push(mentions.length)
      if (rest[0] === "in") actor.within.push(Number(rest[1]))
      if (rest[0] === "hit") actor.hit.push(Number(rest[1]))
      actors.set(key, actor)
      mentions.push(actorMention(kind, common))
    }
  }
  const entities = Array.from(actors.values(), ({ kind, mentions: indices, name }, id): Entity => {
    const common = { id, name, aliases: [], mentions: indices, references: [] }
    if (kind === "person") return { ...common, kind, gender: null, age: null, offices: [], memberships: [] }
    if (kind === "organization") return { ...common, kind, sector: null, country: null }
    const size = kind === "people" ? { low: 1, best: 1, high: 1, hedge: null } : null
    const sector = kind === "people" ? null : "COP"
    return { ...common, kind: "group", size, sector, category: null, country: null, memberOf: -1 }
  })
  const evidence = [{ start: 0, end: 1 }]
  const incidents = Array.from(
    { length: Math.max(0, ...triggers.keys()) + 1 },
    (_, id): Incident => ({
      id,
      type: "attack",
      status: "occurred",
      background: false,
      trigger: "test",
      mentions: triggers.get(id) ?? [],
      sentences: [],
      participants: [...actors.values()].flatMap(({ within, hit }, entity): Participation[] => {
        const common = { entity, evidence, rule: "test" }
        if (hit.includes(id)) return [{ ...common, edge: "TARGETED", harm: null, count: null }]
        return within.includes(id) ? [{ ...common, edge: "INVOLVED", role: "side" }] : []
      }),
      places: [],
      time: null,
      relations: [],
      salience: 1 / (id + 1),
      evidence,
      rule: "test",
    }),
  )
  return { document, syntax, mentions, entities, incidents, figures }
}

const actorMention = (kind: string, common: Omit<GroupMention, "kind" | keyof typeof somebody>): Mention => {
  if (kind === "person") return { ...common, kind, titles: [], reports: false, gender: null, age: null }
  if (kind === "people") return { ...common, kind: "group", ...somebody, definite: /^the /iu.test(common.text) }
  return { ...common, kind: "organization", sector: null, acronym: null, country: null }
}

const somebody = {
  noun: "somebody",
  size: null,
  sector: null,
  definite: true,
  plural: false,
  category: null,
  of: -1,
  country: null,
}

const fieldOf = (word: string): HarmField => (word === "injured" ? "injured" : "killed")
