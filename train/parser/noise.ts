import { type UniversalTag, universalTags } from "../../src/model/syntax.js"

/** What taggers take each tag for. */
const confusions: Partial<Record<UniversalTag, readonly UniversalTag[]>> = {
  ADJ: ["NOUN", "VERB", "PROPN", "ADV"],
  ADP: ["SCONJ", "ADV", "PART"],
  ADV: ["ADJ", "ADP", "SCONJ"],
  AUX: ["VERB"],
  DET: ["PRON", "ADV"],
  INTJ: ["ADV", "NOUN"],
  NOUN: ["PROPN", "VERB", "ADJ"],
  NUM: ["NOUN", "PROPN"],
  PART: ["ADP", "ADV"],
  PRON: ["DET", "SCONJ"],
  PROPN: ["NOUN", "ADJ", "VERB"],
  SCONJ: ["ADP", "PRON", "ADV"],
  SYM: ["PUNCT", "NOUN"],
  VERB: ["NOUN", "ADJ", "AUX"],
  X: ["PROPN", "NOUN"],
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The tags with a share of them mistaken, so that a parser learns not to trust them wholly. */
export const mistake = (tags: Uint8Array, share: number, random: () => number): Uint8Array =>
  tags.map((number) => {
    const tag = universalTags[number]
    const others = tag === undefined ? undefined : confusions[tag]
    if (random() >= share || others === undefined) return number
    const other = others[Math.floor(random() * others.length)]
    return other === undefined ? number : universalTags.indexOf(other)
  })
