import { expect, it } from "vitest"
import { mendAgents } from "../../src/language/agents.js"
import { mendCoordination, mendPairs, mendSeries, mendSubjects } from "../../src/language/coordination.js"
import { mendDescribed } from "../../src/language/described.js"
import { mendGapped } from "../../src/language/gapped.js"
import { mendGerunds } from "../../src/language/gerunds.js"
import { mendNumbers, mendWorth } from "../../src/language/numbers.js"
import { mendObjects } from "../../src/language/objects.js"
import { mendOpening } from "../../src/language/openings.js"
import { mendParticiples } from "../../src/language/participles.js"
import { mendResults } from "../../src/language/results.js"
import { mendConjunctions, mendSubordinates } from "../../src/language/subordinates.js"
import { universalTags } from "../../src/model/syntax.js"

const names: readonly string[] = universalTags

/** Where the word at `place` hangs once a tree is mended, given "word/TAG/head/relation …" with heads counted from 1. */
const arc = (mend: typeof mendGerunds, text: string, place: number): string => {
  const cells = text.split(" ").map((word) => word.split("/"))
  const forms = cells.map(([form = ""]) => form)
  const head = Int32Array.from(cells, ([, , above]) => Number(above) - 1)
  const relation = cells.map(([, , , name = ""]) => name)
  const pos = Uint8Array.from(cells, ([, tag = ""]) => names.indexOf(tag))
  mend(forms, pos, head, relation)
  return `${relation[place]} ${forms[head[place] ?? -1] ?? "root"}`
}

it.each([
  [
    "a gerund after an object and a comma",
    "they/PRON/2/nsubj robbed/VERB/0/root men/NOUN/2/obj ,/PUNCT/5/punct taking/VERB/3/acl guns/NOUN/5/obj",
    4,
    "advcl robbed",
  ],
  [
    "a gerund without a comma",
    "they/PRON/2/nsubj robbed/VERB/0/root men/NOUN/2/obj carrying/VERB/3/acl guns/NOUN/4/obj",
    3,
    "acl men",
  ],
  [
    "a gerund after a subject",
    "men/NOUN/5/nsubj ,/PUNCT/3/punct carrying/VERB/1/acl guns/NOUN/3/obj fled/VERB/0/root",
    2,
    "acl men",
  ],
])("reads %s", (_, text, place, found) => {
  expect(arc(mendGerunds, text, place)).toBe(found)
})

const joined =
  "one/NUM/3/nsubj:pass was/AUX/3/aux:pass shot/VERB/8/nsubj:pass and/CCONJ/6/cc six/NUM/6/nummod people/NOUN/3/obj were/AUX/8/aux:pass hurt/VERB/0/root"

it.each([
  ["the first clause", 2, "root root"],
  ["the second clause", 7, "conj shot"],
  ["the second subject", 5, "nsubj:pass hurt"],
  ["the conjunction", 3, "cc hurt"],
])("parts two clauses that were read as one: %s", (_, place, found) => {
  expect(arc(mendCoordination, joined, place)).toBe(found)
})

it("leaves a clause that is a subject: to be shot is to be hurt", () => {
  const whole = "what/PRON/2/nsubj happened/VERB/6/nsubj and/CCONJ/4/cc when/ADV/2/conj is/AUX/6/aux known/VERB/0/root"
  expect(arc(mendCoordination, whole, 1)).toBe("nsubj known")
})

it("joins verbs with nothing but a conjunction between them", () => {
  const pair =
    "they/PRON/2/nsubj held/VERB/0/root men/NOUN/2/obj who/PRON/5/nsubj shot/VERB/3/acl:relcl and/CCONJ/7/cc killed/VERB/2/conj"
  expect(arc(mendPairs, pair, 6)).toBe("conj shot")
  const apart = pair.replace("shot/VERB/3/acl:relcl", "shot/VERB/2/conj")
  expect(arc(mendPairs, apart, 6)).toBe("conj held")
})

