import { z } from "zod"
import type { Cluster } from "../../src/events/gathering/cluster.js"
import { sizeOf } from "../../src/events/places/sizes.js"
import type { Scene } from "../../src/events/scene.js"
import type { Judge } from "./lessons.js"

const filler = z.union([
  z.string(),
  z
    .tuple([z.string()])
    .rest(z.unknown())
    .transform(([text]) => text),
])
const entity = z.array(z.array(filler)).nullish()
export const mucGold = z.object({
  relevant: z.boolean(),
  gtt_templates: z
    .array(
      z.object({
        incident_type: z.string().optional(),
        PerpInd: entity,
        PerpOrg: entity,
        Target: entity,
        Victim: entity,
        Weapon: entity,
      }),
    )
    .nullable(),
})

/** As MUC answers are compared: lower case, no punctuation, no articles. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, "")
    .replaceAll(/\b(?:a|an|the)\b/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()

/** The sentences that tell a cluster. */
export const sentencesOf = (scene: Scene, { told }: Cluster): string =>
  [...new Set(told.map(({ telling }) => telling.sentence))]
    .map((at) => {
      const { first, last } = scene.document.sentences[at] ?? { first: 0, last: 0 }
      const { start, end } = scene.document.tokens
      return scene.document.text.slice(start[first] ?? 0, end[last - 1] ?? 0)
    })
    .join(" ")

/** With a day, a town and somebody in it: an incident, whatever its set calls relevant. */
const isConcrete = ({ told }: Cluster): boolean =>
  told.some(({ dating }) => dating?.date.precision === "day" && dating.distance <= 30) &&
  told.some(({ placing }) => placing !== null && sizeOf(placing.place) <= 3) &&
  told.some(({ telling }) => telling.roles.length > 0)

/**
 * MUC-4: a cluster is real where its sentences name somebody or something of a template; none where they do not, unless it is so
 * concrete that it is only left out because the guidelines do not ask for it (fighting between armies, crime).
 */
export const judgeMuc: Judge = (gold, scene, cluster) => {
  const { relevant, gtt_templates: templates } = mucGold.parse(gold)
  const text = ` ${fold(sentencesOf(scene, cluster))} `
  const named = (templates ?? []).some((template) =>
    [template.PerpInd, template.PerpOrg, template.Target, template.Victim]
      .flatMap((entities) => entities ?? [])
      .flat()
      .some((name) => text.includes(` ${fold(name)} `)),
  )
  if (relevant && named) return true
  return isConcrete(cluster) ? null : false
}

const ecb = z.object({ mentions: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string() })) })
const happens = /^ACTION_(?:OCCURRENCE|STATE|CAUSATIVE|ASPECTUAL)$/u

/** ECB+: what is annotated as an occurrence is real; the rest of an article is mostly not annotated. */
export const judgeEcb: Judge = (gold, scene, { told, status }) => {
  const { mentions } = ecb.parse(gold)
  const { origin } = scene.document
  const found = told.some(({ telling: { mention } }) =>
    mentions.some(
      ({ start, end, kind }) => happens.test(kind) && start + origin < mention.end && mention.start < end + origin,
    ),
  )
  return found && status === "occurred" ? true : null
}

/** Gun violence: every article tells one shooting; what is told most is it. */
export const judgeShooting: Judge = (_, __, { told, type }) => (told.length >= 3 && type !== "clash" ? true : null)
