import { realpathSync, statSync } from "node:fs"
import { basename, sep } from "node:path"
import { isArticleFile } from "../input/index.js"
import { BlotterError } from "../model/errors.js"

/** Where a path leads; undefined for one that leads nowhere, which is told when it is read or written. */
const placeOf = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/**
 * Data never takes the place of what it was made from: `extract notes.txt -o notes.txt` would lose the notes.
 * @param sources Files and folders that the command reads; "-" is standard input.
 * @throws BlotterError `usage`.
 */
export const refuseOverwriting = (output: string | undefined, sources: readonly (string | undefined)[]): void => {
  const target = output === undefined || output === "-" ? undefined : placeOf(output)
  if (output === undefined || target === undefined || !statSync(target).isFile()) return
  const isRead = sources.some((source) => {
    const place = source === undefined || source === "-" ? undefined : placeOf(source)
    return place === target || (isArticleFile(basename(target)) && target.startsWith(`${place}${sep}`))
  })
  if (!isRead) return
  const message = "cannot write: it is read by the same command and would be lost (name another file)"
  throw new BlotterError("usage", message, { file: output })
}
