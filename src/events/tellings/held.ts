import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** "Nurses held a protest", "a strike called by the union": whether a verb says what those who take part do with it. */
export const isHeld = ({ knowledge }: Scene, { subject }: Trigger, { lemma }: Clause): boolean =>
  subject === "participant" && knowledge.words.labour.held.has(lemma)
