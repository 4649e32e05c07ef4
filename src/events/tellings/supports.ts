import { z } from "zod"
import { loadList } from "../../lexicon/load.js"
import { flatMap } from "../../model/flat-map.js"
import type { Clause } from "../../model/syntax.js"

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

/** The lemma by which a clause's verb is looked up: who is wanted or sought is accused, who wants or seeks something plans it. */
export const supportLemma = ({ lemma, voice }: Pick<Clause, "lemma" | "voice">): string =>
  voice === "passive" && (lemma === "want" || lemma === "seek" || lemma === "hunt") ? "wanted" : lemma

/** The part of each support verb, by lemma. @throws BlotterError `lexicon-invalid` */
export const loadSupports = (): ReadonlyMap<string, SupportPart> =>
  new Map(
    flatMap(loadList("incident-supports", { part: z.enum(supportParts) }), ({ phrases, part }) =>
      phrases.map((lemma): [string, SupportPart] => [lemma, part]),
    ),
  )
