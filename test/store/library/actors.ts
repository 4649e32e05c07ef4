import type { Answers } from "./answer.js"
import { distinct, group, list, lower, type Node, sum, text, unique, type Walk } from "./walk.js"

const parts = ["PERPETRATED_BY", "TARGETED", "INVOLVED"] as const
const actors = (walk: Walk): readonly Node[] => walk.of("Person", "Organization", "Group")
const named = (walk: Walk, ...parameters: readonly string[]): readonly Node[] =>
  actors(walk).filter((actor) => parameters.some((parameter) => walk.isNamed(actor, parameter)))
const withMembers = (walk: Walk, whole: Node): readonly Node[] => [
  whole,
  ...walk.in(whole, "MEMBER_OF").map(({ node }) => node),
]
const doers = (walk: Walk, incident: Node): readonly Node[] =>
  walk.out(incident, "PERPETRATED_BY").map(({ node }) => node)
const keysOf = (nodes: readonly Node[]): readonly string[] => distinct(nodes.map(({ key }) => key)).toSorted()

/** Steps from each node to another over what joins actors, either way. */
const distanceBetween = (walk: Walk, from: Node, to: Node): number | null => {
  const joining = [...parts, "MEMBER_OF", "HOLDS", "OF", "ABOUT", "ASSERTED_BY", "PART_OF", "FOLLOWED", "CAUSED"]
  const seen = new Set([from.key])
  let layer: readonly Node[] = [from]
  for (let steps = 1; steps <= 8; steps++) {
    const around = layer.flatMap((at) => [...walk.out(at, ...joining), ...walk.in(at, ...joining)])
    layer = distinct(around.map(({ node }) => node)).filter(({ key }) => !seen.has(key))
    for (const { key } of layer) seen.add(key)
    if (seen.has(to.key)) return steps
  }
  return null
}

