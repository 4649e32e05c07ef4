import { slug } from "../model/keys.js"
import type { Report } from "../model/report.js"
import type { Workshop } from "./workshop.js"

/** Where an article and its outlet are in the graph. */
export interface Shelf {
  readonly article: string
  readonly outlet: string | null
}

/** Puts an article, its outlet and its byline. */
export const putArticle = ({ graph }: Workshop, { article }: Report): Shelf => {
  const { id, title, text, url, published, language, publisher, authors } = article
  const label = title ?? id
  const fields = { id, title, url, published, language, text, rule: "input/article" }
  const key = graph.putNode(`article/${id}`, { kind: "Article", labels: ["Article"], label, ...fields })
  for (const { name, role } of authors) {
    const person = { name, aliases: [], gender: null, age: null, rule: "input/byline" }
    const writer = graph.putNode(`person/${slug(name)}`, {
      kind: "Person",
      labels: ["Person"],
      label: name,
      ...person,
    })
    graph.putEdge(key, writer, { kind: "WRITTEN_BY", role, rule: "input/byline" })
  }
  if (publisher === null || publisher === "") return { article: key, outlet: null }
  const outlet = graph.putNode(`outlet/${slug(publisher)}`, {
    kind: "Outlet",
    labels: ["Outlet"],
    label: publisher,
    name: publisher,
    rule: "input/publisher",
  })
  graph.putEdge(key, outlet, { kind: "PUBLISHED_BY", rule: "input/publisher" })
  return { article: key, outlet }
}
