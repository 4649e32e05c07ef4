import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { amendPlace } from "./amending.js"
import { withoutCounted } from "./counted-people.js"
import { type DateKnowledge, loadDates, recognizeDates } from "./dates/index.js"
import { type GroupLexicon, loadGroupLexicon } from "./group-lexicon.js"
import { findGroups, institutionsIn } from "./groups.js"
import { describeNames, findNames, findOffices, loadNames, type NameKnowledge } from "./names/index.js"
import { withCountries } from "./nationality.js"
import { loadPlaces, type PlaceKnowledge, recognizePlaces } from "./places/index.js"
import { findTakenGoods } from "./taken-goods.js"
import { loadThingLexicon, type ThingLexicon } from "./thing-lexicon.js"
import { findThings } from "./things.js"
import { loadTriggerLexicon, type TriggerLexicon } from "./trigger-lexicon.js"
import { findTriggers } from "./triggers.js"

/** All that mentions are recognised with. */
export interface Recognition {
  readonly names: NameKnowledge
  readonly places: PlaceKnowledge
  readonly dates: DateKnowledge
  readonly groups: GroupLexicon
  readonly things: ThingLexicon
  readonly triggers: TriggerLexicon
}

/** @throws BlotterError `model-invalid`, `lexicon-invalid` */
export const loadRecognition = (): Recognition => {
  const groups = loadGroupLexicon()
  return {
    names: loadNames(groups),
    places: loadPlaces(),
    dates: loadDates(),
    groups,
    things: loadThingLexicon(),
    triggers: loadTriggerLexicon(),
  }
}

/** What an article speaks of, sorted by start, the longest first. Names are read first; what is found later gives way. */
export const recognize = (document: Document, syntax: Syntax, recognition: Recognition): readonly Mention[] => {
  const names = findNames(document, syntax, recognition.names)
  const { persons, organizations } = describeNames(document, names, recognition.names)
  const found = recognizePlaces(document, syntax, names, recognition.places)
  const places = found.places.filter((place) => !isPartOfOutlet(document, place, organizations))
  const ends = new Map(places.map(({ first, last }) => [first, last]))
  const isPlace = ({ first, last }: Mention) => ends.get(first) === last
  const whole = [...persons.map(({ mention }) => mention), ...organizations].filter((one) => !isPlace(one))
  const others = withoutCounted(document, whole, recognition.groups)
  const kept: ReadonlySet<Mention> = new Set(others)
  const named = inOrder([...places, ...others])
  const offices = findOffices(
    document,
    syntax,
    persons.filter(({ mention }) => kept.has(mention)),
    named,
    found.nations,
    recognition.names.titles.words,
  )
  const taken = inOrder([...named, ...offices])
  const dates = recognizeDates(document, syntax, recognition.dates)
  const groups = findGroups(document, syntax, recognition.groups, taken, dates)
  const bodies = institutionsIn(groups, recognition.groups)
  const things = findThings(document, syntax, recognition.things, [...taken, ...dates, ...bodies])
  const triggers = findTriggers(document, syntax, recognition.triggers)
  const goods = findTakenGoods(document, syntax, triggers, recognition.triggers.triggers, [
    ...taken,
    ...groups,
    ...things,
  ])
  const bodiesAndPeople = withCountries([...taken, ...dates, ...groups], found.nations)
  return inOrder([...bodiesAndPeople, ...things, ...goods, ...triggers])
}

/** "VARNHOLM (Velmark Wire Agency) -": of the outlet in a dateline's brackets no word is a place. */
const isPartOfOutlet = ({ tokens, sentences }: Document, place: Mention, organizations: readonly Mention[]): boolean =>
  sentences[tokens.sentence[place.first] ?? -1]?.part === "dateline" &&
  organizations.some(({ first, last }) => tokens.text[first - 1] === "(" && first <= place.first && place.last <= last)

/**
 * Sorts mentions by start, longest first, and keeps what points from one to another true: the offices' and places' indices
 * hold for the mentions that were sorted before, the first ones of the list.
 */
const inOrder = (mentions: readonly Mention[]): readonly Mention[] => {
  const starts = new Int32Array(mentions.length)
  const ends = new Int32Array(mentions.length)
  const order: number[] = []
  for (const [index, { start, end }] of mentions.entries()) {
    starts[index] = start
    ends[index] = end
    order.push(index)
  }
  // They come as a few lists that are in order: an array's sort, not a typed one's, makes use of that.
  order.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || (ends[b] ?? 0) - (ends[a] ?? 0) || a - b)
  const moved = new Int32Array(mentions.length)
  for (let to = 0; to < order.length; to++) moved[order[to] ?? 0] = to
  const follow = (index: number): number => (index < 0 ? -1 : (moved[index] ?? -1))
  const sorted: Mention[] = []
  for (const from of order) {
    const mention = mentions[from]
    if (mention?.kind === "office") {
      sorted.push({ ...mention, of: follow(mention.of), holder: follow(mention.holder) })
    } else if (mention?.kind === "place" && mention.container !== follow(mention.container)) {
      sorted.push(amendPlace(mention, { container: follow(mention.container) }))
    } else if (mention) sorted.push(mention)
  }
  return sorted
}