export const actorAnswers: Answers = {
  "actor-neighbourhood": {
    order: ["-through", "neighbourKey", "role", "relation"],
    rows: (walk) =>
      named(walk, "actor").flatMap((actor) => {
        const beside = walk.in(actor, ...parts).flatMap(({ kind: role, node: incident }) =>
          walk
            .out(incident, ...parts)
            .filter(({ node }) => node !== actor)
            .map(({ kind: relation, node }) => ({ neighbourKey: node.key, role, relation, incident: incident.key })),
        )
        const joined = group(beside, ["neighbourKey", "role", "relation"], (all) => {
          const incidents = distinct(all.map(({ incident }) => text(incident))).toSorted()
          return { through: incidents.length, incidents }
        })
        const direct = [...walk.out(actor, "MEMBER_OF", "HOLDS"), ...walk.in(actor, "MEMBER_OF", "HOLDS")]
        const held = direct.map(({ kind, node }) => ({
          ...{ neighbourKey: node.key, role: kind, relation: kind, through: 0, incidents: [] },
        }))
        return unique([...joined, ...held]).map((row) => {
          const { label, kind } = walk.node(text(row.neighbourKey))
          return { neighbour: label, kind, ...row }
        })
      }),
  },
  "actor-timeline": {
    order: ["start", "incident", "part", "role"],
    rows: (walk) =>
      named(walk, "actor").flatMap((actor) =>
        walk.in(actor, ...parts).flatMap(({ kind: part, fields, node: incident }) => {
          if (!walk.isWithin(incident)) return []
          const { start, type, status, summary } = incident.fields
          const role = fields.role ?? fields.harm ?? null
          const suspected = fields.suspected ?? null
          return [{ start, type, status, part, role, suspected, summary, incident: incident.key, actorKey: actor.key }]
        }),
      ),
  },
  "actors-against-each-other": {
    order: ["start", "incident", "doerKey", "targetKey"],
    rows: (walk) => {
      const sides = named(walk, "one", "other")
      return sides.flatMap((side) =>
        withMembers(walk, side).flatMap((doer) =>
          walk.in(doer, "PERPETRATED_BY").flatMap(({ fields: { suspected }, node: incident }) =>
            walk.out(incident, "TARGETED").flatMap(({ fields: { harm }, node: target }) => {
              const targets = [target, ...walk.out(target, "MEMBER_OF").map(({ node }) => node)]
              const hit = targets.filter((one) => one !== side && sides.includes(one))
              const { start, type, summary } = incident.fields
              return walk.hasStatus(incident)
                ? hit.map(() => ({
                    ...{ start, side: side.label, doer: doer.label, suspected, type, target: target.label, harm },
                    ...{ summary, incident: incident.key, doerKey: doer.key, targetKey: target.key },
                  }))
                : []
            }),
          ),
        ),
      )
    },
  },
  "actors-by-incidents": {
    order: ["-incidents", "actorKey"],
    rows: (walk) =>
      actors(walk).flatMap((actor) => {
        const of = (...kinds: readonly string[]) =>
          distinct(
            walk
              .in(actor, ...kinds)
              .map(({ node }) => node)
              .filter((incident) => walk.hasStatus(incident)),
          ).length
        const [incidents, did, suffered] = [of(...parts), of("PERPETRATED_BY"), of("TARGETED")]
        if (incidents < Number(walk.given("least"))) return []
        const counts = { incidents, did, suffered, involved: of("INVOLVED") }
        return [{ actor: actor.label, kind: actor.kind, ...counts, actorKey: actor.key }]
      }),
  },
  "co-perpetrators": {
    order: ["-together", "oneKey", "otherKey"],
    rows: (walk) => {
      const pairs = walk.incidents().flatMap((incident) =>
        doers(walk, incident).flatMap((one) =>
          doers(walk, incident)
            .filter((other) => one.key < other.key)
            .map((other) => ({ oneKey: one.key, otherKey: other.key, incident: incident.key })),
        ),
      )
      return group(pairs, ["oneKey", "otherKey"], (all) => ({
        one: walk.node(text(all[0]?.oneKey)).label,
        other: walk.node(text(all[0]?.otherKey)).label,
        together: distinct(all.map(({ incident }) => incident)).length,
        incidents: distinct(all.map(({ incident }) => text(incident))).toSorted(),
      })).filter(({ together }) => Number(together) >= Number(walk.given("least")))
    },
  },
  "gangs-by-incidents": {
    order: ["-incidents", "gangKey"],
    rows: (walk) =>
      walk
        .all()
        .filter(({ labels }) => labels.includes("Gang"))
        .map((gang) => {
          const told = distinct(
            withMembers(walk, gang)
              .flatMap((doer) => walk.in(doer, "PERPETRATED_BY").map(({ node }) => node))
              .filter((incident) => walk.hasStatus(incident)),
          )
          const days = told.flatMap(({ fields: { start } }) => (start === null ? [] : [text(start)])).toSorted()
          const killed = sum(told.map(({ fields }) => fields.killedBest))
          const [first, last] = [days[0] ?? null, days.at(-1) ?? null]
          return { gang: gang.label, incidents: told.length, killed, first, last, gangKey: gang.key }
        }),
  },
  "harm-by-sector": {
    order: ["-incidents", "kind", "sector", "harm"],
    rows: (walk) => {
      const hits = walk.incidents().flatMap((incident) =>
        walk
          .out(incident, "TARGETED")
          .filter(({ fields }) => fields.harm !== null)
          .map(({ fields: { harm, count }, node }) => ({
            ...{ kind: node.kind, sector: node.fields.sector ?? null, harm, count, incident: incident.key },
          })),
      )
      return group(hits, ["kind", "sector", "harm"], (all) => ({
        incidents: distinct(all.map(({ incident }) => incident)).length,
        counted: sum(all.map(({ count }) => count)),
      }))
    },
  },
  members: {
    order: ["-did", "memberKey"],
    rows: (walk) =>
      walk
        .of("Organization")
        .filter((organization) => walk.isNamed(organization, "organization"))
        .flatMap((organization) =>
          keysOf(walk.in(organization, "MEMBER_OF").map(({ node }) => node)).map((key) => {
            const member = walk.node(key)
            const of = (kind: string) => distinct(walk.in(member, kind).map(({ node }) => node)).length
            const [did, suffered, involved] = [of("PERPETRATED_BY"), of("TARGETED"), of("INVOLVED")]
            const counts = { did, suffered, involved }
            const keys = { memberKey: key, organizationKey: organization.key }
            return { member: member.label, kind: member.kind, ...counts, ...keys }
          }),
        ),
  },
  "office-holders": {
    order: ["office", "holder", "of"],
    rows: (walk) =>
      walk.of("Office").flatMap((office) => {
        if (!lower(office.fields.name).includes(lower(walk.given("office")))) return []
        const whose = walk.out(office, "OF").map(({ node }) => node.label)
        return walk.in(office, "HOLDS").flatMap(({ fields, node }) =>
          (whose.length > 0 ? whose : [null]).map((of) => ({
            ...{ office: office.label, holder: node.label, of, quotes: list(fields.evidence).length },
            ...{ officeKey: office.key, holderKey: node.key },
          })),
        )
      }),
  },
  "official-reactions": {
    order: ["officialKey", "start", "incident", "how", "said"],
    rows: (walk) =>
      walk
        .all()
        .filter(({ labels }) => labels.includes("Official"))
        .flatMap((official) => {
          const links = ["FOLLOWED", "RELATED_TO", "PART_OF", "CAUSED"]
          const reactions = walk
            .in(official, "INVOLVED")
            .filter(({ node }) => node.fields.type === "reaction")
            .flatMap(({ node: reaction }) =>
              [...walk.out(reaction, ...links), ...walk.in(reaction, ...links)]
                .filter(({ node }) => node.fields.type !== "reaction")
                .map(({ node }) => ({ how: "reaction", said: reaction.fields.summary, incident: node.key })),
            )
          const claims = walk.in(official, "ASSERTED_BY").flatMap(({ fields: { stance }, node: claim }) =>
            walk
              .out(claim, "ABOUT")
              .filter(({ node }) => node.kind === "Incident")
              .map(({ node }) => ({ how: stance, said: claim.fields.quote, incident: node.key })),
          )
          const held = walk.out(official, "HOLDS").map(({ node }) => node.label)
          const wanted = lower(walk.given("office"))
          const offices = (held.length > 0 ? held : [null]).filter(
            (one) => wanted === "" || lower(one).includes(wanted),
          )
          return unique([...reactions, ...claims]).flatMap(({ how, said, incident }) => {
            const { summary, start } = walk.node(text(incident)).fields
            return offices.map((office) => ({
              ...{ official: official.label, office, how, said, about: summary, start },
              ...{ officialKey: official.key, incident },
            }))
          })
        }),
  },
  "path-between": {
    order: ["steps"],
    rows: (walk) => {
      const steps = named(walk, "from").flatMap((from) =>
        named(walk, "to").flatMap((to) => (from === to ? [] : (distanceBetween(walk, from, to) ?? []))),
      )
      const near = steps.filter((count) => count <= Number(walk.given("steps")))
      return near.length > 0 ? [{ steps: Math.min(...near) }] : []
    },
  },
  suspects: {
    order: ["actorKey", "start", "incident", "how"],
    rows: (walk) =>
      walk.of("Incident").flatMap((incident) =>
        walk.out(incident, ...parts).flatMap(({ kind, fields, node }) => {
          const { start, type, summary } = incident.fields
          const suspected = fields.suspected === true || fields.role === "suspect"
          if (!suspected && fields.role !== "arrested" && !(kind === "TARGETED" && type === "arrest")) return []
          const how = suspected ? "suspected" : "arrested"
          const quotes = list(fields.evidence).length
          return [{ actor: node.label, how, start, type, summary, quotes, actorKey: node.key, incident: incident.key }]
        }),
      ),
  },
  "targets-hit-again": {
    order: ["-times", "targetKey"],
    rows: (walk) =>
      walk.of("Person", "Organization", "Group", "Asset").flatMap((target) => {
        const hits = distinct(walk.in(target, "TARGETED").map(({ node }) => node))
          .filter((incident) => walk.hasStatus(incident))
          .toSorted((a, b) => byDay(a, b))
        if (hits.length < Number(walk.given("least"))) return []
        const [types, incidents] = [hits.map(({ fields }) => fields.type), hits.map(({ key }) => key)]
        return [
          { target: target.label, kind: target.kind, times: hits.length, types, incidents, targetKey: target.key },
        ]
      }),
  },
  "who-did-what": {
    order: ["start", "incident", "doerKey", "targetKey", "harm"],
    rows: (walk) =>
      walk.incidents().flatMap((incident) => {
        const [by, on] = [walk.out(incident, "PERPETRATED_BY"), walk.out(incident, "TARGETED")]
        if (!walk.isWithin(incident) || by.length + on.length === 0) return []
        const { start, type } = incident.fields
        return (by.length > 0 ? by : [null]).flatMap((did) =>
          (on.length > 0 ? on : [null]).map((hit) => ({
            ...{ start, doer: did?.node.label ?? null, suspected: did?.fields.suspected ?? null, type },
            ...{ target: hit?.node.label ?? null, harm: hit?.fields.harm ?? null, count: hit?.fields.count ?? null },
            ...{ incident: incident.key, doerKey: did?.node.key ?? null, targetKey: hit?.node.key ?? null },
          })),
        )
      }),
  },
}

const dayOf = ({ fields: { start } }: Node): string => (start === null ? "~" : text(start))
const byDay = (a: Node, b: Node): number => (dayOf(a) + a.key < dayOf(b) + b.key ? -1 : 1)
