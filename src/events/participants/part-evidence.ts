import type { Span } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import type { Mention } from "../../model/mention.js"
import { wordsOf } from "../roles/candidates.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"

/** Which words are quoted of the mention whose head a token is. */
type Quote = (scene: Scene, head: number) => Span

/** Mentions that name the entity first, references to it after them, each once. */
export const orderEvidence = (scene: Scene, roles: readonly Role[], quote: Quote): readonly Span[] => {
  const own: Span[] = []
  const referring: Span[] = []
  const seen = new Set<number>()
  for (const role of roles) {
    const mention = mentionOn(scene, role.head)
    const span = mention ? quote(scene, role.head) : tokenSpan(scene, role.head)
    if (seen.has(span.start)) continue
    seen.add(span.start)
    if (mention) own.push(span)
    else referring.push(span)
  }
  const fullest = fullestOf(scene, roles[0]?.entity ?? -1, quote)
  const longest = own.reduce((length, { start, end }) => Math.max(length, end - start), 0)
  if (fullest && (fullest.named || longest < fullest.end - fullest.start)) {
    return [
      { start: fullest.start, end: fullest.end },
      ...own.filter(({ start }) => start !== fullest.start),
      ...referring,
    ]
  }
  return [...own, ...referring]
}

/**
 * The mention that names an entity best, the same for every incident of the article: a person's name in full, the name that an
 * organisation goes by there; the first one of what has none.
 */
const fullestOf = (scene: Scene, entity: number, quote: Quote): (Span & { readonly named: boolean }) | null => {
  const mentions = flatMap(scene.entities[entity]?.mentions ?? [], (index) => scene.mentions[index] ?? [])
  const named = mentions.filter(({ kind }) => kind === "person" || kind === "organization")
  const [first] = mentions
  if (first === undefined) return null
  const best = named[0]?.kind === "organization" ? usualOf(scene, named) : longestOf(named)
  const { start, end } = best ?? quote(scene, first.head)
  return { start, end, named: best !== undefined }
}

const longestOf = (mentions: readonly Mention[]): Mention | undefined =>
  mentions.reduce<Mention | undefined>(
    (best, mention) => (best && best.end - best.start >= mention.end - mention.start ? best : mention),
    undefined,
  )

/** The name used most, of equals the first. */
const usualOf = (scene: Scene, mentions: readonly Mention[]): Mention | undefined => {
  const uses = new Map<string, { readonly mention: Mention; count: number }>()
  for (const mention of mentions) {
    const words = wordsOf(scene, mention)
    const use = uses.get(words)
    if (use) use.count++
    else uses.set(words, { mention, count: 1 })
  }
  return [...uses.values()].toSorted((a, b) => b.count - a.count)[0]?.mention
}

const tokenSpan = (scene: Scene, token: number): Span => ({
  start: scene.document.tokens.start[token] ?? 0,
  end: scene.document.tokens.end[token] ?? 0,
})

/** The whole mention whose head a token is. */
export const spanAt = (scene: Scene, head: number): Span => {
  const mention = mentionOn(scene, head)
  return mention ? { start: mention.start, end: mention.end } : tokenSpan(scene, head)
}

/**
 * Those who did it without the name of their organisation, which has a part of its own: "guerrillas" in "FMLN guerrillas" and in
 * "guerrillas of the front". Mere "members" are nobody without it.
 */
export const doerAt: Quote = (scene, head) => {
  const span = spanAt(scene, head)
  const mention = mentionOn(scene, head)
  if (mention?.kind !== "group" || mention.of < 0 || mention.category === "member") return span
  const owner = entityOn(scene, mention.of)
  if (owner?.kind !== "organization") return span
  const { start, end } = scene.document.tokens
  if (mention.of > head) return { start: span.start, end: end[head] ?? span.end }
  return { start: start[mention.of + 1] ?? span.start, end: span.end }
}
