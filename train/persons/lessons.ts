import { readFileSync } from "node:fs"
import { resolve } from "../../src/coreference/index.js"
import { identifyGroups } from "../../src/events/identities.js"
import { gatherTold } from "../../src/events/incidents.js"
import type { EventKnowledge } from "../../src/events/knowledge.js"
import { describePerson } from "../../src/events/persons/features.js"
import { type Fate, fates, type Part, parts } from "../../src/events/persons/model.js"
import { makeScene } from "../../src/events/scene.js"
import { type Language, parse } from "../../src/language/index.js"
import { foldName } from "../../src/model/keys.js"
import { type Recognition, recognize } from "../../src/recognition/index.js"

/** One person of one article: the hashed features and what annotators say of the person. */
export interface Lesson {
  /** The incident that the article is about, or the article: what a fold keeps together. */
  readonly group: string
  readonly article: string
  readonly features: Uint32Array
  readonly part: number
  readonly fate: number
}

/** A person that an article's annotators name. */
interface Named {
  readonly name: string
  readonly part: Part
  /** Null where the annotators do not say. */
  readonly fate: Fate | null
}

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly publisher?: string | null
  readonly gold: GunViolence | Shooting
}
interface GunViolence {
  readonly incident_id: string
  readonly incident: { readonly participants: readonly { Name?: string; Type?: string; Status?: string }[] }
}
interface Shooting {
  readonly victims: readonly { name: { value: string } | null; "victim-was"?: readonly string[] }[]
  readonly shooters: readonly { name: { value: string } | null }[]
}

const fateOf = (status: string): Fate =>
  /killed/iu.test(status) ? "killed" : /injured|wounded/iu.test(status) ? "injured" : "none"

const namedIn = ({ gold }: Line): readonly Named[] => {
  if ("incident" in gold) {
    return gold.incident.participants.flatMap(({ Name, Type = "", Status = "" }): Named[] =>
      Name
        ? [
            {
              name: Name,
              part: /suspect/iu.test(Type) ? "perpetrator" : "target",
              fate: Status === "" ? null : fateOf(Status),
            },
          ]
        : [],
    )
  }
  return [
    ...gold.victims.flatMap((one): Named[] =>
      one.name ? [{ name: one.name.value, part: "target", fate: fateOf((one["victim-was"] ?? []).join(" ")) }] : [],
    ),
    ...gold.shooters.flatMap(({ name }): Named[] =>
      name ? [{ name: name.value, part: "perpetrator", fate: null }] : [],
    ),
  ]
}

/** The scorer's own comparison of names: all words, or the last and the first one. */
const isSame = (found: string, gold: string): boolean => {
  const [a, b] = [foldName(gold).split(" "), foldName(found).split(" ")]
  return a.join(" ") === b.join(" ") || (a.at(-1) === b.at(-1) && (a[0] === b[0] || b.length === 1))
}

/** Reads the people of every article of a data file; `gold` is looked at here and nowhere in the product. */
export const readLessons = (
  file: string,
  language: Language,
  recognition: Recognition,
  knowledge: EventKnowledge,
): readonly Lesson[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((text) => {
      const line = JSON.parse(text) as Line
      const article = {
        id: line.id,
        title: line.title ?? null,
        text: line.text,
        url: null,
        published: line.date ?? null,
        publisher: line.publisher ?? null,
        authors: [],
        language: "en",
      }
      const { document, syntax } = parse(article, language)
      const mentions = recognize(document, syntax, recognition)
      const entities = resolve(document, syntax, mentions)
      const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge))
      const { clusters } = gatherTold(scene)
      const named = namedIn(line)
      const group = "incident_id" in line.gold ? line.gold.incident_id : line.id
      return scene.entities.flatMap((entity): Lesson[] => {
        if (entity.kind !== "person") return []
        const known = named.find(({ name }) => isSame(entity.name, name))
        return [
          {
            group,
            article: line.id,
            features: Uint32Array.from(describePerson(scene, clusters, entity)),
            part: parts.indexOf(known?.part ?? "none"),
            fate: known === undefined ? 0 : known.fate === null ? -1 : fates.indexOf(known.fate),
          },
        ]
      })
    })
