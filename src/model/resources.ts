import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The package's own folder, found from this file upwards, so that it holds for `src/`, `dist/` and an installed copy. */
const packageRoot = (() => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  return folder
})()

/** Absolute path of a file that ships with the package: `resource("lexicon", "weapons.yml")`. */
export const resource = (...path: readonly string[]): string => join(packageRoot, ...path)
