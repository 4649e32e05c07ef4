import { candidateFeatures } from "./candidate-features.js"
import { type Gazetteer, placeOf } from "./gazetteer.js"
import type { NameGroup } from "./name-group.js"

const at = (name: (typeof candidateFeatures)[number]): number => candidateFeatures.indexOf(name)
const f = {
  inside: at("inside what the text says"),
  notInside: at("not inside what the text says"),
  address: at("in the outlet's address"),
  home: at("in the outlet's country"),
  homeDivision: at("its division is in the outlet's address"),
  countryShare: at("share of the article in its country"),
  divisionShare: at("share of the article in its division"),
  countryNamed: at("its country is named"),
  divisionNamed: at("its division is named"),
  countyNamed: at("its county is named"),
  holds: at("holds other places"),
  near: at("within 30 km"),
  around: at("within 100 km"),
  far: at("within 300 km"),
  lonely: at("no other place in its country"),
}

/** Whether `place` is `holder` or lies in it. */
const liesIn = (gazetteer: Gazetteer, place: number, holder: number): boolean => {
  for (let here = place; here >= 0; here = gazetteer.parent[here] ?? -1) if (here === holder) return true
  return false
}

/** For a name with a container in the text: which candidates lie in it, by how likely each sense of the container is. */
export const fillContainment = (group: NameGroup, container: NameGroup | undefined, gazetteer: Gazetteer): void => {
  if (container === undefined) return
  const inside = group.candidates.map((candidate) => {
    let sum = 0
    for (const [k, outer] of container.candidates.entries()) {
      if (placeOf(outer) !== placeOf(candidate) && liesIn(gazetteer, placeOf(candidate), placeOf(outer))) {
        sum += container.share[k] ?? 0
      }
    }
    return sum
  })
  const best = Math.max(...inside)
  for (const [c, row] of group.rows.entries()) {
    row[f.inside] = inside[c] ?? 0
    row[f.notInside] = best - (inside[c] ?? 0)
  }
}

/** For a name that contains others in the text: which of its candidates hold one of each of theirs. */
export const fillHolding = (group: NameGroup, inner: readonly NameGroup[], gazetteer: Gazetteer): void => {
  if (inner.length === 0) return
  for (const [k, candidate] of group.candidates.entries()) {
    const held = inner.filter(({ candidates }) =>
      candidates.some(
        (found) => placeOf(found) !== placeOf(candidate) && liesIn(gazetteer, placeOf(found), placeOf(candidate)),
      ),
    )
    const row = group.rows[k]
    if (row) row[f.holds] = held.length / inner.length
  }
}

/** What the outlet's address says: the town's name in it, the country of its top-level domain. */
export interface Home {
  /** Letters of the host, without its top-level domain. */
  readonly letters: string
  /** As `Gazetteer.countryCode`, or 0. */
  readonly country: number
  /** First-level divisions whose name stands in the address ("ohio", "illinois"). */
  readonly divisions: ReadonlySet<number>
}

export const fillHome = (group: NameGroup, name: string, home: Home, gazetteer: Gazetteer): void => {
  const named = name.length >= 5 && home.letters.includes(name)
  for (const [c, candidate] of group.candidates.entries()) {
    const row = group.rows[c]
    if (row === undefined) continue
    const place = placeOf(candidate)
    if (named) row[f.address] = (Math.log10((gazetteer.population[place] ?? 0) + 100) - 2) / 5
    const division = gazetteer.admin1(place)
    if (division >= 0 && home.divisions.has(division)) row[f.homeDivision] = 1
    if (home.country !== 0) row[f.home] = gazetteer.countryCode(place) === home.country ? 1 : 0
  }
}

/** Where a likely candidate of another name lies, flattened for speed. */
interface Neighbour {
  readonly group: number
  readonly share: number
  readonly lat: number
  readonly lon: number
}

const radian = Math.PI / 180
const kilometresADegree = 111.2

/** Below this a candidate of another name is no evidence. */
const leastShare = 0.1

