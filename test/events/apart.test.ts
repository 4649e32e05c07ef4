import { expect, test } from "vitest"
import { findIn } from "./reading.js"

test("a headline's happening is the one that the text begins with, though its words there are tied to another of its tellings", () => {
  const text =
    "HARLOW, Elmland - Police killed two members of the Ropewell Kings in a gun battle at a warehouse in Harlow on Monday, police said."
  const { incidents } = findIn(text, "2024-05-16", "Two gang members killed, officer wounded in Harlow raid")
  expect(incidents.map(({ type, time }) => [type, time?.edtf])).toEqual([["clash", "2024-05-13"]])
})

test("a headline's bare thing is the one that the text introduces", () => {
  const text = "HARLOW, Elmland - Masked men set fire to a garage in Harlow on Sunday night."
  const { incidents, entities } = findIn(text, "2024-05-16", "Garage burned down in Harlow")
  expect(incidents).toHaveLength(1)
  expect(entities.filter(({ kind }) => kind === "asset")).toHaveLength(1)
})

test("days of no known week keep happenings apart too", () => {
  const text =
    "Gunmen killed three men in Harlow on Tuesday. Rebels shot dead four villagers in Elmland on Monday. Five people died in the fire on Thursday."
  const { incidents } = findIn(text, null)
  expect(incidents.map(({ type, time }) => [type, time])).toEqual([
    ["killing", null],
    ["shooting", null],
    ["fire", null],
  ])
})

test("what an article comes back to, of an earlier month, is another happening, and it goes on with its news", () => {
  const text =
    "Four men robbed a jeweller's shop in Harlow on Monday. Police are looking for them. In May, thieves stole a necklace from a hotel. The town has seen many thefts. The robbery took two minutes."
  const { incidents } = findIn(text, null)
  expect(incidents.map(({ mentions }) => mentions.length)).toEqual([2, 1])
})

test("a court's report tells of one crime of a month long ago", () => {
  const text =
    "A man was sentenced on Monday for shooting a guard in Harlow. The town was shocked. In May 2010, a guard was shot dead at a bank in Harlow."
  const { incidents } = findIn(text, null)
  expect(incidents.filter(({ type }) => type === "shooting")).toHaveLength(1)
})

test("what police did, rioters did not: the killing of somebody and the attacks that follow it stay apart", () => {
  const text =
    "A boy was killed by police in Harlow on Saturday. Youths attacked a bank and two shops in the town centre. The killing of Al Roe has angered many."
  const { incidents } = findIn(text)
  expect(incidents.map(({ type, mentions }) => [type, mentions.length])).toEqual([
    ["killing", 2],
    ["attack", 1],
  ])
})

test("a police killing is by police, and those who attack in protest against it had no part in it", () => {
  const text =
    "Youths attacked a bank and two shops in Harlow on Saturday in protest against a police killing. The police shooting of Al Roe has angered many."
  const { incidents } = findIn(text)
  expect(incidents.map(({ type, mentions }) => [type, mentions.length])).toContainEqual(["shooting", 2])
})

test("as many dead of whom nobody says who killed them died in the disaster just told", () => {
  const text =
    "An earthquake killed ten people in Harlow on Sunday. The airport was closed. Many fled to the hills. State television said ten people were killed."
  expect(findIn(text).incidents).toHaveLength(1)
})

test("what an act came after is another one", () => {
  const text =
    "Four men robbed a jeweller's shop in Harlow on Monday. The robbery comes a month after a masked man made off with jewels from a hotel."
  expect(findIn(text).incidents).toHaveLength(2)
})

test("an act since which something has been so is not the one of today", () => {
  const text =
    'A bomb wounded six people in Harlow on Friday. Police closed the road. Elmland has been on alert since the "Red Front" militant group launched a series of attacks across Torvik, killing 130 people and injuring scores more.'
  expect(findIn(text).figures.map(({ field, quantity }) => [field, quantity.best])).toContainEqual(["injured", 6])
  expect(findIn(text).incidents[0]?.mentions).toHaveLength(1)
})

test("the year since when it had not happened is that of another one", () => {
  const text =
    "A general was killed by a mine near Harlow on Friday. The army confirmed it. It was the first such loss since 2017, when a colonel was killed by mortar fire."
  expect(findIn(text).incidents.map(({ time }) => time?.edtf)).toEqual(["2024-05-10", "2017"])
})

const placesOf = ({ incidents, entities }: ReturnType<typeof findIn>) =>
  incidents.map(({ places }) => entities[places[0]?.entity ?? -1]?.name ?? null)

test('what opens with another town, with "elsewhere" or in a separate incident is another happening', () => {
  const found = findIn(
    "Gunmen killed three farmers in Leeds on Monday. In Glasgow, a bomb wounded two guards at a bank. Elsewhere, rebels attacked a post and shot dead a soldier. In a separate incident, a man was shot in the leg.",
  )
  expect(found.incidents).toHaveLength(4)
  expect(placesOf(found).slice(0, 2)).toEqual(["Leeds", "Glasgow"])
})

