import type { Mention, PersonMention } from "../model/mention.js"

/** An article's mentions by where they stand, so that none need be searched for; of several at one place the first. */
export interface Mentioned {
  /** By the token after it. */
  readonly officeBefore: ReadonlyMap<number, Mention & { readonly kind: "office" }>
  readonly personBefore: ReadonlyMap<number, PersonMention>
  /** By the head. */
  readonly groupAt: ReadonlyMap<number, Mention & { readonly kind: "group" }>
  /** By the first token, all that begin there. */
  readonly personsFrom: ReadonlyMap<number, readonly PersonMention[]>
  /** Names of several words by the last of them, lower case, in order. */
  readonly bodiesOf: ReadonlyMap<string, readonly Mention[]>
}

const add = <Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void => {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

/** Lays out mentions by place; `lower` are the article's tokens. */
export const layMentioned = (mentions: readonly Mention[], lower: readonly string[]): Mentioned => {
  const officeBefore = new Map<number, Mention & { readonly kind: "office" }>()
  const personBefore = new Map<number, PersonMention>()
  const groupAt = new Map<number, Mention & { readonly kind: "group" }>()
  const personsFrom = new Map<number, PersonMention[]>()
  const bodiesOf = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const { first, last } = mention
    if (mention.kind === "office" && !officeBefore.has(last)) officeBefore.set(last, mention)
    if (mention.kind === "group" && !groupAt.has(mention.head)) groupAt.set(mention.head, mention)
    if (mention.kind === "organization" && last - first > 1) add(bodiesOf, lower[last - 1] ?? "", mention)
    if (mention.kind !== "person") continue
    if (!personBefore.has(last)) personBefore.set(last, mention)
    add(personsFrom, first, mention)
  }
  return { officeBefore, personBefore, groupAt, personsFrom, bodiesOf }
}
