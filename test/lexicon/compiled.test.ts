import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { compileLists, digestOf, listShape } from "../../src/lexicon/compiled.js"
import { resource } from "../../src/model/resources.js"

test("every list is compiled with what tells whether its file has changed since", () => {
  const lists: Readonly<Record<string, { readonly digest: string; readonly list: { readonly name: string } }>> =
    JSON.parse(compileLists())
  expect(Object.keys(lists)).toContain("dates/months")
  const weapons = readFileSync(resource("lexicon", "weapons.yml"))
  expect(lists.weapons?.digest).toBe(digestOf(weapons))
  expect(lists.weapons?.digest).not.toBe(digestOf(Buffer.concat([weapons, Buffer.from("\n")])))
  expect(lists.weapons?.list.name).toBe("weapons")
})

test("what is no list is not compiled", () => {
  const list = { name: "x", source: "y", entries: [{ id: "a", phrases: ["b"], kind: "c" }] }
  expect(listShape.parse(list)).toEqual(list)
  expect(listShape.safeParse({ ...list, entries: [{ id: "a", phrases: [] }] }).success).toBe(false)
})