test("the words that open a sentence hold for the next one too", () => {
  const found = findIn(
    "Gunmen killed three farmers in Leeds on Monday. In Glasgow, a car bomb went off outside a bank. Two guards were wounded.",
  )
  expect(found.incidents.map(({ mentions }) => mentions.length)).toEqual([1, 2])
})

test("somebody new was hit in a town of his own; who is told of with the same town was not", () => {
  const apart = findIn(
    "Al Roe, 24, was shot dead in Leeds on Sunday. A woman of 31 was shot dead in Glasgow. A boy of 17 was fatally shot in Bradford.",
  )
  expect(apart.incidents).toHaveLength(3)
  const one = findIn(
    "Six people were shot in Leeds on Sunday. A man of 24 was hit in the leg. Police said the shooting was over a debt.",
  )
  expect(one.incidents).toHaveLength(1)
})

test("another man was hit in the same attack; another bomb is another one", () => {
  expect(findIn("Gunmen shot a guard in Harlow on Monday. Another man was wounded.").incidents).toHaveLength(1)
  const bombs = findIn(
    "A bomb wounded a guard at a bank in Harlow on Monday. Another bomb killed two clerks at a shop.",
  )
  expect(bombs.incidents).toHaveLength(2)
})

test('"the killing of five men" is no word for what was just told, nor is "the second robbery"', () => {
  const text =
    "A bomb killed two soldiers in Leeds on Monday. The rebels said that it was in revenge for the killing of five men in Glasgow last week. The bomb also wounded a guard."
  expect(findIn(text).incidents).toHaveLength(2)
})

test("entries of a log under days and behind bullets are one happening each, on the day that they stand under", () => {
  const log =
    "Monday, May 6: A resident reported that his garage was robbed.\n\nTuesday, May 7: A clerk was robbed by a masked man.\n\nWednesday, May 8: A shop was robbed."
  expect(findIn(log).incidents.map(({ time }) => time?.edtf)).toEqual(["2024-05-06", "2024-05-07", "2024-05-08"])
  const list =
    "The group counted three attacks.\n\n- Gunmen shot a farmer.\n\n- Men shot a teacher.\n\n- Rebels shot a nurse."
  expect(findIn(list).incidents.filter(({ type }) => type === "shooting")).toHaveLength(3)
})

test("hours later is on the same day, thirteen hours later on nobody knows which", () => {
  const text = "A car bomb killed 12 people in Leeds on Monday. Hours later, a second car bomb went off in Glasgow."
  expect(findIn(text).incidents.map(({ time }) => time?.edtf)).toEqual(["2024-05-13", "2024-05-13"])
})

test("of several accidents told together, each that is told on its own is one", () => {
  const { incidents } = findIn(
    "Ten people died in accidents in Poland at the weekend. Four men were killed when their car skidded into a river near Torun on Saturday. On Sunday a bus overturned outside Poznan.",
  )
  expect(incidents).toHaveLength(3)
})

test("a string of blasts that killed so many is what killed them", () => {
  const { incidents } = findIn("A string of blasts in Leeds killed 80 people on Monday.")
  expect(incidents.map(({ type }) => type)).toEqual(["explosion"])
})

test("the day of a claim is not that of the deed", () => {
  const { incidents } = findIn(
    "A bomb killed two men in Leeds. Red Dawn claimed responsibility for the bombing on Wednesday.",
  )
  expect(incidents.map(({ time }) => time)).toEqual([null])
})

test("who was murdered did not die in the fire that others set", () => {
  const { incidents } = findIn(
    "A gunman assassinated a judge in Leeds on Monday. Protesters also set fire to a police post in Leeds.",
  )
  expect(incidents).toHaveLength(2)
})

test("the killing of another by name is another killing", () => {
  const text =
    "Judges went on strike after the killing of the magistrate Ann Lee in Leeds. The government said that it would give them guards. They called for more money too. Few of them spoke to reporters. They had also protested at the killing of the editor Al Roe."
  const { incidents } = findIn(text)
  expect(incidents.filter(({ type }) => type === "killing")).toHaveLength(2)
})

test("a thing of the same kind in another town is another thing", () => {
  const text =
    "Rebels attacked the command post in Leeds and wounded a guard. The command post in Glasgow was also attacked, on 30 April."
  expect(findIn(text).incidents).toHaveLength(2)
})

test("a third explosion is none of the two told before", () => {
  const text =
    "A bomb went off on a bus in Harlow on Monday. Another explosion took place in front of a church. A third explosion wounded two guards at a bank."
  expect(findIn(text).incidents).toHaveLength(3)
})

