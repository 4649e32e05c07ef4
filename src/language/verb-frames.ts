import { loadSets } from "../lexicon/load.js"

const frameIds = [
  "giving",
  "linking",
  "leaving",
  "promising",
  "trying",
  "ordering",
  "sending",
  "speaking",
  "claiming",
  "charge",
  "occasion",
] as const

/** What a verb or a noun does with what stands behind it: `lexicon/verb-frames.yml`. */
type Frame = (typeof frameIds)[number]

let frames: Readonly<Record<Frame, ReadonlySet<string>>> | undefined

/** Whether a form or a lemma, in small letters, is one of a frame. The list is read once, when first asked. @throws BlotterError `lexicon-invalid` */
export const hasFrame = (form: string, frame: Frame): boolean => {
  frames ??= loadSets("verb-frames", frameIds)
  return frames[frame].has(form)
}
