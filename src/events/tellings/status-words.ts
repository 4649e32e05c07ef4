import { z } from "zod"
import { loadList } from "../../lexicon/load.js"
import { type IncidentStatus, incidentStatuses } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"

/** @throws BlotterError `lexicon-invalid` */
export const loadStatusWords = (): ReadonlyMap<string, IncidentStatus> =>
  new Map(
    flatMap(loadList("status-words", { id: z.enum(incidentStatuses) }), ({ id, phrases }) =>
      phrases.map((word): [string, IncidentStatus] => [word, id]),
    ),
  )