test("a word that can mean a sentence makes no court's report: what the news comes back to stays apart", () => {
  const text =
    "A quake hit the island of Elm on Sunday, injuring five people. The injured received treatment. A strong quake struck the mainland near Harlow in September, killing at least seven people and injuring 40."
  const { incidents, figures } = findIn(text, null)
  expect(incidents.map(({ mentions }) => mentions.length)).toEqual([3, 3])
  expect(figures.filter(({ incident, field }) => incident === 0 && field === "killed")).toEqual([])
})

test("what a sentence of an earlier month goes on with is told of that month", () => {
  const text =
    "Gunmen fired at a ship off Harlow and tried to board it. The crew called for help. Last month, rebels attacked two fishing boats. Later, they fired at a trawler."
  const { incidents } = findIn(text, null)
  expect(incidents[0]?.mentions).toHaveLength(1)
})

test("what comes later is another happening where somebody new is hit, and none where it is said with an article", () => {
  const next = findIn(
    "A man was killed in a gun battle in Harlow on Monday. Later, two women were shot dead at a shop.",
  )
  expect(next.incidents).toHaveLength(2)
  const same = findIn(
    "A device exploded in Harlow on Monday, wounding 13 people. A man left a bag in the street. One minute later, the explosion shattered a window.",
  )
  expect(same.incidents).toHaveLength(1)
})

test("what only says when has not the place of what it dates", () => {
  const text =
    "Al Roe shot three people in Harlow, Elmland, on Monday, killing one. About two hours after the shooting, officers heard of him from a driver in Lima."
  const { incidents } = findIn(text)
  expect(incidents).toHaveLength(1)
})

test("one of several happenings, each opened by its sentence", () => {
  const text = "Gunmen killed ten people in Harlow on Monday. In one attack, a man was shot dead at his home."
  const { incidents } = findIn(text)
  expect(incidents.map(({ mentions }) => mentions.length)).toEqual([1, 3])
})

test("the second such arrest in a month is the one told beside it", () => {
  const text =
    "Al Roe was arrested in Harlow on Sunday, the team's second such arrest in less than a month. Bob Lee was arrested on April 6."
  const { incidents } = findIn(text)
  expect(incidents.map(({ mentions }) => mentions.length)).toEqual([2, 1])
})

test("a day of the week and a day of another month are two", () => {
  const text =
    "A bomb exploded in Harlow on Friday, wounding 13 people. People were scared. The shops have opened again. The town is quiet. Five people were killed on 11 December in an attack on a market."
  const { incidents } = findIn(text, null)
  expect(incidents).toHaveLength(2)
})

test("nobody dies twice: who is killed in a clash is he whose killing was told before", () => {
  const text =
    "An officer was charged over the killing of Victor Hale in Harlow. The officer was held. According to the charge sheet, he killed Hale on Sunday during a clash with around 30 youths."
  const { incidents } = findIn(text)
  const deaths = incidents.filter(({ type }) => type === "killing" || type === "clash" || type === "shooting")
  expect(deaths).toHaveLength(1)
})

test("as many dead of one article died once, wherever it says so", () => {
  const text =
    "Rebel attacks in Elmland left 13 people dead. Traders were worried. Rates rose. At least 13 people were killed when gunmen struck at police posts in Lima, officials said."
  const { incidents } = findIn(text)
  expect(incidents).toHaveLength(1)
})

test("a year that a sentence opens with is that of all its clauses, in a report of a court too", () => {
  const text =
    "Al Roe was charged on Monday with the shooting of a guard in Harlow on Sunday. In 1994 he served two months in prison for shooting a thief."
  const { incidents } = findIn(text)
  expect(incidents.filter(({ type }) => type === "shooting")).toHaveLength(2)
})

test("a pronoun before a verb is no article of a noun", () => {
  const text =
    "A warship stopped an attack on a ship off Harlow on Monday. The crew is well. It sailed on. Last month, the warship rescued two boats that were under attack from pirates."
  const { incidents } = findIn(text, null)
  expect(incidents.filter(({ type }) => type === "attack")).toHaveLength(2)
})

test("a strike on a day and a strike on another are two, whatever stands between them and their verb", () => {
  const text =
    "A U.S. strike on Jan. 1 hit two rebel vehicles in Harlow, a spokesman said. A strike on Jan. 3 hit a camp in Marwick."
  const { incidents } = findIn(text, "2024-01-05")
  expect(incidents.map(({ time }) => time?.edtf)).toEqual(["2024-01-01", "2024-01-03"])
})

test("a month that is told of in the report of a strike is not the news, though the same airport was hit", () => {
  const text =
    "Elmland's army shelled the airport at Harlow on Monday. The town was dark. It was quiet. In January, state media said a missile strike had hit the airport."
  const { incidents } = findIn(text)
  expect(incidents).toHaveLength(2)
})

