import type { Telling } from "../tellings/telling.js"
import type { Cluster, Told } from "./cluster.js"

/** The same with another telling, written out as `amendTelling` is. */
export const retell = (one: Told, telling: Telling): Told => ({
  telling,
  dating: one.dating,
  said: one.said,
  onward: one.onward,
  placing: one.placing,
  frame: one.frame,
  flashback: one.flashback,
  aftermath: one.aftermath,
})

/** The same with other tellings or roles, written out as `amendTelling` is. */
export const amendCluster = (
  { told, besides, type, trigger, status, harmOnly }: Cluster,
  changed: Partial<Pick<Cluster, "told" | "besides">>,
): Cluster => ({ told: changed.told ?? told, besides: changed.besides ?? besides, type, trigger, status, harmOnly })