it("joins verbs in a list that ends with a conjunction: they stormed, looted and burned it", () => {
  const list =
    "they/PRON/2/nsubj stormed/VERB/0/root ,/PUNCT/4/punct looted/VERB/2/ccomp and/CCONJ/6/cc burned/VERB/4/conj it/PRON/6/obj"
  expect(arc(mendSeries, list, 3)).toBe("conj stormed")
  const told = "they/PRON/2/nsubj heard/VERB/0/root ,/PUNCT/5/punct he/PRON/5/nsubj fled/VERB/2/ccomp"
  expect(arc(mendSeries, told, 4)).toBe("ccomp heard")
})

it("makes one subject of two", () => {
  const subjects: typeof mendGerunds = (_, pos, head, relation) => mendSubjects(pos, head, relation)
  const two = "men/NOUN/5/nsubj:pass and/CCONJ/5/cc women/NOUN/5/nsubj:pass were/AUX/5/aux:pass hurt/VERB/0/root"
  expect(arc(subjects, two, 2)).toBe("conj men")
  expect(arc(subjects, two, 1)).toBe("cc women")
  // An article stays with whose it is: "men and the mayor's wife were hurt".
  const wife =
    "men/NOUN/7/nsubj:pass and/CCONJ/7/cc the/DET/4/det mayor/NOUN/5/nmod:poss wife/NOUN/7/nsubj:pass were/AUX/7/aux:pass hurt/VERB/0/root"
  expect(arc(subjects, wife, 4)).toBe("conj men")
  expect(arc(subjects, wife, 2)).toBe("det mayor")
})

const garden =
  "mothers/NOUN/4/nsubj:pass of/ADP/3/case boys/NOUN/1/nmod killed/VERB/6/nsubj there/ADV/4/advmod wept/VERB/0/root"

it.each([
  ["the participle", 3, "acl boys"],
  ["the subject", 0, "nsubj wept"],
])("a participle that was read as a finite verb is said of the noun before it: %s", (_, place, found) => {
  expect(arc(mendParticiples, garden, place)).toBe(found)
})

it("makes a participle of a verb with a finite verb after it: the boys killed were sailors", () => {
  const under = "boys/NOUN/2/nsubj killed/VERB/0/root were/AUX/4/cop sailors/NOUN/2/obj"
  expect(arc(mendParticiples, under, 1)).toBe("acl boys")
  expect(arc(mendParticiples, under, 3)).toBe("root root")
  expect(arc(mendParticiples, under, 0)).toBe("nsubj sailors")
})

it("gives a finite verb the subject that a gerund describes: a man wearing masks robbed shops", () => {
  const worn = "men/NOUN/2/nsubj wearing/VERB/0/root masks/NOUN/2/obj robbed/VERB/2/ccomp shops/NOUN/4/obj"
  expect(arc(mendDescribed, worn, 3)).toBe("root root")
  expect(arc(mendDescribed, worn, 0)).toBe("nsubj robbed")
  expect(arc(mendDescribed, worn, 1)).toBe("acl men")
  const grouped =
    "group/NOUN/0/root of/ADP/3/case men/NOUN/1/nmod wearing/VERB/3/acl masks/NOUN/4/obj robbed/VERB/4/xcomp shops/NOUN/6/obj"
  expect(arc(mendDescribed, grouped, 0)).toBe("nsubj robbed")
  expect(arc(mendDescribed, grouped, 3)).toBe("acl men")
  const dressed =
    "men/NOUN/2/nsubj dressed/VERB/0/root as/ADP/4/case priests/NOUN/5/nsubj robbed/VERB/2/ccomp shops/NOUN/5/obj"
  expect(arc(mendDescribed, dressed, 0)).toBe("nsubj robbed")
  expect(arc(mendDescribed, dressed, 3)).toBe("obl dressed")
  const progressive = "men/NOUN/3/nsubj were/AUX/3/aux saying/VERB/0/root shops/NOUN/5/nsubj closed/VERB/3/ccomp"
  expect(arc(mendDescribed, progressive, 4)).toBe("ccomp saying")
})

