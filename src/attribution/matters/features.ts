import type { Entity } from "../../model/entity.js"
import type { Incident } from "../../model/report.js"
import type { Cast } from "../cast.js"
import { takesUp } from "../taken-up.js"
import { reach, type Situation } from "./situation.js"

/** Notes a feature; 1 unless a value is given. */
export type Noter = (name: string, value?: number) => void

/** All that speaks for and against a statement's being about an incident, whose words do not name any. */
export const describeMatter = (situation: Situation, incident: Incident, note: Noter): void => {
  noteRules(situation, incident.id, note)
  notePlayers(situation, incident.id, note)
  noteWords(situation, incident, note)
  noteDistance(situation, incident, note)
  noteIncident(situation, incident, note)
  noteSpeaker(situation, incident.id, note)
}

const noteRules = ({ statement }: Situation, id: number, note: Noter): void => {
  const { matter, path } = statement.ruled
  const at = matter?.incidents.indexOf(id) ?? -1
  if (at >= 0) {
    note(`ruled by ${path}`)
    note(at === 0 ? "ruled first" : "ruled later")
    if (matter?.incidents.length === 1) note("ruled alone")
    if (matter?.kind) note("ruled with kind")
  } else note(matter ? `ruled another by ${path}` : "ruled none")
  if (matter?.kind) note(`kind ${matter.kind}`)
  for (const when of ["before", "earlier"] as const) {
    const other = statement[when]?.ruled
    if (other) note(`${when}: ${other.matter?.incidents.includes(id) ? "it" : other.matter ? "another" : "none"}`)
  }
}

/** Who and what the words name. */
const notePlayers = ({ touch, plot }: Situation, id: number, note: Noter): void => {
  const parts = plot.parts[id]
  const players = (entities: ReadonlySet<number>, how: string): void => {
    let mine = false
    let theirs = false
    for (const entity of entities) {
      const part = parts?.get(entity)
      const isRivals = plot.scene.byActor.get(entity)?.some((other) => other !== id) === true
      theirs ||= part === undefined && isRivals
      if (part === undefined) continue
      mine = true
      note(`${how} ${part}`)
      if (!isRivals) note(`${how} only its`)
    }
    if (theirs && !mine) note(`${how} others'`)
    if (entities.size === 0) note(`${how} nobody`)
  }
  players(touch.named, "names")
  players(touch.meant, "means")
  players(touch.things, "thing")
}

const noteWords = ({ touch, statement, ...article }: Situation, { id, places }: Incident, note: Noter): void => {
  const { content, verb } = statement.voice
  const oneOf = (own: boolean, any: number, name: string): void => {
    if (own) note(name)
    else if (any > 0) note(`other ${name}`)
  }
  const isItsPlace = places.some(({ entity }) => touch.places.has(entity))
  oneOf(isItsPlace, touch.places.size, "place")
  oneOf(touch.figures.has(id), touch.figures.size, "figure")
  oneOf(touch.days.has(id), touch.days.size, "day")
  if (takesUp(article.reading, content, article.cast, article.knowledge)) note("takes up")
  if (touch.points) note("points")
  if (touch.firstPerson) note("first person")
  if (touch.again > 0) note("known things")
  else if (touch.anew > 0) note("new things")
  note("known things more", Math.min(2, touch.again - touch.anew))
  note(`verb ${touch.verb}`)
  note(`cue ${verb}`)
  for (const name of touch.classes) note(name)
  const length = content.last - content.first
  note("length", Math.log(length + 1) / 4)
  if (length < 4) note("short")
  if ((article.reading.quoted[content.first] ?? -1) >= 0) note("quoted")
}

const step = (distance: number): string => (distance <= 2 ? `${distance}` : distance <= 4 ? "3-4" : "5-8")

/** How far from the statement, and where in the article. */
const noteDistance = ({ reading, plot, low, high, outside }: Situation, incident: Incident, note: Noter): void => {
  const { id } = incident
  const { sentences } = reading.document
  const tells = (at: number): boolean => plot.bySentence.get(at)?.has(id) === true
  if (outside.has(id)) note("same sentence, outside")
  let back = 1
  while (back <= reach.back && !tells(low - back)) back++
  if (back <= reach.back) note(`back ${step(back)}`)
  else note((incident.sentences[0] ?? low) < low ? "back far" : "back never")
  if (back <= reach.back && sentences[low - back]?.paragraph === sentences[low]?.paragraph) note("paragraph")
  for (let on = 1; on <= reach.on; on++) if (tells(high + on)) note(`on ${on}`)
  const last = plot.toldLast[low] ?? -1
  const told = plot.bySentence.get(last)
  if (told) note(told.has(id) ? (told.size > 1 ? "told last, with others" : "told last") : "others told last")
  if (low < 4) note("lead")
  note("where", low / sentences.length)
  note("silent since", Math.min(1, (low - 1 - last) / reach.back))
}

const noteIncident = ({ plot: { scene } }: Situation, incident: Incident, note: Noter): void => {
  const { id, type, status, background, salience, sentences } = incident
  note("bias")
  if (scene.main === id) note("main")
  if (scene.ranked[1] === id) note("second")
  if (scene.ranked.length === 1) note("only")
  note("rivals", Math.log(scene.ranked.length))
  note("salience", salience)
  if (background) note("background")
  if (status !== "occurred") note("not occurred")
  if (scene.bloodless.has(id)) note("bloodless")
  note(`type ${type}`)
  note("told in", Math.min(1, sentences.length / 5))
}

const noteSpeaker = (situation: Situation, id: number, note: Noter): void => {
  const { cast, plot } = situation
  const { voice, often } = situation.statement
  note(`stance ${voice.stance}`)
  if (voice.reporting?.asks) note("asks")
  note("sureness", voice.certainty)
  const entity = cast.entities[voice.entity]
  if (!entity) {
    note("nameless")
    return
  }
  const part = plot.parts[id]?.get(voice.entity)
  if (part !== undefined) note(`speaker ${part}`)
  else if (plot.scene.byActor.has(voice.entity)) note("speaker in others")
  noteCalling(cast, entity, note)
  if (often === 1) note("speaks once")
  note("speaks often", Math.log(often))
  if (plot.besides.get(voice.entity)?.has(id)) note("speaker beside it")
}

const noteCalling = (cast: Cast, entity: Entity, note: Noter): void => {
  note(`speaker ${entity.kind}`)
  if (entity.kind === "group") note(`speaker ${entity.category ?? "other"}`)
  if ("sector" in entity && entity.sector) note(`speaker ${entity.sector}`)
  if (entity.kind !== "person") return
  const own = entity.mentions.map((index) => cast.mentions[index])
  if (own.some((one) => one?.kind === "person" && one.reports)) note("speaker reports")
  for (const { office } of entity.offices) note(`office ${office.toLowerCase()}`)
  if (entity.offices.length > 0) note("speaker in office")
}
