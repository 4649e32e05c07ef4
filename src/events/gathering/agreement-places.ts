import type { PlaceEntity } from "../../model/entity.js"
import { liesIn } from "../places/nesting.js"
import { calledTown, sizeOf, town } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import type { AgreementSetter } from "./agreement-weights.js"
import type { Cluster, Told } from "./cluster.js"

/** Whether two places are one, whether the one lies in the other, whether nobody knows, or how surely they are two. */
type PlaceRelation = "same" | "within" | "unknown" | "another place" | "another known place" | "another town"

/** Degrees of latitude and longitude together within which a place may be a part of a town. */
const quarter = 0.3
const division = 4
const country = 5

const isTownOrLess = (place: PlaceEntity): boolean =>
  place.location === null ? calledTown.test(place.placeType) : sizeOf(place) <= town

const relate = (scene: Scene, a: PlaceEntity, b: PlaceEntity): PlaceRelation => {
  if (a.id === b.id) return "same"
  if (liesIn(scene, a, b) || liesIn(scene, b, a)) return "within"
  const [mine, theirs] = [a.location, b.location]
  if (mine === null || theirs === null)
    return sizeOf(a) === sizeOf(b) || (isTownOrLess(a) && isTownOrLess(b)) ? "another place" : "unknown"
  const near = Math.abs(mine.lat - theirs.lat) + Math.abs(mine.lon - theirs.lon) < quarter
  if (isTownOrLess(a) && isTownOrLess(b)) return near ? "unknown" : "another town"
  const apart = mine.country !== theirs.country || mine.admin1 !== theirs.admin1
  if (sizeOf(a) === sizeOf(b) || (apart && Math.max(sizeOf(a), sizeOf(b)) <= division)) return "another known place"
  return "unknown"
}

const unlike = ["another town", "another known place", "another place"] as const

const placeOf = ({ placing, frame }: Told): PlaceEntity | null => (placing ?? frame?.placing)?.place ?? null

/** How a telling's place and the words that open its sentence agree with where a cluster's tellings were; true where it was in another town. */
export const comparePlace = (scene: Scene, cluster: Cluster, one: Told, set: AgreementSetter): boolean => {
  const place = placeOf(one)
  const relations = new Set<PlaceRelation>()
  if (place !== null)
    for (const told of cluster.told) {
      const other = placeOf(told)
      if (other !== null) relations.add(relate(scene, place, other))
    }
  const other = unlike.find((name) => relations.has(name))
  const apart = other !== undefined && !relations.has("same") && !relations.has("within")
  // All that an article tells may be in one country.
  if (relations.has("same") && place !== null && sizeOf(place) < country) set("same place")
  if (apart) set(other)
  compareFrame(cluster, one, relations, set)
  return apart && other === "another town"
}

/** What a sentence opens with against all that was told before it. */
const compareFrame = (
  { told }: Cluster,
  { frame }: Told,
  relations: ReadonlySet<PlaceRelation>,
  set: AgreementSetter,
): void => {
  if (frame === null || told.some(({ telling }) => telling.sentence >= frame.from)) return
  set("goes on to others", frame.another)
  if (frame.placing === null || relations.has("same") || relations.has("within")) return
  set(unlike.some((name) => relations.has(name)) ? "opens elsewhere" : "opens at a place")
}
