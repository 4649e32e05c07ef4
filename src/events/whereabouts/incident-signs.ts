import { followUpTypes } from "../../model/codes.js"
import type { Telling } from "../tellings/telling.js"
import type { Survey } from "./survey.js"

/** What speaks of an incident itself, whichever place or day is asked about, in the order in which it is put. */
export const incidentSigns = (
  survey: Omit<Survey, "candidates" | "towns">,
  at: number,
  tellings: readonly Telling[],
): readonly number[] => {
  const { incidents, scene, main, chief, clusters, body } = survey
  const { type = "attack", status = "occurred", salience = 0, background = false } = incidents[at] ?? {}
  const told = clusters[at]?.told ?? []
  return [
    Number(at === main),
    Number(at === chief),
    salience,
    Number(background),
    Number(followUpTypes.has(type)),
    Number(type === "trial"),
    Number(type === "arrest"),
    Number(type === "investigation"),
    Number(type === "reaction" || type === "protest" || type === "strike"),
    Number(status !== "occurred"),
    incidents.length,
    tellings.length,
    Math.min(40, (tellings[0]?.sentence ?? 0) - body),
    Number(tellings.every(({ trigger }) => trigger.word === "noun")),
    Number(tellings.every(({ generic }) => generic)),
    Number(scene.document.letterCase === "upper"),
    Number(told.some(({ dating }) => dating !== null)),
    Number(told.some(({ flashback }) => flashback !== null)),
  ]
}
