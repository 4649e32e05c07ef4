import { loadReferring, type Referring } from "../src/coreference/index.js"

/**
 * Who is who by the rules alone: what the judges of events learn from. Learned on what `models/sameness.json` makes one, which knows the articles that
 * teach them, they were no better where nobody had looked (`models/sameness.md`).
 */
export const loadRulesReferring = (): Referring => {
  const { words, sameness } = loadReferring()
  return { words, sameness: { ...sameness, forest: null } }
}
