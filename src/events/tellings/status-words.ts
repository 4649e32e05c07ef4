import { z } from "zod"
import { loadList } from "../../lexicon/load.js"
import { type IncidentStatus, incidentStatuses } from "../../model/codes.js"

/** @throws BlotterError `lexicon-invalid` */
export const loadStatusWords = (): ReadonlyMap<string, IncidentStatus> =>
  new Map(
    loadList("status-words", { id: z.enum(incidentStatuses) }).flatMap(({ id, phrases }) =>
      phrases.map((word): [string, IncidentStatus] => [word, id]),
    ),
  )
