import { flatMap } from "../../model/flat-map.js"
import { weighRow } from "../../model/forest.js"
import type { Scene } from "../scene.js"
import { describeCandidate, layField } from "./candidate-features.js"
import { type Candidate, gatherCandidates } from "./candidates.js"
import { Features } from "./features.js"
import type { Field, Weighed } from "./field.js"
import { describeMention } from "./mention-features.js"
import type { RoleModel } from "./model.js"
import { classesOf, genres, type Part, partOfRole, parts, partsOf } from "./parts.js"
import { type Read, type Surroundings, surround } from "./surroundings.js"
import { describeWhole, wholeRoom } from "./whole-features.js"

/** How likely a candidate plays a part anywhere in what an article tells. */
export interface Judgement {
  readonly candidate: Candidate
  readonly part: Part
  /** 0 to 1. */
  readonly chance: number
  /** The mention that says it most clearly: an index into the mentions. */
  readonly mention: number
}

/** Below this no mention of a candidate speaks for a part; unless a rule does, no forest is asked. */
const leastChance = 0.02

const bag = new Features()
const wholeBag = new Features(wholeRoom)

/** The words of an article, each once: what its relevance is judged by. */
export const describeArticleWords = ({ scene, words }: Surroundings, features: Features): void => {
  const { document, stretch } = scene
  const [first, last] = [document.sentences[stretch.from]?.first, document.sentences[stretch.to - 1]?.last]
  features.clear()
  for (const word of new Set(words.subarray(first, last)))
    if (features.length < features.hashes.length) features.add(0, word)
}

/** Weighs each mention by itself. */
const weighCandidates = (surroundings: Surroundings, model: Pick<RoleModel, "mentions">): readonly Weighed[] =>
  gatherCandidates(surroundings.scene).map((candidate) => {
    const chances = candidate.mentions.map((index) => {
      const out = new Float64Array(parts.length)
      bag.clear()
      describeMention(surroundings, index, bag)
      model.mentions.weigh(bag, classesOf(candidate.kind), out)
      return out
    })
    return weigh(candidate, chances)
  })

/** A candidate with the chances of its mentions. */
export const weigh = (candidate: Candidate, chances: readonly Float64Array[]): Weighed => ({
  candidate,
  chances,
  best: bestOf(chances),
  padded: ` ${candidate.words} `,
  lastWord: candidate.words.slice(candidate.words.lastIndexOf(" ") + 1),
})

const bestOf = (chances: readonly Float64Array[]): Float64Array => {
  const best = new Float64Array(parts.length)
  for (const chance of chances)
    for (let one = 0; one < best.length; one++) best[one] = Math.max(best[one] ?? 0, chance[one] ?? 0)
  return best
}

/** A candidate with the parts that are worth asking about. */
interface Nominee {
  readonly one: Weighed
  readonly open: readonly Part[]
}

/** Who of a field is asked about, and for which parts: those likely by a mention, or read by a rule. */
export const shortlist = (field: Field): readonly Nominee[] =>
  flatMap(field.weighed, (one) => {
    const open = partsOf(one.candidate.kind).filter(
      (part) => (one.best[parts.indexOf(part)] ?? 0) > leastChance || isRead(field.surroundings, one.candidate, part),
    )
    return open.length > 0 ? [{ one, open }] : []
  })

/** Whether a rule gave a candidate a part. */
export const isRead = ({ scene, byHead, byEntity }: Surroundings, { mentions }: Candidate, part: Part): boolean =>
  mentions.some((index) => {
    const head = scene.mentions[index]?.head ?? -1
    const roles = [...(byHead.get(head) ?? []), ...(byEntity.get(scene.entityAt[head] ?? -1) ?? [])]
    return roles.some(({ role }) => partOfRole(role) === part)
  })

/**
 * Judges who and what takes part in the violence that an article tells of, by all that is said of each: first mention by
 * mention and over all mentions at once, log-linear over hashed features; then candidate by candidate, boosted trees over
 * what these came to, how its rivals fare and what the article is about. After MUC-4's question "who, whom, with what", asked of the whole article.
 */
export const judgeRoles = (
  scene: Scene,
  read: Read & { readonly tellings: number },
  model: RoleModel,
): readonly Judgement[] => {
  const surroundings = surround(scene, read, model.dictionary)
  const out = new Float64Array(genres)
  describeArticleWords(surroundings, bag)
  model.relevance.weigh(bag, 2 ** genres - 1, out)
  const field = layField(surroundings, weighCandidates(surroundings, model), out, read.tellings)
  return flatMap(shortlist(field), ({ one, open }) => {
    wholeBag.clear()
    describeWhole(surroundings, one.candidate, wholeBag)
    const whole = new Float64Array(parts.length)
    model.wholes.weigh(wholeBag, classesOf(one.candidate.kind), whole)
    return open.map((part) => {
      const own = parts.indexOf(part)
      const row = describeCandidate(field, one, part, whole[own] ?? 0)
      return { candidate: one.candidate, part, chance: weighRow(model.forest, row), mention: clearest(one, own) }
    })
  })
}

const clearest = ({ candidate, chances }: Weighed, own: number): number => {
  let [best, at] = [-1, 0]
  for (const [index, chance] of chances.entries()) if ((chance[own] ?? 0) > best) [best, at] = [chance[own] ?? 0, index]
  return candidate.mentions[at] ?? -1
}
