/**
 * Learns who did it, whom it hit and with what from MUC-4 and the Gun Violence Corpus and writes `models/roles.bin`. The same data give the same bytes.
 *
 *   npx tsx train/roles.ts MUC.jsonl GUN.jsonl               learns from all of it and writes the weights
 *   npx tsx train/roles.ts MUC.jsonl GUN.jsonl --held-out    measures over five folds; writes nothing
 */
import { writeFileSync } from "node:fs"
import { resolve } from "../src/coreference/index.js"
import { loadRules } from "../src/events/index.js"
import { judgeLeast } from "../src/events/participants/casting.js"
import { identifyGroups } from "../src/events/participants/identities.js"
import { makeDictionary } from "../src/events/roles/dictionary.js"
import { packRoles } from "../src/events/roles/model.js"
import { makeScene } from "../src/events/scene.js"
import { loadLanguage, parse } from "../src/language/index.js"
import { resource } from "../src/model/resources.js"
import { loadRecognition, recognize } from "../src/recognition/index.js"
import { loadClusters } from "../src/recognition/names/word-clusters.js"
import { learnAll, unseenChances, unseenRows } from "./roles/course.js"
import { type Keyed, readGun, readMuc } from "./roles/gold.js"
import { type Lesson, teach } from "./roles/lessons.js"
import { measure } from "./roles/measure.js"
import { loadRulesReferring } from "./rules-referring.js"

const referring = loadRulesReferring()

const readLessons = (keyed: readonly Keyed[]): readonly Lesson[] => {
  const [language, recognition] = [loadLanguage(), loadRecognition()]
  const dictionary = makeDictionary(loadClusters())
  const knowledge = loadRules()
  return keyed.map(({ article, answers }, number) => {
    const { document, syntax } = parse(article, language)
    const mentions = recognize(document, syntax, recognition)
    const entities = resolve(document, syntax, mentions, referring)
    const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge))
    return teach(scene, answers, dictionary, number)
  })
}

const [muc, gun, option] = process.argv.slice(2)
if (muc === undefined || gun === undefined)
  throw new Error("name the files: npx tsx train/roles.ts MUC.jsonl GUN.jsonl [--held-out]")
const lessons = readLessons([...readMuc(muc), ...readGun(gun)])
if (option === "--held-out") {
  const rows = unseenRows(lessons)
  const chances = unseenChances(rows)
  const chosen = rows.filter((row) => (chances.get(row) ?? 0) > judgeLeast(row.one.candidate.kind, row.part))
  const asked = lessons.filter(({ answers }) => answers.origin === "muc")
  for (const line of measure(asked, chosen)) console.log(line)
} else {
  writeFileSync(resource("models", "roles.bin"), packRoles(learnAll(lessons)))
}
