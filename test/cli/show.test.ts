import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { describe, expect, test } from "vitest"
import { CaseBuilder } from "../../bench/case-builder.js"
import { folderWith } from "../input/folder.js"
import { blotter } from "./session.js"

const text =
  "PORT MIRA (Wire) 🙂 - Two gunmen shot a guard at the old customs house on Monday, and police\narrested one of them, Marek Oru, near the ferry."

const evidence = (words: string): string[] => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return [`wire/1#char=${start},${start + Array.from(words).length}`]
}

const graph = () => {
  const builder = new CaseBuilder()
  const [title, published, language] = ["Guard shot", "2012-07-31", "en"]
  builder.node("Article", "article/wire/1", title, { id: "wire/1", title, published, language, text })
  builder.node("Incident", "incident/1", "Shooting, Port Mira", {
    ...{ type: "shooting", status: "occurred", background: false, datePrecision: "unknown" },
    ...{ injuredLow: 1, injuredBest: 1, injuredHigh: 1, policy: "latest", summary: "A guard shot" },
    ...{ plover: "ASSAULT", acled: "Attack", rule: "lexicon/trigger-verbs/shoot" },
  })
  const oru = { aliases: ["Oru"], gender: "male", age: 29, rule: "names/crf" }
  builder.node("Person", "person/marek-oru", "Marek Oru", oru)
  builder.node("Group", "group/police-1", "police", { sector: "COP", rule: "lexicon/people/police" })
  builder.node("Group", "group/police-2", "police", { sector: "COP", rule: "lexicon/people/police" })
  builder.edge("PERPETRATED_BY", "incident/1", "person/marek-oru", {
    ...{ suspected: true, rule: "follow-up/arrest" },
    evidence: [...evidence("Marek Oru"), "gone#char=0,3"],
  })
  builder.edge("REPORTED_IN", "incident/1", "article/wire/1", {
    ...{ salience: 1, rule: "lexicon/trigger-verbs/shoot" },
    evidence: [...evidence("shot"), "wire/1#title=6,10"],
  })
  return builder.build("port")
}

const file = () => {
  const path = join(folderWith({ "x.txt": "" }), "g.json")
  writeFileSync(path, JSON.stringify(graph()))
  return path
}

describe("show", () => {
  test("a node by a name in any case, its fields and relations, without reasons", async () => {
    const { code, out, err } = await blotter(["show", "marek oru", "--graph", file()])
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n")).toEqual([
      "Marek Oru",
      "Person  person/marek-oru",
      "",
      "  gender          male",
      "  age             29",
      "  aliases         Oru",
      "",
      "  PERPETRATED_BY ← Shooting, Port Mira; suspected true",
      "    incident/1",
      "",
    ])
  })

  test("--why: the rule of the node and of each edge, and the quote in its article by code points", async () => {
    const { out } = await blotter(["show", "Oru", "--graph", file(), "--why"])
    expect(out).toContain("Person  person/marek-oru\nrule names/crf\n")
    const [place = ""] = evidence("Marek Oru")
    expect(out).toContain(
      [
        "    incident/1",
        "    rule follow-up/arrest",
        `    ${place}`,
        "      …police arrested one of them, “Marek Oru”, near the ferry.",
        "    gone#char=0,3",
        "      (this graph lacks the article)",
        "",
      ].join("\n"),
    )
  })

  test("an incident by its key, with the headline as a quote; at most 80 columns, colour only on a terminal", async () => {
    const path = file()
    const plain = await blotter(["show", "incident/1", "--graph", path, "--why"])
    expect(plain.out).toContain("    wire/1#title=6,10\n      Guard “shot”\n")
    expect(plain.out).toContain("rule lexicon/trigger-verbs/shoot")
    for (const line of plain.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80)
    const colored = await blotter(["show", "incident/1", "--graph", path, "--why"], { columns: 80 })
    expect(colored.out).not.toBe(plain.out)
    expect(stripVTControlCharacters(colored.out).replace(/ +$/gmu, "")).toBe(plain.out)
  })

  test.each([
    ["police", '"police" names 2 nodes, give a key: group/police-1, group/police-2\n'],
    ["Marek Oruu", 'nothing is called "Marek Oruu" (did you mean Marek Oru?)\n'],
    ["zzzzz", 'nothing is called "zzzzz" (blotter query find --param text=… lists what there is)\n'],
  ])("%s is told, exit code 2", async (words, message) => {
    expect(await blotter(["show", words, "--graph", file()])).toEqual({ code: 2, out: "", err: message })
  })
})
