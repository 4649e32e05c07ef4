/**
 * The places that hang on one, in order.
 *
 * @param head places in the sentence, counted from 0; -1 above the root
 */
export const childrenOf = (head: Int32Array, above: number): readonly number[] =>
  Array.from(head.keys()).filter((at) => head[at] === above)
