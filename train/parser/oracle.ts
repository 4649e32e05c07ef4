import { leftArc, type ParserState, rightArc, shift } from "../../src/language/parser-state.js"

const isUnder = (heads: Int32Array, token: number, head: number): boolean => {
  const root = heads.length
  for (let at = token; at !== root; at = heads[at] ?? root) if (at === head) return true
  return head === root
}

const crosses = (heads: Int32Array, dependent: number, head: number): boolean => {
  const high = Math.max(dependent, head)
  for (let at = Math.min(dependent, head) + 1; at < high; at++) if (!isUnder(heads, at, head)) return true
  return false
}

/** The heads with crossing arcs lifted, the shortest first, until none cross (Nivre and Nilsson 2005). */
export const liftCrossings = (gold: Int32Array): Int32Array => {
  const heads = gold.slice()
  const root = heads.length
  for (;;) {
    let lifted = 0
    let shortest = root
    for (let dependent = 1; dependent < root; dependent++) {
      const head = heads[dependent] ?? root
      const span = Math.abs(head - dependent)
      if (head === root || span >= shortest || !crosses(heads, dependent, head)) continue
      lifted = dependent
      shortest = span
    }
    if (lifted === 0) return heads
    heads[lifted] = heads[heads[lifted] ?? root] ?? root
  }
}

/** Sets `costs`: how many arcs of the gold tree each move makes unreachable (Goldberg and Nivre 2013). */
export const countLosses = (state: ParserState, heads: Int32Array, costs: Int32Array): void => {
  const { next, length } = state
  const top = state.stacked(0)
  const below = state.stacked(1)
  costs.fill(0)
  if (next <= length) {
    let lost = 0
    for (let under = 0; under < state.depth; under++) {
      const token = state.stacked(under)
      if (heads[token] === next) lost++
      if (under > 0 && heads[next] === token) lost++
    }
    costs[shift] = lost
  }
  if (top === 0) return
  const head = heads[top] ?? 0
  let dependents = 0
  for (let token = next; token <= length; token++) if (heads[token] === top) dependents++
  costs[leftArc] = dependents + (below !== 0 && head === below ? 1 : 0) + (head > next ? 1 : 0)
  costs[rightArc] = dependents + (head >= next ? 1 : 0)
}
