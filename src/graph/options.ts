/** How a graph is built. */
export interface GraphOptions {
  /** How the best figure is chosen, a name of `policies`; `consensus` unless said. */
  readonly policy?: string
  /** Guesses the time and place of incidents that no article gives, and marks what was guessed; not unless said. */
  readonly fill?: boolean
}
