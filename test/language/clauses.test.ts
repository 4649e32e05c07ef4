import { describe, expect, it } from "vitest"
import { readClauses } from "../../src/language/clauses.js"
import { readPhrases } from "../../src/language/phrases.js"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Tokens } from "../../src/model/document.js"
import { type Phrase, universalTags } from "../../src/model/syntax.js"

/** A sentence from rows of "word head relation TAG lemma"; heads count from 1, 0 is the root, and a lemma may be left out. */
const sentence = (...rows: readonly string[]) => {
  const cells = rows.map((row) => row.split(" "))
  const text = cells.map(([word = ""]) => word)
  const zeros = new Int32Array(rows.length)
  const tokens: Tokens = { ...new Vocabulary().columns(text), start: zeros, end: zeros, sentence: zeros }
  const tree = {
    first: 0,
    last: rows.length,
    head: Int32Array.from(cells, ([, head]) => Number(head) - 1),
    relation: cells.map(([, , relation = "dep"]) => relation),
  }
  const codes = new Map<string, number>(universalTags.map((tag, code) => [tag, code]))
  const pos = Uint8Array.from(cells, ([, , , tag = "X"]) => codes.get(tag) ?? 0)
  const lemma = (token: number) => cells[token]?.[4] ?? tokens.lower[token] ?? ""
  const say = (phrase: Phrase | null | undefined) =>
    phrase ? text.slice(phrase.first, phrase.last).join(" ") : (phrase ?? null)
  const clauses = readClauses(tree, tokens, pos, lemma)
  const clause = (word: string) => clauses.find(({ verb }) => text[verb] === word)
  return { tree, tokens, pos, lemma, say, clauses, clause, phrases: readPhrases(tree, tokens, pos) }
}

