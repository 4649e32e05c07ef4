import { z } from "zod"
import { loadList } from "../../lexicon/load.js"
import { flatMap } from "../../model/flat-map.js"

const shape = { effect: z.enum(["object", "oblique"]), particles: z.array(z.string()) }

/** A verb of causing: "spark", "touch off", "lead to". */
export type CausingVerb = z.infer<z.ZodObject<typeof shape>>

/** @throws BlotterError `lexicon-invalid` */
export const loadCauses = (): ReadonlyMap<string, CausingVerb> =>
  new Map(
    flatMap(loadList("causes", shape), ({ phrases, effect, particles }) =>
      phrases.map((lemma): [string, CausingVerb] => [lemma, { effect, particles }]),
    ),
  )
