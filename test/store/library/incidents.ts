import type { Answers } from "./answer.js"
import { distinct, group, type Node, number, sum, text, unique, type Walk } from "./walk.js"

const isWhole = (walk: Walk, incident: Node): boolean => walk.in(incident, "PART_OF").length > 0
const month = ({ fields }: Node): string => text(fields.start).slice(0, 7)
const reporters = (walk: Walk, incident: Node): readonly Node[] =>
  walk.out(incident, "REPORTED_IN").map(({ node }) => node)
const outletsOf = (walk: Walk, article: Node): readonly Node[] =>
  walk.out(article, "PUBLISHED_BY").map(({ node }) => node)

/** Low, best, high of a figure, or null where nothing is said. */
const figure = ({ fields }: Node, field: string): readonly unknown[] | null =>
  fields[`${field}Best`] === null ? null : [fields[`${field}Low`], fields[`${field}Best`], fields[`${field}High`]]

const chains = (walk: Walk, first: Node, kind: "CAUSED" | "FOLLOWED") => {
  const found = new Map<string, number>()
  const go = (at: Node, steps: number, used: ReadonlySet<object>): void => {
    for (const step of kind === "CAUSED" ? walk.out(at, kind) : walk.in(at, kind)) {
      if (used.has(step) || steps >= 4) continue
      found.set(step.node.key, Math.min(found.get(step.node.key) ?? 9, steps + 1))
      go(step.node, steps + 1, new Set([...used, step]))
    }
  }
  go(first, 0, new Set())
  return [...found].map(([key, steps]) => {
    const { fields, key: incident } = walk.node(key)
    const { start, type, status, summary } = fields
    return { steps, relation: kind, start, type, status, summary, incident }
  })
}

