/** The three moves of the arc-hybrid system. */
export const shift = 0
/** The top of the stack becomes a dependent of the next token. */
export const leftArc = 1
/** The top of the stack becomes a dependent of the token under it. */
export const rightArc = 2

/** Place 0 is no token; its tag is 0. The root stands after the last token. */
const rootWord = 2
const rootTag = 18
const digitZero = 0x30
const digitNine = 0x39
const suffixLength = 3

/** FNV-1a over UTF-16 units from `from` on, all digits alike, mixed at the end. */
const hashForm = (form: string, from: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < form.length; at++) {
    const code = form.charCodeAt(at)
    hash = Math.imul(hash ^ (code >= digitZero && code <= digitNine ? digitZero : code), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/**
 * A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root at the
 * end of the buffer. Tokens are 1 to `length`, the root `length + 1`, 0 none. Kept and filled anew for each sentence.
 */
export class ParserState {
  length = 0
  /** The first token of the buffer. */
  next = 1
  /** Tokens on the stack. */
  depth = 0
  word = new Int32Array(0)
  suffix = new Int32Array(0)
  /** Index into `universalTags`, plus one. */
  tag = new Int32Array(0)
  head = new Int32Array(0)
  /** Index into the parser's relations, plus one. */
  label = new Int32Array(0)
  /** Outermost dependent on each side, and the one met before it. */
  left = new Int32Array(0)
  left2 = new Int32Array(0)
  right = new Int32Array(0)
  right2 = new Int32Array(0)
  leftCount = new Int32Array(0)
  rightCount = new Int32Array(0)
  /** The relations of the dependents on each side, as a set of 31 bits. */
  leftLabels = new Int32Array(0)
  rightLabels = new Int32Array(0)
  stack = new Int32Array(0)

  /** @param forms in lower case */
  begin(forms: readonly string[], tags: Uint8Array): void {
    const { length } = forms
    if (this.word.length < length + 3) this.#allocate(2 * length + 64)
    this.length = length
    this.next = 1
    this.depth = 0
    for (const column of this.#links()) column.fill(0, 0, length + 3)
    this.word[0] = 0
    this.suffix[0] = 0
    this.tag[0] = 0
    for (let at = 0; at < length; at++) {
      const form = forms[at] ?? ""
      this.word[at + 1] = hashForm(form, 0)
      this.suffix[at + 1] = hashForm(form, Math.max(0, form.length - suffixLength))
      this.tag[at + 1] = (tags[at] ?? 0) + 1
    }
    this.word[length + 1] = rootWord
    this.suffix[length + 1] = rootWord
    this.tag[length + 1] = rootTag
    this.word[length + 2] = 0
    this.suffix[length + 2] = 0
    this.tag[length + 2] = 0
  }

  get isFinal(): boolean {
    return this.depth === 0 && this.next === this.length + 1
  }

  /** The token `below` places under the top of the stack, or 0. */
  stacked(below: number): number {
    return this.depth > below ? (this.stack[this.depth - 1 - below] ?? 0) : 0
  }

  /** Whether `action` is possible; the root takes one dependent, when all else is attached. */
  allows(action: number): boolean {
    const atRoot = this.next === this.length + 1
    if (action === shift) return !atRoot
    if (action === leftArc) return this.depth > 0 && (!atRoot || this.depth === 1)
    return this.depth > 1
  }

  /** The head that the top of the stack would get. */
  headBy(action: number): number {
    return action === leftArc ? this.next : this.stacked(1)
  }

  /** @param label of the new arc, an index into the parser's relations; none for `shift` */
  apply(action: number, label: number): void {
    if (action === shift) {
      this.stack[this.depth++] = this.next++
      return
    }
    const head = this.headBy(action)
    const dependent = this.stacked(0)
    this.depth--
    this.head[dependent] = head
    this.label[dependent] = label + 1
    const bit = 1 << (label % 31)
    if (dependent < head) {
      this.left2[head] = this.left[head] ?? 0
      this.left[head] = dependent
      this.leftCount[head] = (this.leftCount[head] ?? 0) + 1
      this.leftLabels[head] = (this.leftLabels[head] ?? 0) | bit
    } else {
      this.right2[head] = this.right[head] ?? 0
      this.right[head] = dependent
      this.rightCount[head] = (this.rightCount[head] ?? 0) + 1
      this.rightLabels[head] = (this.rightLabels[head] ?? 0) | bit
    }
  }

  #links(): readonly Int32Array[] {
    const { head, label, left, left2, right, right2, leftCount, rightCount, leftLabels, rightLabels } = this
    return [head, label, left, left2, right, right2, leftCount, rightCount, leftLabels, rightLabels]
  }

  #allocate(size: number): void {
    this.word = new Int32Array(size)
    this.suffix = new Int32Array(size)
    this.tag = new Int32Array(size)
    this.head = new Int32Array(size)
    this.label = new Int32Array(size)
    this.left = new Int32Array(size)
    this.left2 = new Int32Array(size)
    this.right = new Int32Array(size)
    this.right2 = new Int32Array(size)
    this.leftCount = new Int32Array(size)
    this.rightCount = new Int32Array(size)
    this.leftLabels = new Int32Array(size)
    this.rightLabels = new Int32Array(size)
    this.stack = new Int32Array(size)
  }
}