test("whom an article makes known with an earlier time is somebody else, as many as they are", () => {
  const text =
    "A Dutch couple were kidnapped in Harlow on Monday, police said. They run a farm. It is large. Earlier this year, a Swiss guide and a German tourist were kidnapped near Harlow. The couple are both 50."
  const { incidents } = findIn(text)
  expect(incidents).toHaveLength(2)
})

test("who is reported to have done something is dated by what he did", () => {
  const text = "On 30 March, gunmen were reported to have shot dead two guards in Harlow."
  expect(findIn(text).incidents.map(({ time }) => time?.edtf)).toEqual(["2024-03-30"])
})

test("who quotes somebody of a battle is no side of it", () => {
  const text =
    "The agency quoted the army command in Harlow as saying that about 200 interior ministry forces, sent on a mission, clashed with rebels at noon on Monday."
  const { incidents, entities } = findIn(text)
  const sides = incidents.flatMap(({ participants }) => participants.map(({ entity }) => entities[entity]?.kind))
  expect(sides).not.toContain("organization")
})

const happenings = (text: string, published = "2024-05-16") =>
  findIn(text, published).incidents.map(({ type, status, mentions }) => [type, status, mentions.length])

test.each([
  [
    "an act of its own: other people of the same kind, told by a verb of its own",
    "Soldiers shot dead a farmer near Harlow. The army said nothing. The road is closed. Herdsmen shot dead two traders.",
    [
      ["shooting", "occurred", 2],
      ["shooting", "occurred", 2],
    ],
  ],
  [
    "not the story behind the news, told late with its day",
    "A man is on trial for stabbing a guard in Harlow. He denies it. The court heard his lawyer. His mother was there. It was hot. On 3 May, Carl Meyer attacked the guard with a knife.",
    [
      ["trial", "occurred", 2],
      ["assault", "occurred", 2],
    ],
  ],
  [
    "the second of those counted goes on to the first, not to itself",
    "A car bomb killed two men in Harlow on Thursday. It was the second bombing this week. On Monday, a bomb wounded a guard at the harbour.",
    [
      ["bombing", "occurred", 2],
      ["bombing", "occurred", 1],
    ],
  ],
  [
    "who denies having done it denies no second happening",
    "An air strike hit a school in Harlow on Monday, killing nine people. The army denied that its planes had bombed a school.",
    [["attack", "occurred", 4]],
  ],
  [
    "what one party denies and another tells of did happen",
    "The army denied that its planes had bombed a convoy near Harlow on Monday. Twenty drivers died, the clinic said.",
    [["bombing", "occurred", 2]],
  ],
  [
    "what nobody else tells of stays denied",
    "The army denied that its planes had bombed a convoy near Harlow on Monday. In April, nine men were killed in Ropewell.",
    [
      ["bombing", "denied", 1],
      ["killing", "occurred", 1],
    ],
  ],
  [
    "of many like things long ago, the one that the words bring in",
    "A block of flats collapsed in Harlow on Monday. Six people are dead. In 1987, 21 people were killed in the collapse of a cinema.",
    [
      ["accident", "occurred", 2],
      ["accident", "occurred", 2],
    ],
  ],
  [
    "harm that one subject does in one breath, before others do theirs",
    "A gunman killed two officers and wounded three others at a bank in Harlow on Sunday before police shot him dead.",
    [
      ["killing", "occurred", 2],
      ["shooting", "occurred", 2],
    ],
  ],
  [
    "attacks whose dead are counted, and the one that comes after them",
    "Gunmen attacked a convoy near Harlow on Friday, killing a driver. The attack comes a day after rebels launched attacks in three towns, killing nine people.",
    [
      ["attack", "occurred", 3],
      ["attack", "occurred", 2],
    ],
  ],
  [
    "what goes on after several attacks are counted is one of them",
    "A suicide bomber killed a guard at a checkpoint in Harlow on Sunday, the army said. Rebels have claimed several attacks this month. They stormed a guesthouse in Ropewell on May 3.",
    [
      ["bombing", "occurred", 1],
      ["attack", "occurred", 1],
      ["attack", "occurred", 1],
    ],
  ],
  [
    "so far away another one",
    "A bomb went off near a school in Harlow on Monday. About a kilometre away, a bomb exploded beside a truck.",
    [
      ["bombing", "occurred", 1],
      ["bombing", "occurred", 1],
    ],
  ],
  [
    "one of a force that did it is nobody new",
    "Police shot dead a boy in Harlow. Shops were looted. Windows were broken. A policeman was charged with killing Al Roe.",
    [
      ["shooting", "occurred", 3],
      ["robbery", "occurred", 1],
      ["trial", "occurred", 1],
    ],
  ],
])("%s", (_, text, expected) => {
  expect(happenings(text)).toEqual(expected)
})
