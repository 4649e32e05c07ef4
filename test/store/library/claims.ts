import type { Answers } from "./answer.js"
import { distinct, group, list, lower, type Node, number, text, unique, type Walk } from "./walk.js"

const aboutIncidents = (walk: Walk, claim: Node): readonly Node[] =>
  walk
    .out(claim, "ABOUT")
    .map(({ node }) => node)
    .filter(({ kind }) => kind === "Incident")

/** OPTIONAL MATCH: one null where there is nothing. */
const orOne = <T>(found: readonly T[]): readonly (T | null)[] => (found.length > 0 ? found : [null])

export const claimAnswers: Answers = {
  "article-says": {
    order: ["-salience", "kind", "node"],
    rows: (walk) =>
      walk.of("Article").flatMap((article) => {
        const asked = text(walk.given("article"))
        const { id, title } = article.fields
        if (id !== asked && article.key !== asked && lower(title) !== asked.toLowerCase()) return []
        return walk.in(article, "REPORTED_IN").map(({ fields: { salience }, node }) => ({
          ...{ salience, kind: node.kind, says: node.fields.summary ?? node.fields.quote },
          ...{ sources: walk.labels(node, "ASSERTED_BY"), start: node.fields.start ?? null },
          ...{ node: node.key, article: article.key },
        }))
      }),
  },
  "claims-by-stance": {
    order: ["observed", "claim", "sourceKey"],
    rows: (walk) =>
      walk.of("Claim").flatMap((claim) =>
        walk.out(claim, "ASSERTED_BY").flatMap(({ fields: { stance, verb }, node: source }) => {
          if (stance !== walk.given("stance")) return []
          const { observed, quote, hedge } = claim.fields
          const subjects = walk.out(claim, "ABOUT").map(({ node }) => node)
          const about = distinct(subjects.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ label }) => label))
          const keys = { claim: claim.key, sourceKey: source.key }
          return [{ observed, source: source.label, verb, quote, hedge, about, ...keys }]
        }),
      ),
  },
  "conflicting-claims": {
    order: ["incident", "oneKey", "otherKey", "oneSource", "otherSource"],
    rows: (walk) => {
      const voices = (claim: Node) => orOne(walk.out(claim, "ASSERTED_BY"))
      return walk.of("Claim").flatMap((one) =>
        walk.out(one, "CONTRADICTS").flatMap(({ node: other }) =>
          voices(one).flatMap((left) =>
            voices(other).flatMap((right) =>
              orOne(aboutIncidents(walk, one)).map((incident) => ({
                ...{ about: incident?.fields.summary ?? null, field: one.fields.field, oneValue: one.fields.value },
                ...{ oneSource: left?.node.label ?? null, oneStance: left?.fields.stance ?? null },
                ...{ oneQuote: one.fields.quote, otherValue: other.fields.value, otherQuote: other.fields.quote },
                ...{ otherSource: right?.node.label ?? null, otherStance: right?.fields.stance ?? null },
                ...{ incident: incident?.key ?? null, oneKey: one.key, otherKey: other.key },
              })),
            ),
          ),
        ),
      )
    },
  },
  denials: {
    order: ["observed", "claim", "incident", "against"],
    rows: (walk) => {
      const rows = walk.of("Claim").flatMap((claim) =>
        walk.out(claim, "ASSERTED_BY").flatMap(({ fields: { stance }, node: source }) => {
          if (stance !== "denies" && claim.fields.polarity !== "negative") return []
          const rivals = [...walk.out(claim, "CONTRADICTS"), ...walk.in(claim, "CONTRADICTS")].flatMap(({ node }) =>
            walk.out(node, "ASSERTED_BY").map((said) => ({ against: node, opponent: said.node.label })),
          )
          return orOne(aboutIncidents(walk, claim)).flatMap((incident) =>
            orOne(rivals).map((rival) => ({
              ...{ observed: claim.fields.observed, source: source.label, sourceKey: source.key },
              ...{ quote: claim.fields.quote, about: incident?.fields.summary ?? null },
              ...{ against: rival?.against.fields.quote ?? null, opponent: rival?.opponent ?? null },
              ...{ claim: claim.key, incident: incident?.key ?? null },
            })),
          )
        }),
      )
      const columns = ["observed", "source", "quote", "about", "against", "claim", "incident"]
      return group(rows, columns, (all) => ({
        opponents: distinct(all.flatMap(({ opponent }) => (opponent === null ? [] : [text(opponent)]))).toSorted(),
      }))
    },
  },
  "figures-over-time": {
    order: ["observed", "field", "claim", "source", "article"],
    rows: (walk) =>
      walk.in(walk.node(text(walk.given("incident"))), "ABOUT").flatMap(({ node: claim }) => {
        const { observed, field, unit, low, value, high, hedge, quote } = claim.fields
        if (field === "statement") return []
        return orOne(walk.out(claim, "ASSERTED_BY")).flatMap((said) =>
          orOne(walk.out(claim, "REPORTED_IN")).map((told) => ({
            ...{ observed, field, unit, low, value, high, hedge, source: said?.node.label ?? null },
            ...{ stance: said?.fields.stance ?? null, article: told?.node.label ?? null, quote, claim: claim.key },
          })),
        )
      }),
  },
  "harm-by-unit": {
    order: ["-claims", "unit", "field"],
    rows: (walk) => {
      const figures = walk
        .of("Claim")
        .map(({ fields }) => fields)
        .filter(({ field, unit }) => field !== "statement" && unit !== null)
      return group(figures, ["unit", "field"], (all) => {
        const lows = all.flatMap(({ low }) => (low === null ? [] : [number(low)]))
        const highs = all.flatMap(({ low, high }) => (high === null && low === null ? [] : [number(high ?? low)]))
        const [lowest, highest] = [Math.min(...lows), Math.max(...highs)]
        return {
          claims: all.length,
          lowest: lows.length > 0 ? lowest : null,
          highest: highs.length > 0 ? highest : null,
        }
      })
    },
  },
  "hedged-claims": {
    order: ["observed", "claim", "source", "incident"],
    rows: (walk) =>
      walk.of("Claim").flatMap((claim) => {
        const { observed, hedge, quote } = claim.fields
        if (hedge === null || !lower(hedge).includes(lower(walk.given("hedge")))) return []
        return orOne(walk.out(claim, "ASSERTED_BY")).flatMap((said) =>
          orOne(aboutIncidents(walk, claim)).map((incident) => ({
            ...{ observed, hedge, quote, source: said?.node.label ?? null, about: incident?.fields.summary ?? null },
            ...{ claim: claim.key, incident: incident?.key ?? null },
          })),
        )
      }),
  },
  outlets: {
    order: ["-articles", "outletKey"],
    rows: (walk) =>
      walk.of("Outlet").flatMap((outlet) => {
        const articles = walk.in(outlet, "PUBLISHED_BY").map(({ node }) => node)
        if (articles.length === 0) return []
        const told = distinct(
          articles
            .flatMap((article) => walk.in(article, "REPORTED_IN").map(({ node }) => node))
            .filter(({ kind }) => kind === "Incident"),
        )
        const tellers = (incident: Node) =>
          distinct(
            walk
              .out(incident, "REPORTED_IN")
              .flatMap(({ node }) => walk.out(node, "PUBLISHED_BY").map((published) => published.node)),
          ).length
        const alone = told.filter((incident) => tellers(incident) === 1).length
        const counts = { articles: articles.length, incidents: told.length, alone }
        return [{ outlet: outlet.label, ...counts, outletKey: outlet.key }]
      }),
  },
  responsibility: {
    order: ["start", "incident", "claim", "source"],
    rows: (walk) => {
      const rows = walk.of("Claim").flatMap((claim) =>
        walk
          .out(claim, "ASSERTED_BY")
          .filter(({ fields }) => ["claims-responsibility", "blames", "suspects"].includes(text(fields.stance)))
          .flatMap(({ fields: { stance }, node: source }) =>
            aboutIncidents(walk, claim).map((incident) => ({
              ...{ start: incident.fields.start, summary: incident.fields.summary, source: source.label, stance },
              ...{ quote: claim.fields.quote, doers: walk.labels(incident, "PERPETRATED_BY") },
              ...{ incident: incident.key, claim: claim.key },
            })),
          ),
      )
      return unique(rows)
    },
  },
  "sources-by-claims": {
    order: ["-claims", "sourceKey"],
    rows: (walk) =>
      walk.of("Person", "Organization", "Group", "Outlet").flatMap((source) => {
        const said = walk.in(source, "ASSERTED_BY")
        if (said.length === 0) return []
        const claims = (keep: (step: (typeof said)[number]) => boolean) =>
          distinct(said.filter(keep).map(({ node }) => node)).length
        const incidents = distinct(said.flatMap(({ node }) => aboutIncidents(walk, node))).length
        const denials = claims(({ fields }) => fields.stance === "denies")
        const blames = claims(({ fields }) => fields.stance === "blames")
        const hedged = claims(({ node }) => node.fields.hedge !== null)
        const counts = { claims: claims(() => true), incidents, denials, blames, hedged }
        return [{ source: source.label, kind: source.kind, ...counts, sourceKey: source.key }]
      }),
  },
  "everything-about": {
    order: ["subjectKey", "way", "relation", "objectKey", "how"],
    rows: (walk) => {
      const asked = text(walk.given("name"))
      const is = (value: unknown): boolean => lower(value) === asked.toLowerCase()
      const subjects = walk.all().filter(({ key, label, fields }) => key === asked || is(label) || is(fields.name))
      const left = new Set(["label", "labels", "text"])
      return subjects.flatMap((subject) => {
        const said = { subject: subject.label, subjectKey: subject.key }
        const none = { kind: null, how: null, quotes: null, objectKey: null }
        const fields = Object.entries(subject.fields)
          .filter(([name, value]) => !left.has(name) && value !== null)
          .map(([relation, object]) => ({ ...said, way: "is", relation, object, ...none }))
        const related = (way: "in" | "out") =>
          walk[way](subject).map(({ kind: relation, fields: edge, node }) => ({
            ...{ ...said, way, relation, kind: node.kind, object: node.label },
            ...{ how: edge.role ?? edge.harm ?? edge.stance ?? null, quotes: list(edge.evidence).length },
            objectKey: node.key,
          }))
        return [...fields, ...unique([...related("out"), ...related("in")])]
      })
    },
  },
  find: {
    order: ["-relations", "node"],
    rows: (walk) =>
      walk.all().flatMap((node) => {
        const wanted = lower(walk.given("text"))
        const names = [node.label, node.fields.name, ...list(node.fields.aliases)]
        if (!names.some((name) => lower(name).includes(wanted))) return []
        const aliases = node.fields.aliases ?? null
        const relations = walk.out(node).length + walk.in(node).length
        return [{ kind: node.kind, label: node.label, aliases, relations, node: node.key }]
      }),
  },
  "edges-without-evidence": {
    order: [],
    rows: (walk) =>
      walk.all().flatMap((source) =>
        walk
          .out(source)
          .filter(({ kind }) => !["LOCATED_IN", "PUBLISHED_BY", "WRITTEN_BY"].includes(kind))
          .filter(({ fields }) => list(fields.evidence).length === 0)
          .map(({ kind, node }) => ({
            ...{ source: source.label, relation: kind, target: node.label },
            ...{ sourceKey: source.key, targetKey: node.key },
          })),
      ),
  },
}
