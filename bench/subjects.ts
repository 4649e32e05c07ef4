import { bindParameters, type Parameters, type Question } from "../src/store/index.js"

/** What the questions are asked about, where they must be told: the busiest of each kind in a generated case. */
const subjects: Readonly<Record<string, string>> = {
  ...{ place: "Region 3", actor: "Gang 0", from: "Person 7", to: "Gang 3", incident: "incident/5", stance: "denies" },
  ...{ lat: "45", lon: "66", name: "Gang 0", article: "article/3", organization: "Gang 0", one: "Gang 0" },
  ...{ other: "Gang 1", text: "gang 1" },
}

/** A question's parameters for a generated case: defaults, and a subject where one must be given. */
export const subjectsOf = (question: Question): Parameters => {
  const required = question.parameters.filter((parameter) => parameter.default === undefined)
  return bindParameters(question, Object.fromEntries(required.map(({ name }) => [name, subjects[name]])))
}
