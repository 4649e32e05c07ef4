import type { Document } from "../model/document.js"
import type { OrganizationMention } from "../model/mention.js"
import type { Draft, Drafts } from "./draft.js"

/** Words left out of a name when its initials are taken or when two names are compared. */
const small = new Set(["of", "the", "and", "for", "de", "la", "del", "y", "in", "on", "&", "'s", "’s", "-"])
/** What a company's name may end in or not. */
const legal = new Set([
  "inc",
  "inc.",
  "corp",
  "corp.",
  "co",
  "co.",
  "ltd",
  "ltd.",
  "llc",
  "plc",
  "ag",
  "s.a.",
  "sa",
  "company",
])
/** Words that many names begin with: they stand for none. */
const shared = new Set(
  "national united american federal central international new state first royal general north south east west great university bank ministry department police supreme people's".split(
    " ",
  ),
)

interface Organization {
  readonly draft: Draft
  readonly words: readonly string[]
  readonly initials: string
}

/** Joins names of organisations: the same words, an acronym with the name it stands for, a name with its beginning. */
export const joinOrganizations = (document: Document, drafts: Drafts): void => {
  const known = new Map<string, Draft>()
  const long: Organization[] = []
  const indices = drafts.of("organization")
  for (const index of indices) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "organization") continue
    const words = wordsOf(document, mention)
    if (words.length < 2) continue
    const key = words.join(" ")
    const draft = drafts.assign(index, known.get(key))
    if (!draft) continue
    known.set(key, draft)
    if (mention.acronym !== null) known.set(fold(mention.acronym), draft)
    long.push({ draft, words, initials: words.map((word) => word[0] ?? "").join("") })
  }
  for (const index of indices) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "organization" || drafts.ofMention[index]) continue
    const words = wordsOf(document, mention)
    const key = words.length > 0 ? fold(words.join(" ")) : mention.text.toLowerCase()
    const draft = drafts.assign(index, known.get(key) ?? fullNameOf(mention, key, long)?.draft)
    if (draft) known.set(key, draft)
  }
  for (const draft of drafts.list) draft.mentions.sort((a, b) => a - b)
}

const fold = (word: string): string => word.toLowerCase().replaceAll(".", "")

const wordsOf = ({ tokens }: Document, { first, last }: OrganizationMention): readonly string[] => {
  const words: string[] = []
  for (let at = first; at < last; at++) {
    const word = tokens.lower[at] ?? ""
    if (!small.has(word) && /[\p{L}\p{N}]/u.test(word)) words.push(word)
  }
  while (words.length > 1 && legal.has(words.at(-1) ?? "")) words.pop()
  return words
}

const fullNameOf = (
  { text }: OrganizationMention,
  key: string,
  long: readonly Organization[],
): Organization | undefined => {
  if (/^[\p{Lu}.]{2,}$/u.test(text) && key.length >= 2) {
    const spelled = long.find(({ initials }) => initials === key)
    if (spelled) return spelled
  }
  if (shared.has(key)) return undefined
  const begun = long.filter(({ words }) => words[0] === key)
  return begun.length > 0 && begun.every(({ draft }) => draft === begun[0]?.draft) ? begun[0] : undefined
}
