import { loadSets } from "./load.js"

/** Nouns for places where people live; the note of the list says what each set is. @throws BlotterError `lexicon-invalid` */
export const loadSettlementWords = () => loadSets("settlement-words", ["called", "apposed", "again"])

export type SettlementWords = Readonly<ReturnType<typeof loadSettlementWords>>
