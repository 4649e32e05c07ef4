import { describe, expect, test } from "vitest"
import { loadInflection } from "../../src/lexicon/inflection.js"
import { loadTriggers } from "../../src/lexicon/triggers.js"

const inflection = loadInflection()
const triggers = loadTriggers()

describe("forms of words", () => {
  test.each([
    ["shoot", "shoots", "shot", "shot", "shooting"],
    ["bury", "buries", "buried", "buried", "burying"],
    ["torch", "torches", "torched", "torched", "torching"],
    ["ambush", "ambushes", "ambushed", "ambushed", "ambushing"],
    ["seize", "seizes", "seized", "seized", "seizing"],
    ["steal", "steals", "stole", "stolen", "stealing"],
  ])("%s", (base, third, past, participle, gerund) => {
    expect(inflection.verb(base)).toEqual({ base, third, past, participle, gerund })
  })

  test.each([
    ["gunman", "gunmen"],
    ["police officer", "police officers"],
    ["child", "children"],
    ["person", "people"],
    ["knife", "knives"],
    ["thief", "thieves"],
    ["embassy", "embassies"],
    ["passer-by", "passers-by"],
    ["human", "humans"],
    ["german", "germans"],
  ])("%s, %s", (noun, plural) => {
    expect(inflection.plural(noun)).toBe(plural)
  })
})

describe("triggers", () => {
  test("every trigger has the codes of its type or its own", () => {
    for (const { id, codes } of triggers.byId.values()) expect(codes.plover, id).not.toBe("")
    expect(triggers.byId.get("ambush")?.codes).toMatchObject({
      acled: "Armed clash",
      gtd: "Armed Assault",
      cameo: "18",
    })
    expect(triggers.byId.get("kidnap")?.codes).toMatchObject({ gtd: "Hostage Taking (Kidnapping)" })
  })

  test("phrases are inflected at their verbs", () => {
    const phrases = (id: string) =>
      triggers.verbs.filter(({ trigger }) => trigger.id === id).flatMap((entry) => entry.phrases)
    expect(phrases("shoot-dead")).toEqual(expect.arrayContaining(["shot and killed", "fatally shot", "guns down"]))
    expect(phrases("torch")).toContain("set fire to")
  })

  test("verbs whose object may stand inside are known by each form of the verb", () => {
    expect(triggers.splits.get("shot")?.map(({ rest }) => rest.join(" "))).toContain("dead")
    expect(triggers.splits.get("taken")?.map(({ rest }) => rest.join(" "))).toContain("hostage")
  })
})
