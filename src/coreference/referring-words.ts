import { loadSets } from "../lexicon/load.js"

/** Words by which it is told who is meant; the note of the list says what each set is. @throws BlotterError `lexicon-invalid` */
export const loadReferringWords = () =>
  loadSets("referring-words", [
    ...(["saying", "body", "rank", "regnal", "impersonal"] as const),
    ...(["another", "owning", "fresh", "being", "naming"] as const),
  ])

export type ReferringWords = Readonly<ReturnType<typeof loadReferringWords>>
