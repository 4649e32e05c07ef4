import { describe, expect, it } from "vitest"
import { lemmaOf, loadLemmas } from "../../src/language/lemmas.js"
import { type UniversalTag, universalTags } from "../../src/model/syntax.js"

const lemmas = loadLemmas()
const lemma = (lower: string, tag: UniversalTag): string => lemmaOf(lower, universalTags.indexOf(tag), lemmas)

describe("lemmas", () => {
  it.each([
    ["shot", "shoot"],
    ["opened", "open"],
    ["charged", "charge"],
    ["robbed", "rob"],
    ["kidnapping", "kidnap"],
    ["torched", "torch"],
    ["carried", "carry"],
    ["seizing", "seize"],
    ["ambushes", "ambush"],
    ["detained", "detain"],
    ["prohibited", "prohibit"],
    ["wounded", "wound"],
    ["killed", "kill"],
    ["dying", "die"],
    ["were", "be"],
    ["said", "say"],
    ["told", "tell"],
    ["bled", "bleed"],
    ["accused", "accuse"],
    ["exploded", "explode"],
    ["looted", "loot"],
    ["evacuated", "evacuate"],
    ["beheaded", "behead"],
    ["strafed", "strafe"],
    ["hijacked", "hijack"],
    ["denied", "deny"],
    ["sentenced", "sentence"],
    ["released", "release"],
    ["assassinated", "assassinate"],
    ["raided", "raid"],
    ["fled", "flee"],
    ["raped", "rape"],
    ["blamed", "blame"],
    ["massacred", "massacre"],
    ["invaded", "invade"],
    ["derailed", "derail"],
    ["hanged", "hang"],
    ["reaches", "reach"],
    ["excluded", "exclude"],
  ])("the verb %s comes from %s", (form, base) => {
    expect(lemma(form, "VERB")).toBe(base)
  })

  it.each([
    ["gunmen", "gunman"],
    ["children", "child"],
    ["knives", "knife"],
    ["thieves", "thief"],
    ["bodies", "body"],
    ["churches", "church"],
    ["houses", "house"],
    ["hostages", "hostage"],
    ["bus", "bus"],
    ["buses", "bus"],
    ["crisis", "crisis"],
    ["police", "police"],
    ["co-founders", "co-founder"],
    ["women", "woman"],
    ["passers-by", "passer-by"],
    ["crises", "crisis"],
    ["caches", "cache"],
    ["people", "people"],
  ])("the noun %s comes from %s", (form, base) => {
    expect(lemma(form, "NOUN")).toBe(base)
  })

  it("keeps a word that is a noun and a verb apart", () => {
    expect(lemma("shooting", "NOUN")).toBe("shooting")
    expect(lemma("shooting", "VERB")).toBe("shoot")
    expect(lemma("is", "AUX")).toBe("be")
    expect(lemma("killings", "NOUN")).toBe("killing")
  })

  it("answers the same when asked again", () => {
    expect(lemma("blindfolded", "VERB")).toBe("blindfold")
    expect(lemma("blindfolded", "VERB")).toBe("blindfold")
  })
})
