import type { Answers } from "./answer.js"
import { distinct, group, type Node, sum, text, type Walk } from "./walk.js"

const month = ({ fields }: Node): string => text(fields.start).slice(0, 7)

/** A place and all that lies in it, or that it lies in, up to eight steps away. */
const reach = (walk: Walk, place: Node, way: "in" | "out"): readonly Node[] => {
  const found = new Set([place])
  let layer: readonly Node[] = [place]
  for (let steps = 0; steps < 8; steps++) {
    layer = layer.flatMap((at) => walk[way](at, "LOCATED_IN").map(({ node }) => node))
    for (const node of layer) found.add(node)
  }
  return [...found]
}

const incidentsAt = (walk: Walk, place: Node): readonly Node[] =>
  distinct(walk.in(place, "OCCURRED_AT").map(({ node }) => node)).filter((incident) => walk.hasStatus(incident))

/** Great-circle distance in kilometres by the spherical law of cosines: another formula than the question's. */
const kilometres = (walk: Walk, { fields }: Node): number => {
  const radians = (degrees: unknown): number => (Number(degrees) * Math.PI) / 180
  const [a, b] = [radians(walk.given("lat")), radians(fields.lat)]
  const east = radians(fields.lon) - radians(walk.given("lon"))
  return 6371 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(east)))
}

const byDay = (a: Node, b: Node): number => (text(a.fields.start) + a.key < text(b.fields.start) + b.key ? -1 : 1)
const daysBetween = (a: Node, b: Node): number =>
  (Date.parse(text(b.fields.start)) - Date.parse(text(a.fields.start))) / 86_400_000

export const placeAnswers: Answers = {
  "incidents-in-place": {
    order: ["start", "incident", "place"],
    rows: (walk) => {
      const wholes = walk.of("Place").filter((place) => walk.isNamed(place, "place"))
      const within = distinct(wholes.flatMap((whole) => reach(walk, whole, "in")))
      return within.flatMap((place) =>
        walk.in(place, "OCCURRED_AT").flatMap(({ fields: { relation }, node: incident }) => {
          if (!walk.hasStatus(incident) || !walk.isWithin(incident)) return []
          const { start, type, status, summary, killedBest, injuredBest } = incident.fields
          return [
            {
              ...{ start, type, status, relation, place: place.label, summary, killed: killedBest },
              ...{ injured: injuredBest, incident: incident.key, placeKey: place.key },
            },
          ]
        }),
      )
    },
  },
  "incidents-near": {
    order: ["km", "start", "incident"],
    rows: (walk) =>
      walk.of("Place").flatMap((place) => {
        if (place.fields.lat === null || place.fields.lon === null) return []
        const exact = kilometres(walk, place)
        if (exact > Number(walk.given("km"))) return []
        return walk
          .in(place, "OCCURRED_AT")
          .filter(({ node }) => walk.hasStatus(node))
          .map(({ node: incident }) => {
            const { start, type, summary } = incident.fields
            const km = Math.round(exact * 10) / 10
            return { km, start, type, place: place.label, summary, incident: incident.key, placeKey: place.key }
          })
      }),
  },
  "killed-by-month-and-place": {
    order: ["month", "-best", "placeKey"],
    rows: (walk) => {
      const rows = walk.of("Place").flatMap((place) =>
        incidentsAt(walk, place).flatMap((incident) => {
          const told = walk.in(incident, "PART_OF").some(({ node }) => node.fields.killedBest !== null)
          const { killedLow: low, killedBest: best, killedHigh } = incident.fields
          if (told || best === null || !walk.beganWithin(incident)) return []
          return [
            { month: month(incident), place: place.label, placeKey: place.key, low, best, high: killedHigh ?? best },
          ]
        }),
      )
      return group(rows, ["month", "place", "placeKey"], (all) => ({
        incidents: all.length,
        low: sum(all.map(({ low }) => low)),
        best: sum(all.map(({ best }) => best)),
        high: sum(all.map(({ high }) => high)),
      }))
    },
  },
  "near-repeats": {
    order: ["placeKey", "first", "incident"],
    rows: (walk) =>
      walk.of("Place").flatMap((place) => {
        const told = incidentsAt(walk, place)
          .filter(({ fields }) => fields.start !== null)
          .toSorted(byDay)
        return told.slice(1).flatMap((other, at) => {
          const one = told[at]
          if (one === undefined || daysBetween(one, other) > Number(walk.given("days"))) return []
          return [
            {
              ...{ place: place.label, first: one.fields.start, summary: one.fields.summary },
              ...{ second: other.fields.start, otherSummary: other.fields.summary },
              ...{ incident: one.key, otherIncident: other.key, placeKey: place.key },
            },
          ]
        })
      }),
  },
  "places-by-incidents": {
    order: ["-incidents", "placeKey"],
    rows: (walk) => {
      const rows = walk.of("Place").flatMap((place) => {
        const around = reach(walk, place, "out")
        const type = text(walk.given("placeType"))
        const wanted = around.filter(({ fields }) => type === "" || fields.placeType === type)
        return incidentsAt(walk, place).flatMap((incident) => wanted.map((whole) => ({ whole: whole.key, incident })))
      })
      return group(rows, ["whole"], (all) => {
        const { label, key, fields } = walk.node(text(all[0]?.whole))
        const incidents = [
          ...new Map(rows.filter(({ whole }) => whole === key).map((row) => [row.incident.key, row.incident])).values(),
        ]
        const alone = incidents.filter((incident) => walk.in(incident, "PART_OF").length === 0)
        const killed = sum(alone.map((incident) => incident.fields.killedBest))
        const injured = sum(alone.map((incident) => incident.fields.injuredBest))
        const { placeType } = fields
        return { place: label, placeType, incidents: incidents.length, killed, injured, placeKey: key }
      }).map(({ whole: _, ...row }) => row)
    },
  },
}
