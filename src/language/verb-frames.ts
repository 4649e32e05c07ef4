import { loadList } from "../lexicon/load.js"

/** Verb forms by what a noun behind them is: `lexicon/verb-frames.yml`. */
type VerbFrame = "giving" | "linking"

let frames: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Whether a form, in small letters, is one of a frame. The list is read once, when first asked. @throws BlotterError `lexicon-invalid` */
export const hasFrame = (form: string, frame: VerbFrame): boolean => {
  frames ??= new Map(loadList("verb-frames", {}).map(({ id, phrases }) => [id, new Set(phrases)]))
  return frames.get(frame)?.has(form) === true
}
