import type { IncidentType } from "../../model/codes.js"

/**
 * Types in families: two tellings of one family may tell the same happening. The order is from the least to the most
 * telling, and decides the type of what they tell together: what is called an attack, a killing and a bombing is a bombing.
 */
const families: readonly (readonly IncidentType[])[] = [
  ["sabotage", "attack", "killing", "assault", "clash", "shooting", "explosion", "bombing", "arson"],
  ["killing", "fire", "arson"],
  ["killing", "accident"],
  ["killing", "riot"],
  ["accident", "shooting"],
  ["explosion", "fire"],
  ["attack", "hostage-taking"],
  ["attack", "kidnapping", "hostage-taking"],
  ["attack", "hijacking", "hostage-taking"],
  ["theft", "robbery"],
  ["raid", "clash"],
  ["strike", "protest"],
  ["protest", "riot"],
  ["clash", "riot"],
  ["investigation"],
  ["trial"],
  ["arrest"],
  ["seizure"],
  ["threat"],
  ["plot"],
  ["reaction"],
]

const ranks = new Map<string, number>()
for (const family of families) {
  for (const [at, a] of family.entries()) {
    for (const [bt, b] of family.entries()) ranks.set(`${a} ${b}`, at - bt)
  }
}
/** Never one happening, though both are attacks: fire is no bomb, nor is a stabbing a shooting. */
const apart: ReadonlySet<string> = new Set([
  "arson shooting",
  "arson bombing",
  "arson explosion",
  "arson clash",
  "assault bombing",
  "assault explosion",
  "shooting bombing",
  "shooting explosion",
  "clash explosion",
  "clash bombing",
  "assault arson",
  "sabotage shooting",
  "sabotage clash",
  "sabotage assault",
])

/** Whether two types may be two words for one happening. */
export const areCompatible = (a: IncidentType, b: IncidentType): boolean =>
  a === b || (ranks.has(`${a} ${b}`) && !apart.has(`${a} ${b}`) && !apart.has(`${b} ${a}`))

/** A fire and the arson that it is held to be are one. A killing joins these only where the words tie them: people also die by other causes than the fire told of next. */
const distant: ReadonlySet<IncidentType> = new Set(["fire", "accident", "kidnapping"])
const deadly: ReadonlySet<string> = new Set(["killing riot", "riot killing"])

/** Whether two compatible types need a tie in the words beyond being told in one article. */
export const needTie = (a: IncidentType, b: IncidentType): boolean =>
  a !== b && (deadly.has(`${a} ${b}`) || ((distant.has(a) || distant.has(b)) && a !== "arson" && b !== "arson"))

/** A clash and an attack of another kind: in a war, most of those that an article tells of are not one. */
export const isBattle = (a: IncidentType, b: IncidentType): boolean => a !== b && (a === "clash" || b === "clash")

/** The more telling of two compatible types. */
export const moreTelling = (a: IncidentType, b: IncidentType): IncidentType =>
  (ranks.get(`${a} ${b}`) ?? 0) >= 0 ? a : b

const harmless: ReadonlySet<IncidentType> = new Set([
  "theft",
  "seizure",
  "protest",
  "strike",
  "threat",
  "plot",
  "investigation",
  "trial",
  "reaction",
])

/** Whether harm can be done in it, so that a word of harm alone ("died", "three wounded") may belong to it. */
export const isHarmful = (type: IncidentType): boolean => !harmless.has(type)
