import { z } from "zod"
import { loadList } from "../../lexicon/load.js"

/** What a verb does with the incident that it carries; see `lexicon/incident-supports.yml`. */
const supportParts = [
  "commit",
  "suffer",
  "happen",
  "accuse",
  "claim",
  "attribute",
  "prevent",
  "plan",
  "attempt",
  "threaten",
  "fear",
  "deny",
  "suppose",
  "leave",
  "report",
  "involve",
] as const
export type SupportPart = (typeof supportParts)[number]

/** The part of each support verb, by lemma. @throws BlotterError `lexicon-invalid` */
export const loadSupports = (): ReadonlyMap<string, SupportPart> =>
  new Map(
    loadList("incident-supports", { part: z.enum(supportParts) }).flatMap(({ phrases, part }) =>
      phrases.map((lemma): [string, SupportPart] => [lemma, part]),
    ),
  )
