import type { TokenSpan } from "../model/document.js"
import type { Clause, Modality, Oblique, Phrase } from "../model/syntax.js"

/** What is known of a clause from its verb group and its place in the tree. */
export type ClauseFrame = Omit<Clause, "verb" | keyof ClauseMembers>

/** The phrases of a clause. */
export type ClauseMembers = Pick<Clause, "subject" | "object" | "indirectObject" | "agent" | "obliques">

/** What a clause is read from, by its verb. */
export interface ClauseParts {
  frame(verb: number): ClauseFrame
  members(verb: number): ClauseMembers
}

/** A clause that is read when somebody looks at it: of most clauses of a sentence nobody asks more than the verb. */
export class LazyClause implements Clause {
  readonly verb: number
  readonly #parts: ClauseParts
  #frame: ClauseFrame | null = null
  #members: ClauseMembers | null = null

  constructor(verb: number, parts: ClauseParts) {
    this.verb = verb
    this.#parts = parts
  }

  #framed(): ClauseFrame {
    this.#frame ??= this.#parts.frame(this.verb)
    return this.#frame
  }

  #membered(): ClauseMembers {
    this.#members ??= this.#parts.members(this.verb)
    return this.#members
  }

  get first(): number {
    return this.#framed().first
  }

  get last(): number {
    return this.#framed().last
  }

  get lemma(): string {
    return this.#framed().lemma
  }

  get particle(): string | null {
    return this.#framed().particle
  }

  get group(): TokenSpan {
    return this.#framed().group
  }

  get voice(): Clause["voice"] {
    return this.#framed().voice
  }

  get tense(): Clause["tense"] {
    return this.#framed().tense
  }

  get finite(): boolean {
    return this.#framed().finite
  }

  get negated(): boolean {
    return this.#framed().negated
  }

  get modality(): Modality {
    return this.#framed().modality
  }

  get controller(): string | null {
    return this.#framed().controller
  }

  get parent(): number {
    return this.#framed().parent
  }

  get relation(): string {
    return this.#framed().relation
  }

  get mark(): string | null {
    return this.#framed().mark
  }

  get subject(): Phrase | null {
    return this.#membered().subject
  }

  get object(): Phrase | null {
    return this.#membered().object
  }

  get indirectObject(): Phrase | null {
    return this.#membered().indirectObject
  }

  get agent(): Phrase | null {
    return this.#membered().agent
  }

  get obliques(): readonly Oblique[] {
    return this.#membered().obliques
  }
}
