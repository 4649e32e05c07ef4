/** A linear congruential generator (Numerical Recipes), 0 to 1: training goes the same way on every machine. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
