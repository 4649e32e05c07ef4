/**
 * Learns who is a victim and who a suspect in reports of gun violence and writes `models/persons.bin`.
 *
 *   npx tsx train/persons.ts FILE.jsonl...           learns from all and writes the weights
 *   npx tsx train/persons.ts FILE.jsonl... --folds   measures over four folds, the articles of an incident in one; writes nothing
 */
import { writeFileSync } from "node:fs"
import { packPersons, parts } from "../src/events/persons/model.js"
import { resource } from "../src/model/resources.js"
import { hashWord } from "../src/recognition/names/word-hash.js"
import { learnPersons } from "./persons/learner.js"
import { type Gold, type Lesson, lessonsOf } from "./persons/lessons.js"
import { readReports } from "./reports.js"

const measureFolds = (lessons: readonly Lesson[]): void => {
  const count = 4
  const limits = [0.2, 0.25, 0.3, 0.4]
  const tallies = limits.map(() => parts.map(() => ({ hit: 0, given: 0, due: 0 })))
  let [right, total] = [0, 0]
  for (let fold = 0; fold < count; fold++) {
    const model = learnPersons(lessons.filter(({ group }) => hashWord(group) % count !== fold))
    for (const { features, part, fate } of lessons.filter(({ group }) => hashWord(group) % count === fold)) {
      const chances = model.part.chances(features)
      for (const [at, limit] of limits.entries()) {
        const best = (chances[1] ?? 0) > (chances[2] ?? 0) ? 1 : 2
        const given = (chances[1] ?? 0) + (chances[2] ?? 0) >= limit ? best : 0
        for (const one of [1, 2]) {
          const tally = tallies[at]?.[one]
          if (!tally) continue
          tally.given += given === one ? 1 : 0
          tally.due += part === one ? 1 : 0
          tally.hit += given === one && part === one ? 1 : 0
        }
      }
      if (part > 0 && fate >= 0) {
        const fateChances = model.fate.chances(features)
        total++
        right += fateChances.indexOf(Math.max(...fateChances)) === fate ? 1 : 0
      }
    }
  }
  for (const [at, limit] of limits.entries()) {
    for (const one of [1, 2]) {
      const { hit = 0, given = 0, due = 0 } = tallies[at]?.[one] ?? {}
      const [p, r] = [hit / given, hit / due].map((share) => 100 * share)
      process.stdout.write(
        `from ${limit} ${parts[one]}: P ${p?.toFixed(1)} R ${r?.toFixed(1)} F1 ${(((2 * hit) / (given + due)) * 100).toFixed(1)}\n`,
      )
    }
  }
  process.stdout.write(`fates of participants: ${((100 * right) / total).toFixed(1)} % right of ${total}\n`)
}

const main = (): void => {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  const lessons = Array.from(readReports<Gold>(files), lessonsOf).flat()
  if (process.argv.includes("--folds")) measureFolds(lessons)
  else writeFileSync(resource("models", "persons.bin"), packPersons(learnPersons(lessons)))
}

main()
