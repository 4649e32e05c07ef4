import { gatherCompany } from "../../src/events/persons/company.js"
import { describePerson } from "../../src/events/persons/features.js"
import { type Fate, fates, type Part, parts } from "../../src/events/persons/model.js"
import { foldName } from "../../src/model/keys.js"
import type { ReadReport } from "../reports.js"

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

/** What the annotators of either kind of data say of an article. */
export type Gold = GunViolence | Shooting
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

const namedIn = (gold: Gold): readonly Named[] => {
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

/** The people of one article. */
export const lessonsOf = ({ id, gold, scene, clusters }: ReadReport<Gold>): readonly Lesson[] => {
  const named = namedIn(gold)
  const group = "incident_id" in gold ? gold.incident_id : id
  const company = gatherCompany(scene, clusters)
  return company.people.map((person) => {
    const known = named.find(({ name }) => isSame(person.name, name))
    return {
      group,
      article: id,
      features: describePerson(scene, company, person),
      part: parts.indexOf(known?.part ?? "none"),
      fate: known === undefined ? 0 : known.fate === null ? -1 : fates.indexOf(known.fate),
    }
  })
}
