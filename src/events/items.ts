import type { Document } from "../model/document.js"

const label = /^\p{Lu}[\p{Lu}.'’-]+$/u
/** Words of a label: "SOUTH AFRICA: …", "UNITED ARAB EMIRATES: …". */
const widest = 4
/** So many paragraphs with a label of their own make a round-up; a dialogue has the same few speakers again and again. */
const fewest = 3

/**
 * The item that each sentence belongs to where an article is a round-up of news from here and there, each under a label in capitals
 * ("PERU: A court …"); null for any other article.
 */
export const itemsOf = ({ tokens, sentences }: Document): Int32Array | null => {
  const labels = sentences.map(({ first, last, part }) => {
    if (part !== "body") return ""
    const colon = tokens.text.slice(first, Math.min(last, first + widest + 1)).indexOf(":")
    const words = tokens.text.slice(first, first + Math.max(0, colon))
    return words.length > 0 && words.every((word) => label.test(word)) ? words.join(" ") : ""
  })
  const named = labels.filter((words) => words !== "")
  if (named.length < fewest || new Set(named).size < named.length) return null
  let item = 0
  return Int32Array.from(labels, (words) => (words === "" ? item : ++item))
}
