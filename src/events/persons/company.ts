import type { PersonEntity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"

/** What a rule read of somebody, with what it is of. */
interface RoleRead {
  readonly type: string
  readonly role: Role
  readonly harm: string
  /** As `partOf` gives it. */
  readonly part: string
}

/** All persons of an article, and all that rules read of whom; made once an article. */
export interface Company {
  readonly people: readonly PersonEntity[]
  readonly byEntity: ReadonlyMap<number, readonly RoleRead[]>
  /** Those without a name of whom an age is told. */
  readonly aged: readonly { readonly ages: readonly number[]; readonly role: string; readonly harm: string }[]
}

/** Gathers what every person of an article is described by. */
export const gatherCompany = (scene: Scene, clusters: readonly Cluster[]): Company => {
  const reads = flatMap(clusters, ({ type, told, besides }): readonly RoleRead[] => {
    const part = partOf(scene, told)
    return [
      ...flatMap(told, ({ telling: { roles, trigger } }) =>
        roles.map((role) => ({ type, role, harm: trigger.harm ?? "", part })),
      ),
      ...besides.map((role) => ({ type, role, harm: "", part })),
    ]
  })
  const byEntity = new Map<number, RoleRead[]>()
  for (const read of reads) {
    const list = byEntity.get(read.role.entity)
    if (list) list.push(read)
    else byEntity.set(read.role.entity, [read])
  }
  const people = scene.entities.filter((entity) => entity.kind === "person")
  return { people, byEntity, aged: gatherAged(scene, clusters) }
}

/** So many sentences of the body say what the article is about. */
const leadSentences = 3

/** Where the nearest telling of a happening to the article's beginning stands: in the headline, in the first sentences or later. */
const partOf = ({ document: { sentences } }: Scene, told: readonly Told[]): string => {
  const first = Math.min(...told.map(({ telling }) => telling.sentence))
  const body = sentences.findIndex(({ part }) => part === "body")
  return sentences[first]?.part === "title" ? "title" : first < body + leadSentences ? "lead" : "later"
}

const yearsOld = /^(?:an? |the )?(\d{1,2})-year-old/iu

/** Parts of people without a name of whom an age is told. */
const gatherAged = (scene: Scene, clusters: readonly Cluster[]): Company["aged"] =>
  flatMap(clusters, ({ told }) =>
    flatMap(told, ({ telling: { roles, trigger } }) =>
      flatMap(roles, ({ entity, role }) => {
        const peer = scene.entities[entity]
        if (peer?.kind !== "group") return []
        const ages = flatMap(peer.mentions, (index) => {
          const [, years] = yearsOld.exec(scene.mentions[index]?.text ?? "") ?? []
          return years === undefined ? [] : [Number(years)]
        })
        return ages.length > 0 ? [{ ages, role, harm: trigger.harm ?? "" }] : []
      }),
    ),
  )
