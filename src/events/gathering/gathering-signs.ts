import { followUpTypes } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { fieldOf } from "../tellings/counts.js"
import type { Telling } from "../tellings/telling.js"
import { isSameCount, sentencesBetween } from "./agreement.js"
import { mostIn } from "./agreement-parts.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible } from "./compatibility.js"
import type { GatheringSign } from "./gathering-weights.js"
import { isLead } from "./lead.js"
import type { SentenceIndex } from "./sentence-words.js"

/** What is asked: does this telling tell the happening of this cluster? Beside which others? */
export interface Question {
  readonly scene: Scene
  readonly words: SentenceIndex
  readonly clusters: readonly Cluster[]
  readonly cluster: Cluster
  readonly one: Told
}

type Note = (name: GatheringSign, value: number | boolean) => void

/** Notes all signs of a question. */
export const noteSigns = (question: Question, note: Note): void => {
  noteParts(question, note)
  noteCounts(question, note)
  noteForm(question, note)
  noteTime(question, note)
  noteStanding(question, note)
  noteWords(question, note)
}

const entitiesOf = (tellings: readonly Telling[], part: "target" | "perpetrator"): readonly number[] => [
  ...new Set(flatMap(tellings, ({ roles }) => flatMap(roles, ({ role, entity }) => (role === part ? [entity] : [])))),
]

const noteParts = ({ scene: { entities }, cluster, one: { telling } }: Question, note: Note): void => {
  const before = cluster.told.map((each) => each.telling)
  const [targets, theirTargets] = [entitiesOf([telling], "target"), entitiesOf(before, "target")]
  const [doers, theirDoers] = [entitiesOf([telling], "perpetrator"), entitiesOf(before, "perpetrator")]
  const areOther = (some: readonly number[], others: readonly number[]) =>
    some.length > 0 && others.length > 0 && !some.some((entity) => others.includes(entity))
  const others = areOther(targets, theirTargets)
  note("other targets", others)
  note("other doers", areOther(doers, theirDoers))
  note("a target, before none", targets.length > 0 && theirTargets.length === 0)
  note("no target, before one", targets.length === 0 && theirTargets.length > 0)
  const kinds = (ids: readonly number[]) => ids.map((id) => entities[id]?.kind)
  note("people against things", others && !kinds(targets).some((kind) => kinds(theirTargets).includes(kind)))
  if (areOther(doers, theirDoers)) {
    const [sectors, theirSectors] = [doers, theirDoers].map((ids) => flatMap(ids, (id) => sectorOf(entities[id])))
    const isOne = sectors?.some((sector) => theirSectors?.includes(sector)) ?? false
    note("doers of one sector", isOne)
    note("doers of different sectors", !isOne && sectors?.length !== 0 && theirSectors?.length !== 0)
  }
  const far = (cluster.told.at(-1)?.telling.sentence ?? 0) + 2 < telling.sentence
  note("verb with other targets, far", others && far && telling.trigger.word === "verb")
  note("indefinite with other targets", telling.indefinite && targets.length > 0 && theirTargets.length === 0)
}

const sectorOf = (entity: Entity | undefined): readonly string[] =>
  entity !== undefined && "sector" in entity && entity.sector !== null ? [entity.sector] : []

const noteCounts = ({ cluster, one: { telling } }: Question, note: Note): void => {
  const field = fieldOf(telling.trigger)
  const alike = flatMap(cluster.told, (each) => (fieldOf(each.telling.trigger) === field ? [each.telling] : []))
  if (field !== null && telling.counts.length > 0 && alike.some(({ counts }) => counts.length > 0)) {
    const same = isSameCount(cluster, telling)
    note("as many", same)
    note("fewer", !same && mostIn([telling]) < mostIn(alike))
    note("more", !same && mostIn([telling]) > mostIn(alike))
  }
  const harms = flatMap(cluster.told, (each) => each.telling.trigger.harm ?? [])
  const { harm } = telling.trigger
  note("other harm", harm !== null && harms.length > 0 && !harms.includes(harm))
}

