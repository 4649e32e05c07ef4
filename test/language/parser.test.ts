import { describe, expect, it } from "vitest"
import { loadParser } from "../../src/language/parser.js"
import { type UniversalTag, universalTags } from "../../src/model/syntax.js"

const parser = loadParser()

/** Parses "Word/TAG Word/TAG …"; each token as "word <relation- head". */
const parse = (text: string, first = 0) => {
  const pairs = text.split(" ").map((pair) => pair.split("/"))
  const forms = pairs.map(([form = ""]) => form.toLowerCase())
  const names: readonly string[] = universalTags
  const tree = parser.parse(
    forms,
    Uint8Array.from(pairs, ([, tag = ""]) => names.indexOf(tag)),
    first,
  )
  const arcs = forms.map((form, at) => {
    const head = tree.head[at] ?? -1
    return `${form} <${tree.relation[at]}- ${head < 0 ? "" : forms[head - first]}`.trim()
  })
  return { tree, arcs }
}

describe("Parser", () => {
  it("finds who did what to whom", () => {
    const { arcs } = parse(
      "Two/NUM gunmen/NOUN shot/VERB a/DET guard/NOUN and/CCONJ robbed/VERB the/DET bank/NOUN ./PUNCT",
    )
    expect(arcs).toEqual([
      "two <nummod- gunmen",
      "gunmen <nsubj- shot",
      "shot <root-",
      "a <det- guard",
      "guard <obj- shot",
      "and <cc- robbed",
      "robbed <conj- shot",
      "the <det- bank",
      "bank <obj- robbed",
      ". <punct- shot",
    ])
  })

  it("tells the subject of a passive from its agent", () => {
    const { arcs } = parse(
      "The/DET mayor/NOUN was/AUX attacked/VERB by/ADP three/NUM men/NOUN who/PRON fled/VERB ./PUNCT",
    )
    expect(arcs).toEqual(
      expect.arrayContaining([
        "mayor <nsubj:pass- attacked",
        "was <aux:pass- attacked",
        "men <obl:agent- attacked",
        "who <nsubj- fled",
        "fled <acl:relcl- men",
      ]),
    )
  })

  it("reads what was said as the clause of the verb of saying, in capitals as in lower case", () => {
    const text = "Police/NOUN said/VERB the/DET suspect/NOUN had/AUX stolen/VERB two/NUM cars/NOUN ./PUNCT"
    const { arcs } = parse(text)
    expect(arcs).toEqual(
      expect.arrayContaining([
        "police <nsubj- said",
        "stolen <ccomp- said",
        "suspect <nsubj- stolen",
        "cars <obj- stolen",
      ]),
    )
    expect(parse(text.toUpperCase()).arcs).toEqual(arcs)
  })

  it("counts heads in tokens of the document and gives every sentence one root", () => {
    const tags: readonly UniversalTag[] = ["NOUN", "VERB", "ADP", "PUNCT"]
    const long = Array.from({ length: 400 }, (_, at) => `w${at % 17}/${tags[at % 4]}`).join(" ")
    const { tree } = parse(long, 1000)
    expect([tree.first, tree.last]).toEqual([1000, 1400])
    const above = [...tree.head].filter((head) => head >= 0)
    expect(above.length).toBe(399)
    expect(tree.relation.filter((relation) => relation === "root").length).toBe(1)
    expect(above.every((head) => head >= 1000 && head < 1400)).toBe(true)
  })

  it("takes sentences of one token and of none", () => {
    expect(parse("Fire/NOUN", 5).tree).toMatchObject({ head: Int32Array.of(-1), relation: ["root"], first: 5, last: 6 })
    expect(parser.parse([], new Uint8Array(0), 5).relation).toEqual([])
  })
})
