import { expect, it } from "vitest"
import { mendGerunds } from "../../src/language/gerunds.js"
import { universalTags } from "../../src/model/syntax.js"

const names: readonly string[] = universalTags

/** Where the gerund at `place` hangs, given "word/TAG/head/relation …" with heads counted from 1. */
const arc = (text: string, place: number): string => {
  const cells = text.split(" ").map((word) => word.split("/"))
  const forms = cells.map(([form = ""]) => form)
  const head = Int32Array.from(cells, ([, , above]) => Number(above) - 1)
  const relation = cells.map(([, , , name = ""]) => name)
  const pos = Uint8Array.from(cells, ([, tag = ""]) => names.indexOf(tag))
  mendGerunds(forms, pos, head, relation)
  return `${relation[place]} ${forms[head[place] ?? -1]}`
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
  expect(arc(text, place)).toBe(found)
})
