import { BlotterError } from "../../model/errors.js"
import type { NodeAttributes, SerializedGraph, SerializedNode } from "../../model/graph.js"
import { foldName } from "../../model/keys.js"
import { suggest } from "../../model/nearest.js"

const namesOf = (attributes: NodeAttributes): readonly string[] => [
  attributes.label,
  ...("name" in attributes ? [attributes.name] : []),
  ...("aliases" in attributes ? attributes.aliases : []),
  ...("id" in attributes ? [attributes.id] : []),
]

/** Keys that one line can hold. */
const mostListed = 8

const listed = (found: readonly SerializedNode[]): string => {
  const keys = found.slice(0, mostListed).map(({ key }) => key)
  return found.length > mostListed ? `${keys.join(", ")} and ${found.length - mostListed} more` : keys.join(", ")
}

/**
 * The node that a key, or else a name, caption or alias in any case means.
 * @throws BlotterError `usage` for none, with the nearest name, and for several, with their keys.
 */
export const findSubject = ({ nodes }: SerializedGraph, words: string): SerializedNode => {
  const exact = nodes.find(({ key }) => key === words)
  if (exact) return exact
  const folded = foldName(words)
  const named = nodes.filter(({ attributes }) => namesOf(attributes).some((name) => foldName(name) === folded))
  const [only, ...others] = named
  if (only && others.length === 0) return only
  if (only) throw new BlotterError("usage", `"${words}" names ${named.length} nodes, give a key: ${listed(named)}`)
  const known = nodes.flatMap(({ key, attributes }) => [...namesOf(attributes), key])
  const hint = suggest(words, known) || " (blotter query find --param text=… lists what there is)"
  throw new BlotterError("usage", `nothing is called "${words}"${hint}`)
}