describe("readClauses", () => {
  it("reads voice, agent, obliques and what a coordinated verb shares with the first", () => {
    const { clause, say } = sentence(
      "Two 2 nummod NUM",
      "guards 4 nsubj:pass NOUN guard",
      "were 4 aux:pass AUX be",
      "beaten 0 root VERB beat",
      "and 6 cc CCONJ",
      "robbed 4 conj VERB rob",
      "by 9 case ADP",
      "masked 9 amod VERB mask",
      "men 6 obl:agent NOUN man",
      "because 12 case ADP",
      "of 10 fixed ADP",
      "money 6 obl NOUN",
    )
    expect(clause("beaten")).toMatchObject({
      voice: "passive",
      tense: "past",
      finite: true,
      group: { first: 2, last: 4 },
    })
    expect(clause("robbed")).toMatchObject({
      voice: "passive",
      tense: "past",
      object: null,
      relation: "conj",
      parent: 0,
    })
    expect(say(clause("robbed")?.subject)).toBe("Two guards")
    expect(say(clause("robbed")?.agent)).toBe("masked men")
    expect(clause("robbed")?.obliques.map((one) => [one.preposition, say(one.phrase)])).toEqual([
      ["because of", "money"],
    ])
    expect(say(clause("masked")?.subject)).toBe("masked men")
  })

  it("keeps an intransitive verb after a passive active", () => {
    const { clause } = sentence(
      "She 3 nsubj:pass PRON",
      "was 3 aux:pass AUX be",
      "stabbed 0 root VERB stab",
      "and 5 cc CCONJ",
      "died 3 conj VERB die",
    )
    expect(clause("died")).toMatchObject({ voice: "active", tense: "past", subject: { head: 0 } })
  })

  it("resolves control by subject and by object", () => {
    const plan = sentence(
      "He 2 nsubj PRON",
      "planned 0 root VERB plan",
      "to 4 mark PART",
      "rob 2 xcomp VERB",
      "it 4 obj PRON",
      "and 7 cc CCONJ",
      "flee 4 conj VERB",
    )
    expect(plan.clause("rob")).toMatchObject({ controller: "plan", finite: false, tense: "none", subject: { head: 0 } })
    expect(plan.clause("flee")).toMatchObject({ controller: "plan", finite: false, subject: { head: 0 } })
    const order = sentence(
      "Police 2 nsubj NOUN",
      "ordered 0 root VERB order",
      "the 4 det DET",
      "crowd 2 obj NOUN",
      "to 6 mark PART",
      "leave 2 xcomp VERB",
    )
    expect(order.say(order.clause("leave")?.subject)).toBe("the crowd")
    const accuse = sentence(
      "They 2 nsubj PRON",
      "accused 0 root VERB accuse",
      "him 2 obj PRON",
      "of 5 mark SCONJ",
      "burning 2 advcl VERB burn",
      "barns 5 obj NOUN barn",
    )
    expect(accuse.clause("burning")).toMatchObject({ controller: "accuse", mark: "of", subject: { head: 2 } })
  })

  it("gives gerunds the subject of their governor and participles their noun", () => {
    const { clause, say } = sentence(
      "Gunmen 4 nsubj NOUN gunman",
      "wearing 1 acl VERB wear",
      "masks 2 obj NOUN mask",
      "attacked 0 root VERB attack",
      "a 6 det DET",
      "depot 4 obj NOUN",
      "built 6 acl VERB build",
      "in 9 case ADP",
      "May 7 obl PROPN",
      ", 11 punct PUNCT",
      "killing 4 advcl VERB kill",
      "three 11 obj NUM",
    )
    expect(clause("killing")).toMatchObject({
      finite: false,
      relation: "advcl",
      subject: { head: 0 },
      object: { head: 11 },
    })
    expect(clause("wearing")).toMatchObject({ voice: "active", relation: "acl", subject: { head: 0 } })
    expect(clause("built")).toMatchObject({ voice: "passive", finite: false, object: null, subject: { head: 5 } })
    expect(say(clause("built")?.subject)).toBe("a depot built in May")
  })

  it("resolves relative pronouns and objects left out, without the relative clause in the phrase", () => {
    const { clause, say } = sentence(
      "The 2 det DET",
      "rider 10 nsubj NOUN",
      ", 6 punct PUNCT",
      "who 6 nsubj PRON",
      "had 6 aux AUX have",
      "hit 2 acl:relcl VERB",
      "a 8 det DET",
      "wall 6 obj NOUN",
      ", 6 punct PUNCT",
      "named 0 root VERB name",
      "the 12 det DET",
      "man 10 obj NOUN",
      "she 14 nsubj PRON",
      "saw 12 acl:relcl VERB see",
    )
    expect(say(clause("hit")?.subject)).toBe("The rider")
    expect(say(clause("named")?.object)).toBe("the man")
    expect(say(clause("saw")?.object)).toBe("the man")
    expect(clause("saw")).toMatchObject({ parent: 1, relation: "acl:relcl", tense: "past" })
  })

  it("shares an object that follows both verbs", () => {
    const { clause } = sentence(
      "Rebels 2 nsubj NOUN rebel",
      "shot 0 root VERB shoot",
      "and 4 cc CCONJ",
      "wounded 2 conj VERB wound",
      "one 2 obj NUM",
    )
    expect(clause("wounded")?.object?.head).toBe(4)
    expect(clause("wounded")?.subject?.head).toBe(0)
  })

  it("reads negation, modality, particles and subordinators", () => {
    const { clause } = sentence(
      "No 2 det DET",
      "bridge 4 nsubj NOUN",
      "could 4 aux AUX",
      "fall 0 root VERB",
      ", 9 punct PUNCT",
      "if 9 mark SCONJ",
      "crews 9 nsubj NOUN crew",
      "do 9 aux AUX",
      "shut 4 advcl VERB",
      "down 9 compound:prt ADP",
      "trains 9 obj NOUN train",
    )
    expect(clause("fall")).toMatchObject({ negated: true, modality: "possible", tense: "present", finite: true })
    expect(clause("shut")).toMatchObject({ negated: false, particle: "down", mark: "if", parent: 0, relation: "advcl" })
    const future = sentence(
      "They 4 nsubj PRON",
      "wo 4 aux AUX",
      "n't 4 advmod PART",
      "strike 0 root VERB",
      "or 6 cc CCONJ",
      "march 4 conj VERB",
    )
    expect(future.clause("march")).toMatchObject({ negated: true, modality: "future", tense: "future" })
  })

  it("takes odd trees without a fault", () => {
    const odd = sentence(
      "of 9 nsubj ADP",
      "hit 0 conj VERB",
      "who 2 nsubj PRON",
      ", 2 obj PUNCT",
      "fled 0 acl VERB flee",
    )
    expect(odd.clauses).toHaveLength(2)
    expect(odd.clause("hit")).toMatchObject({ parent: -1, relation: "conj" })
    expect(sentence().clauses).toEqual([])
  })
})

describe("readPhrases", () => {
  it("leaves prepositions, punctuation and relative clauses out, and lists coordinated heads flat", () => {
    const { phrases, say } = sentence(
      "At 3 case ADP",
      "the 3 det DET",
      "gate 0 root NOUN",
      "of 6 case ADP",
      "the 6 det DET",
      "mill 3 nmod NOUN",
      ", 8 punct PUNCT",
      "yard 3 conj NOUN",
      "and 10 cc CCONJ",
      "barn 8 conj NOUN",
      "that 12 nsubj PRON",
      "burned 10 acl:relcl VERB burn",
    )
    expect(phrases.map(say)).toEqual(["the gate of the mill", "the mill", "yard", "barn", "that"])
    expect(phrases[0]?.conjuncts.map(say)).toEqual(["yard", "barn"])
  })
})
