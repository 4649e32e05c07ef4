/**
 * Learns who says what from PolNeAR and writes `models/claims.bin`.
 *
 *   npx tsx train/claims.ts TRAIN.jsonl              learns from all of it and writes the weights
 *   npx tsx train/claims.ts TRAIN.jsonl --held-out   learns from three quarters and measures on the fourth; writes nothing
 */
import { writeFileSync } from "node:fs"
import { describeContent } from "../src/attribution/content-features.js"
import { candidateContents } from "../src/attribution/contents.js"
import { describeCue, describeCueSource } from "../src/attribution/cue-features.js"
import { candidateCues, cueSpan } from "../src/attribution/cues.js"
import { likelySource } from "../src/attribution/finder.js"
import { FeatureBag, LinearModel } from "../src/attribution/linear-model.js"
import { type ClaimModels, joinModels, packModels } from "../src/attribution/models.js"
import { describeNoSource, describeSource, rankSources } from "../src/attribution/sources.js"
import { resource } from "../src/model/resources.js"
import { Decisions, learn } from "./claims-learner.js"
import { folds, type Lesson, overlap, readLessons, spanOf } from "./claims-lessons.js"
import { measure } from "./claims-measure.js"
import { quantize, type Schedule } from "./descent.js"

const schedules = {
  source: { bits: 18, epochs: 8, rate: 0.1, decay: 1e-3 },
  cue: { bits: 19, epochs: 8, rate: 0.1, decay: 1e-3 },
  content: { bits: 17, epochs: 6, rate: 0.1, decay: 1e-3 },
} as const satisfies Record<string, Schedule>

const bag = new FeatureBag()

const learnSources = (lessons: readonly Lesson[]): LinearModel => {
  const decisions = new Decisions()
  for (const { reading, marked } of lessons) {
    for (const { head, source } of marked) {
      if (head < 0) continue
      const ranked = rankSources(reading, head)
      const right = ranked.map(({ group }) => source !== null && overlap(spanOf(reading, group), source))
      // A source in another sentence teaches nothing about this one.
      if (source !== null && !right.includes(true)) continue
      for (const [index, { group, rank }] of ranked.entries()) {
        bag.clear()
        describeSource(reading, head, group, rank, bag)
        decisions.addOption(bag, right[index] === true)
      }
      bag.clear()
      describeNoSource(reading, head, bag)
      decisions.addOption(bag, source === null)
      decisions.close()
    }
  }
  return pack(learn(decisions, schedules.source))
}

/** `sourcesFor` gives a source model that has not seen the lesson, as it will be when it is used. */
const learnCues = (lessons: readonly Lesson[], sourcesFor: (lesson: Lesson) => LinearModel): LinearModel => {
  const decisions = new Decisions()
  for (const lesson of lessons) {
    const { reading, marked } = lesson
    const heads = new Set(marked.flatMap(({ complete, head }) => (complete ? [head] : [])))
    // The other words of a cue are neither right nor wrong.
    const open = new Set(marked.flatMap(({ complete, cueTokens }) => (complete ? cueTokens : [])))
    const sources = sourcesFor(lesson)
    for (const { first, last } of reading.document.sentences) {
      for (const cue of candidateCues(reading, first, last)) {
        if (open.has(cue) && !heads.has(cue)) continue
        const likely = likelySource(reading, cue, sources, bag)
        bag.clear()
        describeCue(reading, cue, bag)
        describeCueSource(reading, cue, likely, bag)
        decisions.addOption(bag, heads.has(cue))
        decisions.close()
      }
    }
  }
  return pack(learn(decisions, schedules.cue))
}

const learnContents = (lessons: readonly Lesson[]): LinearModel => {
  const decisions = new Decisions()
  for (const { reading, marked } of lessons) {
    const { tokens, sentences } = reading.document
    for (const { head, source, content } of marked) {
      if (head < 0 || source === null || content === null) continue
      const sentence = sentences[tokens.sentence[head] ?? 0]
      const group = rankSources(reading, head).find((one) => overlap(spanOf(reading, one.group), source))?.group
      if (!sentence || !group) continue
      const next = marked.map((one) => one.head).filter((other) => other > head && other < sentence.last)
      const said = {
        cue: head,
        cueSpan: cueSpan(reading, head, sentence.first, sentence.last),
        source: group,
        nextCue: next.length > 0 ? Math.min(...next) : sentence.last,
      }
      const candidates = candidateContents(reading, said)
      const shares = candidates.map((candidate) => {
        const { start, end } = spanOf(reading, candidate)
        const shared = Math.max(0, Math.min(end, content.end) - Math.max(start, content.start))
        return (2 * shared) / (end - start + content.end - content.start)
      })
      const best = Math.max(...shares)
      if (candidates.length < 2 || best < 0.5) continue
      for (const [index, candidate] of candidates.entries()) {
        bag.clear()
        describeContent(reading, said, candidate, bag)
        decisions.addOption(bag, (shares[index] ?? 0) > best - 0.02)
      }
      decisions.close()
    }
  }
  return pack(learn(decisions, schedules.content))
}

const pack = (weights: Float32Array): LinearModel => {
  const { steps, scale } = quantize(weights)
  return new LinearModel(steps, scale)
}

const learnAll = (lessons: readonly Lesson[]): ClaimModels => {
  const unseen = Array.from({ length: folds }, (_, fold) =>
    learnSources(lessons.filter((lesson) => lesson.fold !== fold)),
  )
  const source = learnSources(lessons)
  const cue = learnCues(lessons, ({ fold }) => unseen[fold] ?? source)
  return joinModels({ source, cue, content: learnContents(lessons) })
}

const [file, option] = process.argv.slice(2)
if (file === undefined) throw new Error("name the training file: npx tsx train/claims.ts TRAIN.jsonl [--held-out]")
const lessons = readLessons(file)
if (option === "--held-out") {
  const models = learnAll(lessons.filter(({ fold }) => fold !== 0))
  for (const line of measure(
    lessons.filter(({ fold }) => fold === 0),
    models,
  )) {
    console.log(line)
  }
} else {
  writeFileSync(resource("models", "claims.bin"), packModels(learnAll(lessons)))
}
