/** How many of some, in ascending order, are less than a number. */
export const countBelow = (list: ArrayLike<number>, bound: number): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}
