import { describe, expect, test } from "vitest"
import { folderWith } from "../input/folder.js"
import { ended, start } from "./session.js"

/** Three reports of our own on one evening, with words whose case, order and day depend on a careless locale. */
const files = {
  "first.txt":
    "Two killed in Izmir market blast\n\nNorpress\nPosted: Jan 1, 2020 12:15 AM\n\nIZMIR, Turkey (Norpress) - A bomb killed two people and " +
    "injured at least 12 in a market in Izmir on Tuesday, police said.\n\nThe governor, Ilkay Demir, said that three gunmen had fled. " +
    "Nobody claimed responsibility.\n\n(Reporting by Jane Doe; Editing by John Roe)\n",
  "second.md":
    "---\ntitle: Izmir blast toll rises\ndate: 2020-01-01\npublisher: The Harbour Post\n---\n\nThree people were killed and 14 injured " +
    "when a bomb exploded in a market in İzmir on Tuesday night, officials said. Police arrested two men on Wednesday.\n",
  "third.jsonl":
    `${JSON.stringify({ id: "c", date: "2019-12-31", text: "Police shot dead a man who had taken a hostage in Çeşme on Monday." })}\n` +
    `${JSON.stringify({ id: "b", date: "2019-12-31", text: "Two officers were wounded in a raid near Çeşme yesterday." })}\n`,
}

const extract = async (inputs: readonly string[], environment: Readonly<Record<string, string>>, cwd: string) => {
  const { code, out, err } = await ended(start(["extract", ...inputs], environment, cwd))
  expect([code, err]).toEqual([0, ""])
  return out
}

describe("the same input gives the same bytes", () => {
  const folder = folderWith(files)
  const names = Object.keys(files)
  const expected = extract(names, { TZ: "UTC", LANG: "C" }, folder)

  test("and a graph with every article", async () => {
    const graph = JSON.parse(await expected)
    const articles = graph.nodes.filter((node: { attributes: { kind: string } }) => node.attributes.kind === "Article")
    expect(articles.map((node: { attributes: { id: string } }) => node.attributes.id).sort()).toEqual([
      "b",
      "c",
      "first.txt",
      "second.md",
    ])
  })

  test.each([
    ["twice", names, { TZ: "UTC", LANG: "C" }],
    ["with the inputs reversed", names.toReversed(), { TZ: "UTC", LANG: "C" }],
    ["as a folder", ["."], { TZ: "UTC", LANG: "C" }],
    ["in Almaty", names, { TZ: "Asia/Almaty", LANG: "C" }],
    ["in New York", names, { TZ: "America/New_York", LANG: "C" }],
    ["in Turkish", names, { TZ: "UTC", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }],
  ])("%s", async (_, inputs, environment) => {
    expect(await extract(inputs, environment, folder)).toBe(await expected)
  })

  test("lines of JSON in another order", async () => {
    const reversed = files["third.jsonl"].trim().split("\n").toReversed().join("\n")
    const other = folderWith({ ...files, "third.jsonl": reversed })
    expect(await extract(names, {}, other)).toBe(await expected)
  })
})