it("takes no gerund with a noun before it for a preposition: a guard watching a van was shot", () => {
  const guard =
    "guard/NOUN/2/nsubj watching/VERB/5/mark vans/NOUN/2/obj was/AUX/5/aux:pass shot/VERB/0/root dead/ADJ/5/xcomp"
  expect(arc(mendParticiples, guard, 0)).toBe("nsubj shot")
  expect(arc(mendParticiples, guard, 1)).toBe("acl guard")
  const taken = "raid/NOUN/2/nsubj following/VERB/5/case talks/NOUN/2/obj they/PRON/5/nsubj fled/VERB/0/root"
  expect(arc(mendParticiples, taken, 1)).toBe("case fled")
})

it("leaves a clause that is a subject: what they killed", () => {
  const whole = "what/PRON/3/obj they/PRON/3/nsubj killed/VERB/4/nsubj mattered/VERB/0/root"
  expect(arc(mendParticiples, whole, 2)).toBe("nsubj mattered")
})

it("makes a participle that opens a sentence describe the subject", () => {
  const opened = "suspected/VERB/3/csubj militants/NOUN/1/obj killed/VERB/0/root farmers/NOUN/3/obj"
  expect(arc(mendOpening, opened, 0)).toBe("amod militants")
  expect(arc(mendOpening, opened, 1)).toBe("nsubj killed")
  const free = "killing/VERB/3/csubj farmers/NOUN/1/obj is/VERB/0/root"
  expect(arc(mendOpening, free, 1)).toBe("obj killing")
})

it("lets a number before a comma count what is before it: wounding 31, doctors said", () => {
  const counted =
    "wounding/VERB/5/advcl 31/NUM/4/nummod ,/PUNCT/2/punct doctors/NOUN/1/obj said/VERB/0/root ./PUNCT/5/punct"
  expect(arc(mendNumbers, counted, 1)).toBe("obj wounding")
  expect(arc(mendNumbers, counted, 3)).toBe("nsubj said")
  const listed = "saw/VERB/0/root 31/NUM/4/nummod ,/PUNCT/2/punct doctors/NOUN/1/obj and/CCONJ/6/cc nurses/NOUN/4/conj"
  expect(arc(mendNumbers, listed, 1)).toBe("nummod doctors")
})

it("makes a participle of a verb with a finite verb further on: rockets fired at dawn smashed houses", () => {
  const fired =
    "rockets/NOUN/2/nsubj fired/VERB/0/root at/ADP/4/case dawn/NOUN/2/obl smashed/VERB/2/advcl houses/NOUN/5/obj"
  expect(arc(mendParticiples, fired, 1)).toBe("acl rockets")
  expect(arc(mendParticiples, fired, 4)).toBe("root root")
  const denied = "he/PRON/2/nsubj denied/VERB/0/root it/PRON/2/obj having/AUX/5/aux planned/VERB/2/advcl"
  expect(arc(mendParticiples, denied, 1)).toBe("root root")
})

const after =
  "they/PRON/2/nsubj arrested/VERB/0/root him/PRON/2/obj after/ADP/6/case a/DET/6/det grocer/NOUN/2/obl was/AUX/8/aux:pass stabbed/VERB/2/conj"

it.each([
  ["the noun", 5, "nsubj:pass stabbed"],
  ["the verb", 7, "advcl arrested"],
  ["the word between", 3, "mark stabbed"],
])("makes a clause of a noun and a verb after a word that may be either: %s", (_, place, found) => {
  expect(arc(mendSubordinates, after, place)).toBe(found)
})

it("leaves a verb that has its own conjunction: they arrested him after a row and left", () => {
  const left =
    "they/PRON/2/nsubj arrested/VERB/0/root him/PRON/2/obj after/ADP/5/case rows/NOUN/2/obl and/CCONJ/7/cc beat/VERB/2/conj him/PRON/7/obj"
  expect(arc(mendSubordinates, left, 4)).toBe("obl arrested")
})

