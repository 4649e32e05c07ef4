import { findSayings } from "../src/attribution/finder.js"
import type { ClaimModels } from "../src/attribution/models.js"
import type { Span } from "../src/model/document.js"
import { type Lesson, overlap, spanOf } from "./claims-lessons.js"

/** The largest number of one-to-one pairs; `fits[i]` lists what may be paired with i (Kuhn's augmenting paths). */
const pairs = (fits: readonly (readonly number[])[]): number => {
  const owner = new Map<number, number>()
  const place = (index: number, seen: Set<number>): boolean =>
    (fits[index] ?? []).some((other) => {
      if (seen.has(other)) return false
      seen.add(other)
      const before = owner.get(other)
      if (before !== undefined && !place(before, seen)) return false
      owner.set(other, index)
      return true
    })
  return fits.filter((_, index) => place(index, new Set())).length
}

const dice = (a: Span, b: Span): number =>
  (2 * Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))) / (a.end - a.start + b.end - b.start)

/** Precision, recall and F1 of cue alone and of source and cue, as the bench counts them, at several certainties. */
export const measure = (lessons: readonly Lesson[], models: ClaimModels): readonly string[] => {
  const all = lessons.map(({ reading, marked }) => ({
    gold: marked.filter(({ complete }) => complete),
    found: findSayings(reading, models).map((finding) => ({
      certainty: finding.certainty,
      cue: spanOf(reading, finding.cueSpan),
      source: spanOf(reading, finding.source.extent),
      content: spanOf(reading, finding.content),
    })),
  }))
  const lines: string[] = []
  for (const least of [0.2, 0.25, 0.3, 0.4, 0.5]) {
    let asked = 0
    let given = 0
    let cues = 0
    let both = 0
    const shares: number[] = []
    for (const { gold, found } of all) {
      const taken = found.filter(({ certainty }) => certainty >= least)
      asked += gold.length
      given += taken.length
      const fits = taken.map(({ cue }) => gold.flatMap((one, index) => (overlap(cue, one.cue) ? [index] : [])))
      cues += pairs(fits)
      const whole = taken.map(({ source }, at) =>
        (fits[at] ?? []).filter((index) => {
          const right = gold[index]?.source
          return right !== null && right !== undefined && overlap(source, right)
        }),
      )
      both += pairs(whole)
      for (const [at, indices] of whole.entries()) {
        const content = gold[indices[0] ?? -1]?.content
        const mine = taken[at]?.content
        if (content && mine) shares.push(dice(mine, content))
      }
    }
    const f1 = (hits: number) => ((200 * hits) / (given + asked)).toFixed(2)
    const share = (100 * shares.reduce((sum, one) => sum + one, 0)) / shares.length
    lines.push(
      `certainty ${least}: source and cue P ${((100 * both) / given).toFixed(2)} R ${((100 * both) / asked).toFixed(2)} ` +
        `F1 ${f1(both)}; cue F1 ${f1(cues)}; content overlap ${share.toFixed(2)}`,
    )
  }
  return lines
}
