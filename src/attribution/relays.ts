import type { Stance } from "../model/codes.js"
import type { TokenSpan } from "../model/document.js"
import { tag } from "../model/syntax.js"
import { isActor } from "./cast.js"
import { type Chorus, covers } from "./chorus.js"
import type { Hearing } from "./hearing.js"
import { partnerOf } from "./partners.js"
import type { NounGroup, Reading } from "./reading.js"
import { entityOf } from "./speakers.js"
import type { Scene } from "./statements.js"
import type { Voice } from "./voice.js"

/** The speakers of a voice, innermost first: its own, those it quotes ("citing police"), those who pass it on. */
export interface Speaker {
  readonly entity: number
  /** Tokens that name the speaker. */
  readonly named: TokenSpan
  readonly cueSpan: TokenSpan
  readonly verb: string
  readonly stance: Stance
}

/** All speakers of what `voice` says; those without an entity are left out. */
export const speakersOf = (hearing: Hearing, voice: Voice): readonly Speaker[] => {
  const { cast, chorus } = hearing
  const found: Speaker[] = []
  const add = (speaker: Speaker): void => {
    if (speaker.entity >= 0 && found.every((known) => known.entity !== speaker.entity)) found.push(speaker)
  }
  const { cueSpan } = voice
  add({ entity: voice.entity, named: voice.source, cueSpan, verb: voice.verb, stance: voice.stance })
  const partner = partnerOf(hearing.reading, voice.source)
  const joined = partner ? entityOf(partner, cast) : -1
  if (partner && isActor(cast.entities[joined]))
    add({ entity: joined, named: partner, cueSpan, verb: voice.verb, stance: voice.stance })
  for (const { group, verb, cue } of relayedBy(hearing, voice)) {
    const entity = entityOf(group, cast)
    if (!isActor(cast.entities[entity])) continue
    add({ entity, named: group, cueSpan: { first: cue, last: cue + 1 }, verb, stance: "asserts" })
  }
  let inner = voice
  for (let depth = 0; depth < 3; depth++) {
    const { cue, content } = inner
    const outer = chorus.over(cue).find((other) => other.cue !== cue && !covers(content, other.cue))
    if (!outer) break
    add({ entity: outer.entity, named: outer.source, cueSpan: outer.cueSpan, verb: outer.verb, stance: outer.stance })
    inner = outer
  }
  return found
}

/** "Quoting police sources, agencies said …": the groups whose words the speaker of this sentence passes on. */
const relayedBy = (
  { reading, knowledge, chorus }: Hearing,
  voice: Voice,
): readonly { readonly group: NounGroup; readonly verb: string; readonly cue: number }[] => {
  const { tokens, sentences } = reading.document
  const index = tokens.sentence[voice.cue] ?? 0
  const sentence = sentences[index]
  if (!sentence) return []
  const found: { group: NounGroup; verb: string; cue: number }[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    // By its form alone: "quoting hospital staff" may be tagged as an adjective of the staff.
    const verb = knowledge.relaying.get(tokens.lower[at] ?? "")
    if (verb === undefined || reading.pos[at] === tag.NOUN || passingOn(chorus, index, at, reading) !== voice.cue)
      continue
    const group = reading.groups(index).find((one) => one.last > at + 1)
    if (group) found.push({ group: { ...group, first: Math.max(group.first, at + 1) }, verb, cue: at })
  }
  return found
}

/** The cue that "quoting …" belongs to: the next one where it opens its sentence, else the last one before it. */
const passingOn = (chorus: Chorus, sentence: number, relay: number, reading: Reading): number => {
  const { sentences } = reading.document
  const others = chorus.cuedIn(sentence).filter(({ cue }) => cue !== relay)
  const opens = relay - (sentences[sentence]?.first ?? 0) < 3
  const owner = opens ? others.find(({ cue }) => cue > relay) : others.findLast(({ cue }) => cue < relay)
  return owner?.cue ?? -1
}

/**
 * A voice that only passes on others ("police said witnesses saw …") says nothing of an incident itself: they do, and it is named
 * with them. `claims` tells whether a voice makes a claim; those within that make none pass nothing on.
 */
export const onlyPassesOn = (
  voice: Voice,
  chorus: Chorus,
  scene: Scene,
  claims: (inner: Voice) => boolean,
): boolean => {
  const inner = chorus.within(voice).filter(claims)
  if (inner.length === 0) return false
  for (let token = voice.content.first; token < voice.content.last; token++) {
    if (scene.byToken.has(token) && inner.every((other) => !covers(other.content, token))) return false
  }
  return true
}
