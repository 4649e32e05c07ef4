import { PassThrough } from "node:stream"
import { expect, test } from "vitest"
import type { Context } from "../../src/cli/context.js"
import { findCredentials } from "../../src/cli/credentials.js"
import { Talk } from "../../src/cli/talk.js"

const contextWith = (environment: Readonly<Record<string, string>>, typed?: string) => {
  const stderr = new PassThrough({ encoding: "utf8" })
  const stdin = Object.assign(new PassThrough(), typed === undefined ? {} : { isTTY: true })
  if (typed !== undefined) stdin.write(typed)
  const context: Context = {
    ...{ stdin, stdout: new PassThrough(), stderr, environment, unfinished: new Set() },
    talk: new Talk(stderr, false, () => 0),
    loadAnalysis: () => Promise.reject(new Error("not needed")),
    loadAnnotation: () => Promise.reject(new Error("not needed")),
  }
  return { context, said: () => String(stderr.read() ?? "") }
}

test.each([
  [{ NEO4J_PASSWORD: "p" }, { user: "neo4j", password: "p" }],
  [
    { NEO4J_USER: "ann", NEO4J_PASSWORD: "p" },
    { user: "ann", password: "p" },
  ],
  [
    { NEO4J_USERNAME: "ann", NEO4J_PASSWORD: "" },
    { user: "ann", password: "" },
  ],
  [{ NEO4J_USER: "ann" }, undefined],
])("the environment %j gives %j where nobody sits at a terminal", async (environment, credentials) => {
  expect(await findCredentials(contextWith(environment).context)).toEqual(credentials)
})

test("at a terminal the password is asked for, and not shown", async () => {
  const { context, said } = contextWith({ NEO4J_USER: "ann" }, "open sesame\n")
  expect(await findCredentials(context)).toEqual({ user: "ann", password: "open sesame" })
  expect(said()).toBe("Password of ann: \n")
})
