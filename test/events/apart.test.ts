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
