#!/usr/bin/env node
import { BlotterError } from "../model/errors.js"
import { loadCommands } from "./commands/loading.js"
import { compileSparingly } from "./compiling.js"
import type { Context } from "./context.js"
import { outputFault } from "./output.js"
import { run } from "./program.js"
import { Talk } from "./talk.js"

compileSparingly()

const args = process.argv.slice(2)
const { stdin, stdout, stderr, env: environment } = process

const context: Context = {
  stdin,
  stdout,
  stderr,
  environment,
  talk: new Talk(stderr, args.includes("--json"), Date.now),
  loadAnalysis: async () => (await import("./analysis.js")).loadAnalysis(),
  loadAnnotation: async () => (await import("./annotation.js")).loadAnnotation(),
  unfinished: new Set(),
}

const cleanUp = (): void => {
  for (const undo of context.unfinished) undo()
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.once(signal, () => {
    cleanUp()
    process.exit(code)
  })
}

stdout.on("error", (fault: NodeJS.ErrnoException) => {
  cleanUp()
  // The reader of a pipe went away (`| head`): nothing is left to do.
  if (fault.code === "EPIPE") process.exit(0)
  const told = outputFault("standard output", fault)
  if (told instanceof BlotterError) context.talk.fault(told)
  else context.talk.breakdown(told)
  process.exit(2)
})

// Where nothing can be told, the work goes on: data and exit code still say how it ended.
stderr.on("error", () => undefined)

process.exitCode = await run(args, await loadCommands(args), context)
