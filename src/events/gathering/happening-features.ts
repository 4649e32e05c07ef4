import { tag } from "../../model/syntax.js"
import { sizeOf } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { precisionOf } from "../time/days.js"
import { type ArticleShape, firstPerson, wordsOf } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { type HappeningFeature, happeningFeatures, type Setter } from "./happening-weights.js"
import { setParties } from "./party-features.js"

const indexOf: ReadonlyMap<string, number> = new Map(happeningFeatures.map((name, at) => [name, at]))

const unreal = /^(?:if|would|could|should|must|may|might|can|will|unless|whether|shall)$/u
const quote = /^(?:"|“|”|``|'')$/u

/** The features of a cluster, in the order of `happeningFeatures`. */
export const readHappening = (scene: Scene, cluster: Cluster, shape: ArticleShape): Float64Array => {
  const row = new Float64Array(happeningFeatures.length)
  const set = (name: HappeningFeature, value: number | boolean = 1) => {
    row[indexOf.get(name) ?? 0] = Number(value)
  }
  set("")
  const tellings = cluster.told.map(({ telling }) => telling)
  setTellings(tellings, set)
  setWords(scene, tellings, set)
  setWhenAndWhere(cluster, set)
  setParties(scene, tellings, set)
  setPosition(scene, tellings, shape, set)
  setTalk(scene, tellings, set)
  set("not occurred", cluster.status !== "occurred")
  set("speech", shape.speech)
  set("rivals", Math.log2(Math.max(1, shape.clusters)))
  set("share of tellings", tellings.length / Math.max(1, shape.tellings))
  set("leads with an incident", shape.leads)
  set("in capitals", scene.document.letterCase === "upper")
  return row
}

const setTellings = (tellings: readonly Telling[], set: Setter): void => {
  set("tellings", Math.log2(tellings.length))
  set("sentences", Math.log2(new Set(tellings.map(({ sentence }) => sentence)).size))
  set("echoes", tellings.filter(({ trigger }) => trigger.sense === "echo").length > 0)
  set(
    "only harm",
    tellings.every(({ trigger }) => trigger.sense === "harm" || trigger.sense === "echo"),
  )
  set(
    "other",
    tellings.some((telling) => telling.other),
  )
}

const plural = /[^s]s$/u
const article = /^(?:a|an|one|another)$/u

/** How its acts are said: a noun with an article or none, a verb in which tense. */
const setWords = (scene: Scene, tellings: readonly Telling[], set: Setter): void => {
  const { lower } = scene.document.tokens
  const acts = tellings.filter(({ trigger }) => trigger.sense !== "echo")
  const nouns = acts.filter(({ trigger }) => trigger.word === "noun")
  set(
    "definite noun",
    nouns.some(({ definite }) => definite),
  )
  set(
    "indefinite noun",
    nouns.some(
      ({ mention }) => article.test(lower[mention.first - 1] ?? "") || article.test(lower[mention.first - 2] ?? ""),
    ),
  )
  set(
    "bare noun",
    nouns.some(({ definite, mention }) => !definite && scene.syntax.pos[mention.first - 1] === tag.VERB),
  )
  set(
    "only plural nouns",
    acts.length > 0 &&
      acts.every(({ trigger, mention }) => trigger.word === "noun" && plural.test(lower[mention.last - 1] ?? "")),
  )
  for (const { trigger, mention, clause } of acts) {
    if (trigger.word !== "verb" || clause === null || clause.verb !== mention.head) continue
    set("verb")
    const group = lower.slice(clause.group.first, clause.group.last)
    const perfect = clause.finite && (group.includes("have") || group.includes("has"))
    if (perfect) set("perfect")
    else if (clause.finite) set(clause.tense === "past" ? "past" : "present")
    else if (group.includes("to") || lower[clause.verb - 1] === "to") set("infinitive")
    else if ((lower[clause.verb] ?? "").endsWith("ing")) set("gerund")
    else set("past")
  }
}

const setWhenAndWhere = ({ told }: Cluster, set: Setter): void => {
  const days = told.some(({ said }) => said !== null && precisionOf(said.date) === "day" && said.distance <= 30)
  const longer = told.some(({ said }) => said !== null && precisionOf(said.date) !== "day")
  const sizes = told.flatMap(({ placing }) => (placing ? [sizeOf(placing.place)] : []))
  const town = sizes.some((size) => size <= 3)
  set("day", days)
  set("month or year", !days && longer)
  set("town", town)
  set(
    "spot",
    sizes.some((size) => size < 2),
  )
  set("country", !town && sizes.length > 0)
  set("neither when nor where", !days && !longer && sizes.length === 0)
  set("day and town", days && town)
}

const setPosition = (scene: Scene, tellings: readonly Telling[], shape: ArticleShape, set: Setter): void => {
  const { sentences } = scene.document
  const first = Math.min(...tellings.map(({ sentence }) => sentence))
  set(
    "title",
    tellings.some(({ sentence }) => sentences[sentence]?.part === "title"),
  )
  set(
    "lead",
    tellings.some(({ sentence }) => sentences[sentence]?.part === "body" && sentence <= shape.body + 1),
  )
  set("distance from the start", Math.log2(1 + Math.max(0, first - shape.body)))
  set("last part", first > shape.body + 6 && first > sentences.length * 0.6)
}

/** Shares of its sentences that are talk: quoted, asked, supposed, said of always. */
const setTalk = (scene: Scene, tellings: readonly Telling[], set: Setter): void => {
  const told = [...new Set(tellings.map(({ sentence }) => sentence))].flatMap(
    (at) => scene.document.sentences[at] ?? [],
  )
  const share = (holds: (words: readonly string[]) => boolean) =>
    told.filter((sentence) => holds(wordsOf(scene, sentence))).length / Math.max(1, told.length)
  const some = (words: RegExp) => share((sentence) => sentence.some((word) => words.test(word)))
  const listed = (words: ReadonlySet<string>) => share((sentence) => sentence.some((word) => words.has(word)))
  const { always, long } = scene.knowledge.words.generality
  set("quoted", some(quote))
  set("first person", some(firstPerson))
  set(
    "question",
    share((words) => words.at(-1) === "?"),
  )
  set("habit", listed(always))
  set("stretch", listed(long))
  set("unreal", some(unreal))
}
