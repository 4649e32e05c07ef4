import { BlotterError } from "../../model/errors.js"
import type { Reader } from "../reader.js"

/** Formats that are promised and not read yet: refused by name, never taken for text. */
export const notYet: Reader = {
  name: "not read yet",
  extensions: [".pdf", ".eml", ".xml"],
  recognizes: (head) => head.startsWith("%PDF-"),
  // biome-ignore lint/correctness/useYield: it only refuses
  read: async function* ({ file, name }) {
    const extension = /\.[^.]+$/u.exec(name.replace(/\.gz$/iu, ""))?.[0].toLowerCase() ?? ".pdf"
    const message = `not read yet: ${extension} (give .txt, .md, .html or .jsonl)`
    throw new BlotterError("input-unsupported", message, { file })
  },
}
