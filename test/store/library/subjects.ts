import { bindParameters, type Parameters, type Question } from "../../../src/store/index.js"
import type { Answer } from "./answer.js"
import { text, type Walk } from "./walk.js"

type Given = Readonly<Record<string, string>>

const busiest = (walk: Walk, most: number): readonly string[] =>
  walk
    .of("Person", "Organization", "Group")
    .map((node) => ({ key: node.key, edges: walk.out(node).length + walk.in(node).length }))
    .toSorted((a, b) => b.edges - a.edges || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key)

const pairs = (walk: Walk, one: string, other: string): readonly Given[] => {
  const keys = busiest(walk, 12)
  return keys.flatMap((a) => keys.filter((b) => a !== b).map((b) => ({ [one]: a, [other]: b })))
}

const captions = (walk: Walk): readonly string[] => walk.all().map(({ label }) => label)

/** What may be asked about in a graph, for each parameter that must be given. */
const candidates: Readonly<Record<string, (walk: Walk) => readonly Given[]>> = {
  actor: (walk) => busiest(walk, 40).map((actor) => ({ actor: walk.node(actor).label })),
  article: (walk) => walk.of("Article").map(({ fields }) => ({ article: text(fields.id) })),
  from: (walk) => pairs(walk, "from", "to"),
  incident: (walk) => walk.of("Incident").map(({ key }) => ({ incident: key })),
  lat: (walk) =>
    walk
      .of("Place")
      .filter(({ fields }) => fields.lat !== null)
      .map(({ fields: { lat, lon } }) => ({ lat: String(lat), lon: String(lon) })),
  name: (walk) => captions(walk).map((name) => ({ name })),
  one: (walk) => pairs(walk, "one", "other"),
  organization: (walk) => walk.of("Organization").map(({ label }) => ({ organization: label })),
  place: (walk) => walk.of("Place").map(({ label }) => ({ place: label })),
  stance: (walk) =>
    walk
      .of("Claim")
      .flatMap((claim) => walk.out(claim, "ASSERTED_BY").map(({ fields }) => ({ stance: text(fields.stance) }))),
  text: (walk) => captions(walk).map((caption) => ({ text: caption.split(" ")[0] ?? caption })),
}

/** The parameters with which a question says most about this graph: defaults, and a subject where one must be given. */
export const subjectOf = (question: Question, { rows }: Answer, walk: Walk): Parameters => {
  const [first] = question.parameters.filter((parameter) => parameter.default === undefined)
  if (first === undefined) return bindParameters(question, {})
  const all = candidates[first.name]?.(walk) ?? []
  let best: Parameters | null = null
  let most = -1
  for (const given of all) {
    const parameters = bindParameters(question, given)
    const { length } = rows(walk.asking(parameters))
    if (length > most) [best, most] = [parameters, length]
  }
  if (best === null) throw new Error(`nothing in this graph to ask ${question.name} about`)
  return best
}
