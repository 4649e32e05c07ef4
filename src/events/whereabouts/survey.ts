import type { PlaceEntity } from "../../model/entity.js"
import type { PlaceMention } from "../../model/mention.js"
import type { Incident } from "../../model/report.js"
import { tag } from "../../model/syntax.js"
import type { Cluster } from "../gathering/cluster.js"
import { type Beside, besideOf } from "../places/beside.js"
import { isFarEnd, isRemote } from "../places/far-end.js"
import { isOfCare } from "../places/in-care.js"
import { isLocative } from "../places/locative.js"
import { liesIn } from "../places/nesting.js"
import { isHome, isOrigin, isSpokenIn, isToldThere } from "../places/of-people.js"
import { isVoice, type Towns } from "../places/towns.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"

/** A mention of a place with what its words say of it, whichever incident is asked about. */
export interface Spot {
  readonly mention: PlaceMention
  readonly sentence: number
  readonly locative: boolean
  readonly beside: Beside
  /** Where somebody comes from or lives, is taken or cared for, where it was only told, or what lies far off. */
  readonly origin: boolean
  readonly home: boolean
  readonly care: boolean
  readonly toldThere: boolean
  readonly remote: boolean
  /** "In" 1, "at" 2, "near" 3, "to" 4, "from" 5, "of" 6, "on" 7, another 8, none 0. */
  readonly preposition: number
  /** "Lima's", and a name right before a noun. */
  readonly owner: boolean
  readonly modifier: boolean
  /** It names whom or what some telling has a part for. */
  readonly part: boolean
  /** Rules know that what is told was not there: somebody lives, is cared for or only speaks there, or something is so far from it. */
  readonly elsewhere: boolean
  /** It says how far off another place lies. */
  readonly farEnd: boolean
  /** The cluster whose telling stands nearest. */
  readonly nearest: number
}

/** A place of the article with all its mentions in order. */
export interface Candidate {
  readonly place: PlaceEntity
  readonly spots: readonly Spot[]
  readonly inTitle: boolean
  readonly inDateline: boolean
  readonly inLead: boolean
  /** How many other places are named more often, and how many are named before. */
  readonly rank: number
  readonly order: number
  /** The other places that are known to lie in it, and those in which it lies. */
  readonly inner: readonly Candidate[]
  readonly outer: readonly Candidate[]
  /** The sentences and the tokens that name it. */
  readonly sentences: ReadonlySet<number>
  readonly heads: ReadonlySet<number>
  /** The incidents for which rules give it. */
  readonly ruledFor: ReadonlySet<number>
}

/** An article's incidents as rules place them, and its places. */
export interface Survey {
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
  readonly incidents: readonly Incident[]
  readonly main: number
  readonly chief: number
  readonly towns: Towns
  readonly candidates: readonly Candidate[]
  /** All tellings with their cluster, in order of the text. */
  readonly tellings: readonly ToldOf[]
  /** The first sentence of the body. */
  readonly body: number
}

export interface ToldOf {
  readonly cluster: number
  readonly telling: Telling
}

const prepositions: Readonly<Record<string, number>> = {
  ...{ in: 1, inside: 1, within: 1, at: 2, near: 3, outside: 3, around: 3, to: 4, into: 4, toward: 4, towards: 4 },
  ...{ from: 5, of: 6, on: 7, along: 7, across: 8, through: 8, over: 8, between: 8, for: 8, by: 8, with: 8 },
}
/** Tokens from a preposition to the name: "in the northern town of". */
const prepositionReach = 6

/** The preposition that a name stands under, past what may stand between. */
const prepositionOf = ({ document: { tokens }, syntax }: Scene, first: number): number => {
  for (let at = first - 1; at >= Math.max(0, first - prepositionReach); at--) {
    if (tokens.sentence[at] !== tokens.sentence[first]) return 0
    const found = prepositions[tokens.lower[at] ?? ""]
    // "In the town of Reno".
    if (found !== undefined && !(found === 6 && syntax.pos[at - 1] === tag.NOUN && at === first - 1)) return found
    if (syntax.pos[at] === tag.VERB || /^[;:.]$/u.test(tokens.lower[at] ?? "")) return 0
  }
  return 0
}

