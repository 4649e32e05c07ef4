/** How many of some, in ascending order of what `valueAt` gives of each, are less than a number. */
export const countWhereBelow = (length: number, bound: number, valueAt: (at: number) => number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of some numbers, in ascending order, are less than a number. */
export const countBelow = (list: ArrayLike<number>, bound: number): number =>
  countWhereBelow(list.length, bound, (at) => list[at] ?? 0)