/** The other places of the article, summed up once so that each candidate is judged in one look. */
export class ArticleContext {
  readonly #gazetteer: Gazetteer
  readonly #countries = new Map<number, number>()
  readonly #divisions = new Map<number, number>()
  readonly #named = new Map<number, number>()
  readonly #neighbours: Neighbour[] = []
  #total = 0

  constructor(groups: readonly NameGroup[], gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    for (const [index, group] of groups.entries()) this.#take(index, group, 1)
    this.#total = groups.length
  }

  /** Adds (or, with sign -1, takes away) one name's senses. */
  #take(index: number, group: NameGroup, sign: number): void {
    const add = (map: Map<number, number>, key: number, share: number) =>
      map.set(key, (map.get(key) ?? 0) + sign * share)
    for (const [k, candidate] of group.candidates.entries()) {
      const share = group.share[k] ?? 0
      if (share < leastShare) continue
      const place = placeOf(candidate)
      const type = this.#gazetteer.type(place)
      add(this.#countries, this.#gazetteer.countryCode(place), share)
      if (type === "country" || type === "admin1" || type === "admin2") add(this.#named, place, share)
      if (type === "country" || type === "continent" || type === "region") continue
      const division = this.#gazetteer.admin1(place)
      if (division >= 0) add(this.#divisions, division, share)
      if (sign < 0 || type === "admin1") continue
      const neighbour = { group: index, share, lat: this.#gazetteer.lat(place), lon: this.#gazetteer.lon(place) }
      this.#neighbours.push(neighbour)
    }
  }

  /** Fills the context features of one name's candidates; the name itself is no evidence for itself. */
  fill(index: number, group: NameGroup): void {
    this.#take(index, group, -1)
    const others = Math.max(1, this.#total - 1)
    for (const [k, candidate] of group.candidates.entries()) {
      const row = group.rows[k]
      if (row === undefined) continue
      const place = placeOf(candidate)
      const gazetteer = this.#gazetteer
      const inCountry = this.#countries.get(gazetteer.countryCode(place)) ?? 0
      row[f.countryShare] = inCountry / others
      row[f.lonely] = inCountry < leastShare ? 1 : 0
      const type = gazetteer.type(place)
      const division = gazetteer.admin1(place)
      row[f.divisionShare] = division < 0 ? 0 : (this.#divisions.get(division) ?? 0) / others
      row[f.divisionNamed] = division < 0 || division === place ? 0 : this.#certainty(division)
      row[f.countryNamed] = type === "country" ? 0 : this.#certainty(this.#country(place))
      const parent = gazetteer.parent[place] ?? -1
      row[f.countyNamed] = parent >= 0 && gazetteer.type(parent) === "admin2" ? this.#certainty(parent) : 0
      if (type !== "country" && type !== "admin1") this.#fillDistances(index, place, row)
    }
    this.#restore(index, group)
  }

  #certainty(place: number): number {
    return Math.min(1, Math.max(0, this.#named.get(place) ?? 0))
  }

  #country(place: number): number {
    let here = place
    for (;;) {
      const parent = this.#gazetteer.parent[here] ?? -1
      if (parent < 0) return here
      here = parent
    }
  }

  #restore(index: number, group: NameGroup): void {
    const before = this.#neighbours.length
    this.#take(index, group, 1)
    this.#neighbours.length = before
  }

  #fillDistances(index: number, place: number, row: Float64Array): void {
    const lat = this.#gazetteer.lat(place)
    const lon = this.#gazetteer.lon(place)
    const narrowing = Math.cos(lat * radian)
    let near = 0
    let around = 0
    let far = 0
    for (const other of this.#neighbours) {
      if (other.group === index) continue
      const north = (other.lat - lat) * kilometresADegree
      if (north > 300 || north < -300) continue
      const east = (other.lon - lon) * kilometresADegree * narrowing
      const squared = north * north + east * east
      if (squared < 90_000) far += other.share
      if (squared < 10_000) around += other.share
      if (squared < 900) near += other.share
    }
    row[f.near] = near / (near + 1)
    row[f.around] = around / (around + 1)
    row[f.far] = far / (far + 1)
  }
}
