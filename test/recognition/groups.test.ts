import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const cases: readonly { readonly text: string; readonly groups: Readonly<Record<string, number | null>> }[] = parseYaml(
  readFileSync(join(import.meta.dirname, "groups.yml"), "utf8"),
)

const [language, recognition] = [loadLanguage(), loadRecognition()]

test.each(cases)("people without a name: $text", ({ text, groups }) => {
  const { document, syntax } = parse(articleOf(text), language)
  const found = recognize(document, syntax, recognition).flatMap((mention) =>
    mention.kind === "group" ? [[mention.text, mention.size?.best ?? null] as const] : [],
  )
  expect(Object.fromEntries(found)).toEqual(groups)
})