const noteForm = ({ scene, cluster, one: { telling } }: Question, note: Note): void => {
  const { trigger, mention, definite, indefinite, roles, counts } = telling
  const isVerb = trigger.word === "verb"
  const isHarm = trigger.sense === "harm" || trigger.sense === "echo"
  const apart = sentencesBetween(scene, cluster.told.at(-1)?.telling.sentence ?? 0, telling.sentence)
  const isBare = roles.length + counts.length === 0
  note("verb", isVerb)
  note("act by a verb", isVerb && !isHarm)
  note("bare noun", trigger.word === "noun" && !isHarm && !definite && !indefinite)
  note("plural noun", trigger.word === "noun" && /[^s]s$/u.test(mention.text))
  note("definite, far", definite && apart > 2)
  note("nothing beside it", isBare)
  note("nothing beside it, near", isBare && apart <= 2)
  note("same verb", isVerb && cluster.told.some((each) => each.telling.trigger.id === trigger.id))
  note("same type, verb", isVerb && cluster.type === trigger.type)
  note("same type, noun", trigger.word === "noun" && cluster.type === trigger.type)
  note("harm", trigger.sense === "harm")
  note("echo", trigger.sense === "echo")
  note("weak", trigger.sense === "weak")
  note("types that may be one", areCompatible(cluster.type, trigger.type))
  const [follows, before] = [followUpTypes.has(trigger.type), followUpTypes.has(cluster.type)]
  note("one follows the other", follows !== before)
  note("both follow", follows && before)
}

const noteTime = ({ scene, cluster, one }: Question, note: Note): void => {
  const { telling, said, placing, flashback } = one
  const { told, status } = cluster
  note("own day", said !== null)
  note("own day, before none", said !== null && told.every((each) => each.said === null && each.onward === null))
  note("own place", placing !== null)
  note("own place, before none", placing !== null && told.every((each) => each.placing === null))
  note("earlier time", flashback !== null)
  const { first } = telling.mention
  const before = scene.document.tokens.lower.slice(Math.max(0, first - 3), first)
  note("past perfect", telling.clause?.finite === true && before.includes("had"))
  note("not occurred", telling.status !== "occurred")
  note("before not occurred", status !== "occurred")
  note("other status", telling.status !== status)
}

const noteStanding = ({ scene, clusters, cluster, one: { telling } }: Question, note: Note): void => {
  const { sentences } = scene.document
  const tellings = cluster.told.map((each) => each.telling)
  const last = tellings.at(-1)
  const isTitle = ({ sentence }: Telling) => sentences[sentence]?.part === "title"
  const apart = sentencesBetween(scene, last?.sentence ?? 0, telling.sentence)
  note("in the title", isTitle(telling))
  note("before only in the title", tellings.every(isTitle))
  note("before in the lead", isLead(scene, tellings))
  const paragraph = sentences[last?.sentence ?? 0]?.paragraph
  note("new paragraph", apart > 0 && sentences[telling.sentence]?.paragraph !== paragraph)
  note("more than four sentences on", apart > 4)
  note("more than eight sentences on", apart > 8)
  let since = 0
  for (const { told } of clusters) if ((told.at(-1)?.telling.index ?? 0) > (last?.index ?? 0)) since++
  note("told last", since === 0)
  note("others told since", since)
  note(
    "largest",
    clusters.every(({ told }) => told.length <= tellings.length),
  )
  note("first", clusters[0] === cluster)
  note("only one", clusters.length === 1)
  note("how many there are", Math.log(clusters.length))
  note("size", Math.log(tellings.length))
  const { start = 0, end = 0 } = sentences[telling.sentence] ?? {}
  note("quoted", /["“]/u.test(scene.document.text.slice(start, end)))
}

const noteWords = ({ scene, words, cluster, one: { telling } }: Question, note: Note): void => {
  const told = new Set(cluster.told.map((each) => each.telling.sentence))
  if (told.has(telling.sentence)) return
  const own = words.at(telling.sentence)
  const theirs = [...told].map((sentence) => words.at(sentence))
  const shared = [...own.entities].filter((id) => theirs.some(({ entities }) => entities.has(id)))
  const isAny = (ids: readonly number[], kinds: readonly string[]) =>
    ids.some((id) => kinds.includes(scene.entities[id]?.kind ?? ""))
  note("shared person", isAny(shared, ["person"]))
  note("shared group", isAny(shared, ["group"]))
  note("shared thing", isAny(shared, ["asset", "weapon"]))
  note("shared body", isAny(shared, ["organization"]))
  const fresh = [...own.entities].filter((id) => isFirstNamed(scene, id, telling.sentence))
  note("new person", isAny(fresh, ["person"]))
  note("new group", isAny(fresh, ["group"]))
  note("new place", isAny(fresh, ["place"]))
  const common = [...own.lemmas].filter((lemma) => theirs.some(({ lemmas }) => lemmas.has(lemma)))
  note("shared words", own.lemmas.size === 0 ? 0 : common.length / own.lemmas.size)
}

const isFirstNamed = ({ entities, mentions, document }: Scene, id: number, sentence: number): boolean => {
  const mention = mentions[entities[id]?.mentions[0] ?? -1]
  return mention !== undefined && document.tokens.sentence[mention.first] === sentence
}
