import { setFlagsFromString } from "node:v8"

/**
 * Reading is spread over a thousand small functions, and on a run of some hundred articles V8 spends as long on optimising them
 * as they run. It is told to wait until a function has proved to be hot, when it also knows better what it is called with and
 * need not optimise it again, and to copy less of what a function calls into it. What matters are loops over typed arrays,
 * which it still finds in the first articles.
 */
const sparing = [
  "--interrupt-budget=500000",
  "--max-inlined-bytecode-size=150",
  "--max-inlined-bytecode-size-cumulative=300",
]

/** Has V8 optimise less; before the work begins. No result depends on it. */
export const compileSparingly = (): void => {
  for (const flag of sparing) setFlagsFromString(flag)
}
