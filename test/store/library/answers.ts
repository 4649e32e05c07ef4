import { actorAnswers } from "./actors.js"
import type { Answer, Answers } from "./answer.js"
import { claimAnswers } from "./claims.js"
import { incidentAnswers } from "./incidents.js"
import { placeAnswers } from "./places.js"

const answers: Answers = { ...incidentAnswers, ...actorAnswers, ...placeAnswers, ...claimAnswers }

/** What a question must answer. @throws Error for a question that nobody has walked yet. */
export const answerOf = (question: string): Answer => {
  const answer = answers[question]
  if (answer === undefined) throw new Error(`test/store/library has no walk for the question ${question}`)
  return answer
}