export const incidentAnswers: Answers = {
  aftermath: {
    order: ["steps", "start", "incident", "relation"],
    rows: (walk) => {
      const first = walk.node(text(walk.given("incident")))
      return [...chains(walk, first, "CAUSED"), ...chains(walk, first, "FOLLOWED")]
    },
  },
  "first-reports": {
    order: ["-articles", "first", "incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        const dated = distinct(reporters(walk, incident)).filter(({ fields }) => fields.published !== null)
        if (dated.length < 2) return []
        const days = dated.map(({ fields }) => text(fields.published)).toSorted()
        const early = dated.filter(({ fields }) => fields.published === days[0])
        const outlets = distinct(early.flatMap((article) => outletsOf(walk, article).map(({ label }) => label)))
        const { summary } = incident.fields
        const [first, last, articles] = [days[0], days.at(-1), dated.length]
        return [{ first, last, outlets: outlets.toSorted(), articles, summary, incident: incident.key }]
      }),
  },
  "incident-dossier": {
    order: [],
    rows: (walk) => {
      const incident = walk.node(text(walk.given("incident")))
      const { edtf, type, status, summary, killedLow, killedBest, killedHigh } = incident.fields
      const { injuredBest, abductedBest, arrestedBest } = incident.fields
      const doers = walk.labels(incident, "PERPETRATED_BY")
      const [places, targets] = [walk.labels(incident, "OCCURRED_AT"), walk.labels(incident, "TARGETED")]
      const weapons = walk.labels(incident, "USED")
      const articles = distinct(reporters(walk, incident).map(({ key }) => key)).toSorted()
      return [
        {
          ...{ day: edtf, type, status, summary, places, doers, targets, weapons, killedLow, killedBest, killedHigh },
          ...{ injured: injuredBest, abducted: abductedBest, arrested: arrestedBest, articles, incident: incident.key },
        },
      ]
    },
  },
  "incident-parts": {
    order: ["start", "incident"],
    rows: (walk) =>
      walk.of("Incident").flatMap((whole) => {
        const parts = walk
          .in(whole, "PART_OF")
          .map(({ node }) => node)
          .toSorted((a, b) => compareDays(a.fields.start, b.fields.start) || (a.key < b.key ? -1 : 1))
        if (parts.length === 0) return []
        const { start, summary, killedBest } = whole.fields
        const killedInParts = sum(parts.map(({ fields }) => fields.killedBest))
        const partKeys = parts.map(({ key }) => key)
        const told = parts.map(({ fields }) => fields.summary)
        return [{ start, summary, parts: told, killed: killedBest, killedInParts, incident: whole.key, partKeys }]
      }),
  },
  "incidents-by-type-and-month": {
    order: ["month", "-incidents", "type"],
    rows: (walk) => {
      const rows = walk.incidents().flatMap((incident) => {
        if (!walk.beganWithin(incident)) return []
        const { type, killedBest, injuredBest } = incident.fields
        const whole = isWhole(walk, incident)
        return [{ month: month(incident), type, killed: whole ? 0 : killedBest, injured: whole ? 0 : injuredBest }]
      })
      return group(rows, ["month", "type"], (all) => ({
        incidents: all.length,
        killed: sum(all.map(({ killed }) => killed)),
        injured: sum(all.map(({ injured }) => injured)),
      }))
    },
  },
  "no-known-doer": {
    order: ["start", "incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        const { start, type, summary, killedBest, injuredBest, abductedBest, ...rest } = incident.fields
        const harmed = [
          rest.killedHigh ?? killedBest,
          rest.injuredHigh ?? injuredBest,
          rest.abductedHigh ?? abductedBest,
        ].some((most) => number(most) > 0)
        if (!harmed || !walk.isWithin(incident) || walk.out(incident, "PERPETRATED_BY").length > 0) return []
        const figures = { killed: killedBest, injured: injuredBest, abducted: abductedBest }
        return [{ start, type, summary, ...figures, incident: incident.key }]
      }),
  },
  "planned-not-done": {
    order: ["day", "incident"],
    rows: (walk) =>
      walk.incidents().map((incident) => {
        const { edtf, status, type, summary } = incident.fields
        const doers = walk.labels(incident, "PERPETRATED_BY")
        return {
          ...{ day: edtf, status, type, summary, doers, targets: walk.labels(incident, "TARGETED") },
          incident: incident.key,
        }
      }),
  },
  "single-source-incidents": {
    order: ["start", "incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        const articles = distinct(reporters(walk, incident))
        const sources = distinct(
          articles.flatMap((article) => {
            const outlets = outletsOf(walk, article).map(({ label }) => label)
            return outlets.length > 0 ? outlets : [article.key]
          }),
        )
        if (sources.length !== 1 || !walk.isWithin(incident)) return []
        const { start, type, summary } = incident.fields
        return [{ start, type, summary, source: sources[0], articles: articles.length, incident: incident.key }]
      }),
  },
  "sources-per-incident": {
    order: ["-outlets", "-articles", "-speakers", "incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        if (!walk.isWithin(incident)) return []
        const articles = distinct(reporters(walk, incident))
        const outlets = distinct(articles.flatMap((article) => outletsOf(walk, article)))
        const speakers = distinct(
          walk
            .in(incident, "ABOUT")
            .flatMap(({ node }) => walk.out(node, "ASSERTED_BY").map((said) => said.node))
            .filter(({ kind }) => kind !== "Outlet"),
        )
        const { start, type, summary } = incident.fields
        const counts = { articles: articles.length, outlets: outlets.length, speakers: speakers.length }
        return [{ start, type, summary, ...counts, incident: incident.key }]
      }),
  },
  timeline: {
    order: ["start", "end", "incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        if (!walk.isWithin(incident)) return []
        const { start, end, type, status, summary } = incident.fields
        const places = walk.labels(incident, "OCCURRED_AT")
        const [killed, injured] = [figure(incident, "killed"), figure(incident, "injured")]
        const articles = distinct(reporters(walk, incident)).length
        return [{ start, end, type, status, places, summary, killed, injured, articles, incident: incident.key }]
      }),
  },
  "weapons-by-month": {
    order: ["month", "-incidents", "weapon"],
    rows: (walk) => {
      const rows = walk.incidents().flatMap((incident) =>
        walk.beganWithin(incident)
          ? walk.out(incident, "USED").map(({ node }) => ({
              ...{ month: month(incident), weapon: node.fields.weaponType, incident: incident.key },
              killed: incident.fields.killedBest,
            }))
          : [],
      )
      return group(unique(rows), ["month", "weapon"], (all) => ({
        incidents: all.length,
        killed: sum(all.map(({ killed }) => killed)),
      }))
    },
  },
  "without-day-or-place": {
    order: ["incident"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        const { start, type, summary, edtf } = incident.fields
        const placed = walk.out(incident, "OCCURRED_AT").length > 0
        return start === null || !placed ? [{ type, summary, day: edtf, placed, incident: incident.key }] : []
      }),
  },
}

/** Days ascending, what has none last. */
export const compareDays = (a: unknown, b: unknown): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : text(a) < text(b) ? -1 : 1
