import { type SpawnSyncReturns, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { resource } from "../src/model/resources.js"

/** A folder with the seeds, in which commands run as a reader types them. */
export class ExampleFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), "blotter-examples-"))

  constructor() {
    symlinkSync(resource("seeds"), join(this.#folder, "seeds"))
  }

  run(command: string): SpawnSyncReturns<string> {
    const program = `blotter() { "${process.execPath}" "${resource("dist", "cli", "main.js")}" "$@"; }; ${command}`
    return spawnSync("bash", ["-c", program], { cwd: this.#folder, encoding: "utf8" })
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true })
  }
}
