import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "../input/folder.js"
import { ended, shell, start } from "./session.js"

test("the exit code reaches the shell, data and talk their streams", async () => {
  const at = folderWith({ "a.txt": "Two people were hurt." })
  const { code, out, err } = await ended(start(["annotate", join(at, "a.txt"), join(at, "none")]))
  expect(code).toBe(1)
  expect(JSON.parse(out).id).toBe("a.txt")
  expect(err).toBe(`${join(at, "none")}: no such file or folder\n`)
})

test("a reader that goes away ends it quietly", async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => JSON.stringify({ id: `${at}`, text: "Two." })).join("\n")
  const at = folderWith({ "a.jsonl": lines })
  const { code, out, err } = await ended(shell("blotter annotate a.jsonl | head -n 1", at))
  expect([code, err]).toEqual([0, ""])
  expect(JSON.parse(out).id).toBe("0")
})

test.skipIf(!existsSync("/dev/full"))("a full disk below standard output is one line, exit code 2", async () => {
  const at = folderWith({ "a.txt": "Two people were hurt." })
  const { code, err } = await ended(shell("blotter annotate a.txt > /dev/full", at))
  expect([code, err]).toEqual([2, "standard output: cannot write: the disk is full\n"])
})

test("an interrupt ends with 130 and leaves the older file and nothing else", async () => {
  const at = folderWith({ "g.json": "old" })
  const child = start(["extract", "-", "-o", join(at, "g.json")])
  const result = ended(child)
  const part = () => readdirSync(at).some((name) => name.endsWith(".part"))
  for (let tries = 0; !part() && tries < 500; tries++) await new Promise((done) => setTimeout(done, 20))
  expect(part()).toBe(true)
  child.stdin?.write('{"id":"1","text":"Two')
  child.kill("SIGINT")
  expect((await result).code).toBe(130)
  expect(readdirSync(at)).toEqual(["g.json"])
  expect(readFileSync(join(at, "g.json"), "utf8")).toBe("old")
})

test("standard input that is a closed terminal or an empty file is refused, not waited for", async () => {
  const at = folderWith({ "empty.jsonl": "" })
  writeFileSync(join(at, "empty"), "")
  const { code, err } = await ended(shell("blotter extract - < empty", at))
  expect(code).toBe(1)
  expect(err).toBe("stdin: is empty\nno article could be read; nothing was written\n")
  expect(existsSync(join(at, "g.json"))).toBe(false)
})
