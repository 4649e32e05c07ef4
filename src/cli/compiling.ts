import { setFlagsFromString } from "node:v8"

/**
 * How much bytecode a function runs, in bytes, before V8 asks whether to optimise it: nine times what it would. Reading is spread
 * over a thousand small functions, and V8 otherwise spends as long on optimising them as a run of some hundred articles
 * takes, many of them twice: asked later, it knows better what a function is called with. The loops over typed arrays in which
 * most time goes are still found within the first articles.
 */
const patience = 600_000

/** Has V8 optimise less; before the work begins. No result depends on it. */
export const compileSparingly = (): void => setFlagsFromString(`--interrupt-budget=${patience}`)