const surveySpot = (
  scene: Scene,
  mention: PlaceMention,
  tellings: readonly ToldOf[],
  parts: ReadonlySet<number>,
): Spot => {
  const { tokens } = scene.document
  const [origin, home, care] = [isOrigin(scene, mention), isHome(scene, mention), isOfCare(scene, mention)]
  const [toldThere, remote] = [isToldThere(scene, mention), isRemote(scene, mention)]
  const farEnd = isFarEnd(scene, mention)
  const isApart = origin || home || care || toldThere || remote
  return {
    mention,
    sentence: tokens.sentence[mention.first] ?? 0,
    locative: isLocative(scene, mention),
    beside: besideOf(scene, mention),
    origin,
    home,
    care,
    toldThere,
    remote,
    preposition: prepositionOf(scene, mention.first),
    owner: /^['’]s?$/u.test(tokens.lower[mention.last] ?? ""),
    modifier: scene.syntax.pos[mention.last] === tag.NOUN,
    part: parts.has(mention.head),
    farEnd,
    elsewhere: isApart || farEnd || isVoice(scene, mention) || isSpokenIn(scene, mention.first - 1),
    nearest: nearestCluster(scene, mention, tellings),
  }
}

/** A sentence apart counts as so many tokens. */
const apart = 60

const nearestCluster = (
  { document: { tokens } }: Scene,
  { head }: PlaceMention,
  tellings: readonly ToldOf[],
): number => {
  const sentence = tokens.sentence[head] ?? 0
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  for (const { cluster, telling } of tellings) {
    // What is told before a place is named is nearer than what comes after it.
    const distance =
      Math.abs(telling.sentence - sentence) * apart +
      Math.abs(telling.mention.head - head) +
      (telling.sentence > sentence ? apart / 2 : 0)
    if (distance < least) [best, least] = [cluster, distance]
  }
  return best
}

/** Lays out what an article says of its places; once an article, for all its incidents. */
export const surveyPlaces = (
  scene: Scene,
  clusters: readonly Cluster[],
  incidents: readonly Incident[],
  { main, chief, towns }: Pick<Survey, "main" | "chief" | "towns">,
): Survey => {
  const { sentences, tokens } = scene.document
  const body = Math.max(
    0,
    sentences.findIndex(({ part }) => part === "body"),
  )
  const tellings = clusters
    .flatMap(({ told }, cluster) => told.map(({ telling }) => ({ cluster, telling })))
    .toSorted((a, b) => a.telling.mention.first - b.telling.mention.first)
  const parts = new Set(tellings.flatMap(({ telling }) => telling.roles.map(({ head }) => head)))
  const byPlace = new Map<PlaceEntity, Spot[]>()
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "place" || (tokens.end[mention.last - 1] ?? 0) > mention.end) continue
    const place = scene.entities[scene.entityOf[index] ?? -1]
    if (place?.kind !== "place") continue
    const spot = surveySpot(scene, mention, tellings, parts)
    const list = byPlace.get(place)
    if (list) list.push(spot)
    else byPlace.set(place, [spot])
  }
  const ruled = ruledPlaces(incidents)
  const counts = [...byPlace.values()].map(({ length }) => length)
  const partOf = ({ sentence }: Spot) => sentences[sentence]?.part
  const candidates = [...byPlace].map(([place, spots], order) => ({
    place,
    spots,
    order,
    inTitle: spots.some((spot) => partOf(spot) === "title"),
    inDateline: spots.some((spot) => partOf(spot) === "dateline"),
    inLead: spots.some(({ sentence }) => sentence >= body && sentence <= body + 1),
    rank: counts.filter((count) => count > spots.length).length,
    inner: [] as Candidate[],
    outer: [] as Candidate[],
    sentences: new Set(spots.map(({ sentence }) => sentence)),
    heads: new Set(spots.map(({ mention }) => mention.head)),
    ruledFor: ruled.get(place.id) ?? new Set<number>(),
  }))
  for (const one of candidates)
    for (const other of candidates)
      if (one !== other && liesIn(scene, one.place, other.place)) {
        one.outer.push(other)
        other.inner.push(one)
      }
  return { scene, clusters, incidents, main, chief, towns, candidates, tellings, body }
}

/** For which incidents each place is given. */
const ruledPlaces = (incidents: readonly Incident[]): ReadonlyMap<number, ReadonlySet<number>> => {
  const ruled = new Map<number, Set<number>>()
  for (const { id, places } of incidents)
    for (const { entity } of places) {
      const known = ruled.get(entity)
      if (known) known.add(id)
      else ruled.set(entity, new Set([id]))
    }
  return ruled
}