it("makes the noun before an auxiliary the subject of a clause after a conjunction", () => {
  const clause = "help/VERB/0/root after/ADP/4/case a/DET/4/det van/NOUN/6/obl was/AUX/6/aux:pass burned/VERB/1/ccomp"
  expect(arc(mendConjunctions, clause, 1)).toBe("mark burned")
  expect(arc(mendConjunctions, clause, 3)).toBe("nsubj:pass burned")
})

it("makes whoever stands under by no object", () => {
  const clause = "robbed/VERB/0/root by/ADP/4/case two/NUM/4/nummod men/NOUN/1/obj"
  expect(arc(mendAgents, clause, 3)).toBe("obl:agent robbed")
})

it.each([
  [
    "the noun that is worth something",
    "took/VERB/0/root jewels/NOUN/3/compound worth/ADJ/1/obj £/SYM/3/obj 5,000/NUM/4/nummod",
    1,
    "obj took",
  ],
  [
    "a sum that is nobody's subject",
    "shoes/NOUN/0/root worth/ADJ/1/amod R3/NOUN/4/nsubj:pass burned/VERB/1/acl",
    2,
    "obj worth",
  ],
])("reads %s", (_, text, place, found) => {
  expect(arc(mendWorth, text, place)).toBe(found)
})

it("makes an object of the noun right behind a verb: they shoplifted perfume", () => {
  const object = "they/PRON/2/nsubj shoplifted/VERB/0/root perfume/NOUN/2/xcomp"
  expect(arc(mendObjects, object, 2)).toBe("obj shoplifted")
  expect(arc(mendObjects, object.replace("shoplifted", "became"), 2)).toBe("xcomp became")
})

it("makes the object of a gerund of a second subject: a bus carrying pilgrims hit a truck", () => {
  const bus = "bus/NOUN/4/nsubj carrying/VERB/1/acl pilgrims/NOUN/4/nsubj hit/VERB/0/root trucks/NOUN/4/obj"
  expect(arc(mendGerunds, bus, 2)).toBe("obj carrying")
  expect(arc(mendGerunds, bus, 0)).toBe("nsubj hit")
  const said =
    "bus/NOUN/5/nsubj carrying/VERB/1/acl pilgrims/NOUN/2/obj ,/PUNCT/1/punct hit/VERB/0/root trucks/NOUN/5/obj"
  expect(arc(mendGerunds, said, 2)).toBe("obj carrying")
})

it("reads a participle behind several as how all were left: left a man and a woman injured", () => {
  const left =
    "shooting/NOUN/2/nsubj left/VERB/0/root men/NOUN/2/obj and/CCONJ/5/cc women/NOUN/3/conj injured/VERB/2/advcl"
  expect(arc(mendResults, left, 5)).toBe("xcomp left")
  const found =
    "police/NOUN/2/nsubj left/VERB/0/root town/NOUN/2/obl and/CCONJ/5/cc women/NOUN/3/conj injured/VERB/2/advcl"
  expect(arc(mendResults, found, 5)).toBe("advcl left")
})

it("gives a participle without an auxiliary whoever stands before it: and another badly wounded", () => {
  const another =
    "man/NOUN/3/nsubj:pass was/AUX/3/aux:pass killed/VERB/0/root and/CCONJ/7/cc another/DET/7/det badly/ADV/7/advmod wounded/VERB/3/conj"
  expect(arc(mendGapped, another, 4)).toBe("nsubj wounded")
  const listed = "killed/VERB/0/root and/CCONJ/4/cc 13/NUM/4/nummod wounded/VERB/1/conj"
  expect(arc(mendGapped, listed, 2)).toBe("nummod wounded")
  const wife =
    "man/NOUN/3/nsubj:pass was/AUX/3/aux:pass shot/VERB/0/root and/CCONJ/5/cc wife/NOUN/3/conj badly/ADV/7/advmod wounded/VERB/3/advcl"
  expect(arc(mendGapped, wife, 6)).toBe("acl wife")
})
