import type { CommandEntry } from "../command.js"
import { annotate } from "./annotate.js"
import { demo } from "./demo.js"
import { exportGraph } from "./export.js"
import { extract } from "./extract.js"
import { push } from "./push.js"
import { queries } from "./queries.js"
import { query } from "./query.js"
import { show } from "./show.js"
import { timeline } from "./timeline.js"
import { verify } from "./verify.js"

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  extract,
  annotate,
  timeline,
  show,
  query,
  queries,
  exportGraph,
  push,
  verify,
  demo,
]
