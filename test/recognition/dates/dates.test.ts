import { describe, expect, test } from "vitest"
import { loadAbbreviations } from "../../../src/language/abbreviations.js"
import { Tokenizer } from "../../../src/language/tokenizer.js"
import { Vocabulary } from "../../../src/language/vocabulary.js"
import type { Document } from "../../../src/model/document.js"
import { type Syntax, universalTags } from "../../../src/model/syntax.js"
import { loadDates, recognizeDates } from "../../../src/recognition/dates/index.js"

const knowledge = loadDates()
const tokenizer = new Tokenizer(new Vocabulary(), loadAbbreviations())
const verbs = new Set([
  "set",
  "moved",
  "meets",
  "meet",
  "met",
  "opened",
  "died",
  "killed",
  "vote",
  "struck",
  "rose",
  "planned",
  "scheduled",
  "held",
  "begin",
])
const auxiliaries = new Set(["will", "would", "had", "was", "have", "is", "be"])

/** One sentence, with the few tags that the rules look at. */
const dates = (text: string, published: string | null = "2012-07-30") => {
  const scan = tokenizer.scan(text, [])
  const start = Int32Array.from(Array.from({ length: scan.length }, (_, at) => scan.start[at] ?? 0))
  const end = Int32Array.from(Array.from({ length: scan.length }, (_, at) => scan.end[at] ?? 0))
  const words = Array.from(start, (from, at) => text.slice(from, end[at]))
  const lower = words.map((word) => word.toLowerCase())
  const tag = (word: string): number =>
    universalTags.indexOf(
      verbs.has(word) ? "VERB" : auxiliaries.has(word) ? "AUX" : /^[.,;]$/u.test(word) ? "PUNCT" : "NOUN",
    )
  const document: Document = {
    article: { id: "a", title: null, text, url: null, published, publisher: null, authors: [], language: "en" },
    text,
    origin: 0,
    letterCase: text === text.toUpperCase() ? "upper" : "mixed",
    tokens: { ...new Vocabulary().columns(words), start, end, sentence: new Int32Array(words.length) },
    sentences: [{ start: 0, end: text.length, first: 0, last: words.length, part: "body", paragraph: 1 }],
  }
  const syntax: Syntax = {
    pos: Uint8Array.from(lower.map(tag)),
    lemma: (token) => (lower[token] ?? "").replace(/ed$/u, ""),
    tree: () => ({ head: new Int32Array(0), relation: [], first: 0, last: 0 }),
    clauses: () => [],
    phrases: () => [],
  }
  return recognizeDates(document, syntax, knowledge)
}

const told = (text: string, published: string | null = "2012-07-30") =>
  dates(text, published).map((date) => [date.text, date.timex, date.value])

// 30 July 2012 was a Monday.
describe("a date in a sentence", () => {
  test.each([
    ["Many recall the 2003 car bombing.", "2003", "DATE", "2003"],
    ["In 1935 Orchard Street was paved.", "1935", "DATE", "1935"],
    ["The fair of May 3-5 was dull.", "May 3-5", "DATE", "2012-05-03"],
    ["It is from 3-5 May 2010.", "3-5 May 2010", "DATE", "2010-05-03"],
    ["In the second half of 1998 it rose.", "the second half of 1998", "DATE", "1998-H2"],
    ["It fell in the first half of last year.", "the first half of last year", "DATE", "2011-H1"],
    ["Crime rose in the nineties.", "the nineties", "DATE", "199"],
    ["It was built in the early 1980s.", "the early 1980s", "DATE", "198"],
    ["It was built in summer 1998.", "summer 1998", "DATE", "1998-SU"],
    ["It is due by year-end.", "year-end", "DATE", "2012"],
    ["It was over before the year's end.", "the year's end", "DATE", "2012"],
    ["He ruled in 1990-95.", "1990-95", "DATE", "1990"],
    ["The 2007-09 slump was deep.", "2007-09", "DATE", "2007"],
    ["They recall the 9/11 attacks.", "9/11", "DATE", "2001-09-11"],
    ["The fair of May 3–5, 2010 was dull.", "May 3–5, 2010", "DATE", "2010-05-03"],
    ["The log of 2012/07/04 is lost.", "2012/07/04", "DATE", "2012-07-04"],
    ["It sank in March of last year.", "March of last year", "DATE", "2011-03"],
    ["He was shot on Tuesday last week.", "Tuesday last week", "DATE", "2012-07-24"],
    ["He was shot last week Tuesday.", "last week Tuesday", "DATE", "2012-07-24"],
    ["He was shot two nights ago.", "two nights ago", "TIME", "2012-07-28TNI"],
    ["He was shot about 9 on Friday morning.", "9 on Friday morning", "TIME", "2012-07-27T09:00"],
    ["He was shot at 10 p.m. Sunday, July 8.", "10 p.m. Sunday, July 8", "TIME", "2012-07-08T22:00"],
    ["They fell ill this past Friday.", "this past Friday", "DATE", "2012-07-27"],
    ["By mid-afternoon, it was calm.", "mid-afternoon", "TIME", "2012-07-30TAF"],
    ["He speaks at 8 tonight.", "8 tonight", "TIME", "2012-07-30T20:00"],
    ["He was shot at about 10 Friday night.", "10 Friday night", "TIME", "2012-07-27T22:00"],
    ["He was shot at 11:30 p.m. last night.", "11:30 p.m. last night", "TIME", "2012-07-29T23:30"],
    ["He was shot at 8:30 this morning.", "8:30 this morning", "TIME", "2012-07-30T08:30"],
    ["They march on Friday nights.", "Friday nights", "SET", "XXXX-WXX-5TNI"],
    ["They march every morning.", "every morning", "SET", "XXXX-XX-XXTMO"],
    ["They march each summer.", "each summer", "SET", "XXXX-SU"],
    ["They march every other week.", "every other week", "SET", "P2W"],
    ["It took two and a half years.", "two and a half years", "DURATION", "P2Y6M"],
    ["It took half an hour.", "half an hour", "DURATION", "PT30M"],
    ["It took a dozen years.", "a dozen years", "DURATION", "P12Y"],
    ["It took an additional year.", "an additional year", "DURATION", "P1Y"],
    ["It took eight working days.", "eight working days", "DURATION", "P8D"],
    ["The weeklong hunt is over.", "weeklong", "DURATION", "P1W"],
    ["He was hurt years ago.", "years ago", "DATE", "PAST_REF"],
    ["Hours later, he was dead.", "Hours later", "DURATION", "PTXH"],
    ["Most people gather daily.", "daily", "SET", "P1D"],
    ["Today's rally is off.", "Today", "DATE", "2012-07-30"],
    ["The talks begin on Friday.", "Friday", "DATE", "2012-08-03"],
    ["He is believed to be involved in Friday's raid.", "Friday", "DATE", "2012-07-27"],
    ["It is to be held on Friday.", "Friday", "DATE", "2012-08-03"],
    ["It fell at 7 a.m. AMT (1100 GMT) on Friday.", "7 a.m. AMT (1100 GMT) on Friday", "TIME", "2012-07-27T07:00"],
    [
      "It fell at 11:45 p.m. (5:45 p.m. ET) on Friday.",
      "11:45 p.m. (5:45 p.m. ET) on Friday",
      "TIME",
      "2012-07-27T23:45",
    ],
    ["The bomb went off on July 12, 2012.", "July 12, 2012", "DATE", "2012-07-12"],
    ["He was shot on 12 July in the port.", "12 July", "DATE", "2012-07-12"],
    ["BOGOTA, 4 FEB 90 THE POLICE SAID.", "4 FEB 90", "DATE", "1990-02-04"],
    ["They took the bus on Jan. 27 near the bridge.", "Jan. 27", "DATE", "2012-01-27"],
    ["The note is dated 7/30/2012 in ink.", "7/30/2012", "DATE", "2012-07-30"],
    ["The log of 2012-07-04 is lost.", "2012-07-04", "DATE", "2012-07-04"],
    ["The siege began in March 1998.", "March 1998", "DATE", "1998-03"],
    ["It was built in the 1980s by the army.", "the 1980s", "DATE", "198"],
    ["The war ended in 1945.", "1945", "DATE", "1945"],
    ["Two men died Friday.", "Friday", "DATE", "2012-07-27"],
    ["The council will meet Friday.", "Friday", "DATE", "2012-08-03"],
    ["The depot burned Monday.", "Monday", "DATE", "2012-07-30"],
    ["Gunmen struck on Saturday night.", "Saturday night", "TIME", "2012-07-28TNI"],
    ["He was seen yesterday.", "yesterday", "DATE", "2012-07-29"],
    ["He was seen last night.", "last night", "TIME", "2012-07-29TNI"],
    ["A mine blew up this morning.", "this morning", "TIME", "2012-07-30TMO"],
    ["The price rose last week.", "last week", "DATE", "2012-W30"],
    ["The town was quiet at the weekend.", "the weekend", "DATE", "2012-W30-WE"],
    ["They left early this month.", "early this month", "DATE", "2012-07"],
    ["The raid was two days ago.", "two days ago", "DATE", "2012-07-28"],
    ["He was jailed for five years.", "five years", "DURATION", "P5Y"],
    ["A five-year plan is over.", "five-year", "DURATION", "P5Y"],
    ["They were held for a week.", "a week", "DURATION", "P1W"],
    ["The mayor speaks every Monday here.", "every Monday", "SET", "XXXX-WXX-1"],
    ["Sales fell in the fourth quarter of 1988.", "the fourth quarter of 1988", "DATE", "1988-Q4"],
    ["The bridge fell last summer.", "last summer", "DATE", "2011-SU"],
    ["The church burned on Good Friday.", "Good Friday", "DATE", "2012-04-06"],
    ["He died on the night of July 12.", "the night of July 12", "TIME", "2012-07-12TNI"],
    ["They have until Friday.", "Friday", "DATE", "2012-08-03"],
    ["The funeral will be Friday.", "Friday", "DATE", "2012-08-03"],
    ["The deadline is Friday.", "Friday", "DATE", "2012-08-03"],
    ["A hearing is set for Friday.", "Friday", "DATE", "2012-08-03"],
    ["They moved the game to Friday.", "Friday", "DATE", "2012-08-03"],
    ["The council meets Friday.", "Friday", "DATE", "2012-08-03"],
    ["He will meet the victims of Friday's shooting.", "Friday", "DATE", "2012-07-27"],
    ["The attack on Friday will be on his mind.", "Friday", "DATE", "2012-07-27"],
    ["They will be sad after the blast on Friday.", "Friday", "DATE", "2012-07-27"],
    ["His request on Friday that they will meet is known.", "Friday", "DATE", "2012-07-27"],
    ["A car blew up at 1945 in the port.", "1945", "TIME", "2012-07-30T19:45"],
    ["Police found him Monday night, January 9th.", "Monday night, January 9th", "DATE", "2012-01-09"],
    ["It was over by the end of the year.", "the end of the year", "DATE", "2012"],
    ["It cost many lives over the last two years.", "the last two years", "DURATION", "P2Y"],
    ["He is now in prison.", "now", "DATE", "PRESENT_REF"],
    ["The shop opened at 10:35 a.m. Friday.", "10:35 a.m. Friday", "TIME", "2012-07-27T10:35"],
    ["A car blew up at 10:35 a.m. (0735 GMT) Friday.", "10:35 a.m. (0735 GMT) Friday", "TIME", "2012-07-27T10:35"],
    ["He left at four in the morning.", "four in the morning", "TIME", "2012-07-30T04:00"],
    ["The shots came at 11 at night.", "11 at night", "TIME", "2012-07-30T23:00"],
    ["The trial opened the week of March 6.", "the week of March 6", "DATE", "2012-W10"],
    ["The raid was the day before last Tuesday.", "the day before last Tuesday", "DATE", "2012-07-23"],
    ["Many died over the Labor Day weekend.", "Labor Day weekend", "DATE", "2011-W35-WE"],
    ["Many will travel over the Labor Day weekend.", "Labor Day weekend", "DATE", "2012-W35-WE"],
    ["They killed a guide on New Year's Day.", "New Year's Day", "DATE", "2012-01-01"],
    ["He was shot in Easter week.", "Easter week", "DATE", "2012-W14"],
    ["They killed a guard on Election Day.", "Election Day", "DATE", "2011-11-08"],
    ["They will vote on Election Day.", "Election Day", "DATE", "2012-11-06"],
    ["The bridge fell in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "DATE", "1994-WI"],
    ["They rose against him by the year two thousand.", "the year two thousand", "DATE", "2000"],
    ["Sales fell in the 1988 third quarter.", "the 1988 third quarter", "DATE", "1988-Q3"],
    ["He was dead an hour later.", "an hour later", "DURATION", "PT1H"],
    ["It took a year and a half.", "a year and a half", "DURATION", "P1Y6M"],
    ["The gates are shut seven days a week.", "seven days a week", "SET", "P1W"],
    ["A feast is held annually for the dead.", "annually", "SET", "P1Y"],
    ["The March vote killed the deal.", "March", "DATE", "2012-03"],
    ["They say the summit would still meet on April 24.", "April 24", "DATE", "2013-04-24"],
    ["The index is near its high of Aug. 6.", "Aug. 6", "DATE", "2012-08-06"],
    ["The rule is effective March 1.", "March 1", "DATE", "2013-03-01"],
    ["The rally planned for Saturday was killed.", "Saturday", "DATE", "2012-07-28"],
    ["Police have scheduled a parade Thursday.", "Thursday", "DATE", "2012-08-02"],
    ["He was shot at 5 a.m. Friday morning.", "5 a.m. Friday morning", "TIME", "2012-07-27T05:00"],
    ["A call came at 10:30 Friday night.", "10:30 Friday night", "TIME", "2012-07-27T22:30"],
    ["A call came at 12:02 Sunday morning.", "12:02 Sunday morning", "TIME", "2012-07-29T00:02"],
    ["A call came at 11:40 p.m. the night of July 12.", "11:40 p.m. the night of July 12", "TIME", "2012-07-12T23:40"],
    ["He died a few days later.", "a few days later", "DURATION", "PXD"],
    ["A quarter of a century ago, six priests were killed.", "A quarter of a century ago", "DATE", "1987"],
    ["Half a century ago, six priests were killed.", "Half a century ago", "DATE", "1962"],
    ["It is a 19th-century bridge.", "19th-century", "DATE", "18"],
    ["An 11th century temple was killed off.", "11th century", "DATE", "10"],
    ["Earlier in the month, he was shot.", "the month", "DATE", "2012-07"],
    ["They struck over the winter.", "the winter", "DATE", "2011-WI"],
    ["The court will meet in the fall.", "the fall", "DATE", "2012-FA"],
    ["Crowds died over the spring.", "the spring", "DATE", "2012-SP"],
    ["It will one day be theirs.", "one day", "DATE", "FUTURE_REF"],
    ["He was shot on the 15th.", "the 15th", "DATE", "2012-07-15"],
    ["Until Thursday, they had not met him.", "Thursday", "DATE", "2012-07-26"],
  ])("%s", (text, words, timex, value) => {
    expect(told(text)).toEqual([[words, timex, value]])
  })

  test.each([
    "Ann Lee, of 1935 Orchard St., was held.",
    "A 34-year-old man stood there.",
    "The victim was 34 years old.",
    "It may rain in the march to the sea.",
    "They sat in the sun.",
    "The shot hit the two year old.",
    "Jan Novak was hurt.",
    "They live in the 1900 block of Elm Street.",
    "The blasts were just minutes apart.",
    "It was the last week of the trial.",
    "It was quiet in the year before the war.",
    "Today's youth have other cares.",
    "He had a year-end bonus.",
    "Many are in their nineties.",
    "He fell in the second half of the game.",
    "He won 23-25 of them.",
    "A second blast hit the market.",
    "They fled in a silver 2007 Honda Civic.",
    "He drove a 1998 blue Ford pickup.",
    "She told it on 60 Minutes.",
    "The minister spoke on This Week with the host.",
    "It was high noon for the gang.",
    "He was found at 1435 Front Street.",
    "He ran to the shop at 1300 N. Fifth Street.",
    "Many recall Bloody Sunday here.",
    "Jane Roe, 19, of 1935 Orchard St., was held.",
    "He was driving a 2003 pickup.",
    "They met near 2031 W. Old Monument Ave.",
    "They won in the past nine elections.",
    "It was lost in the fall of the wall.",
    "He fell on the 15th floor.",
    "Costs rise 8.5% annually.",
    "The plant saves $500 million a year.",
  ])("%s holds none", (text) => {
    expect(told(text)).toEqual([])
  })

  test("a later day is counted from the day told before it", () => {
    expect(told("He was shot on May 3, 2010 and died two days later.")).toEqual([
      ["May 3, 2010", "DATE", "2010-05-03"],
      ["two days later", "DATE", "2010-05-05"],
    ])
  })

  test("a second day goes on with the month of the first, what is counted does not", () => {
    expect(told("Shops burned on March 3 and 4.").map(([, , value]) => value)).toEqual(["2012-03-03", "2012-03-04"])
    expect(told("On March 3 and 40 shops burned.").map(([, , value]) => value)).toEqual(["2012-03-03"])
  })

  test("of two weekdays that go together the first lies before the second", () => {
    const values = (text: string) => told(text).map(([, , value]) => value)
    expect(values("Shops burned on Friday night and Saturday.")).toEqual(["2012-07-27TNI", "2012-07-28"])
    expect(values("Shops burned on Thursday, Friday and Saturday.")).toEqual(["2012-07-26", "2012-07-27", "2012-07-28"])
    expect(values("Shops burned on Sunday and Monday.")).toEqual(["2012-07-29", "2012-07-30"])
    expect(values("The court will meet on Thursday and Friday.")).toEqual(["2012-08-02", "2012-08-03"])
    expect(values("They spoke on Monday and Friday.")).toEqual(["2012-07-30", "2012-07-27"])
  })

  test("what lies before or in the period told", () => {
    const second = (text: string) => told(text)[1]
    expect(second("It rose last year from the year before.")).toEqual(["the year before", "DATE", "2010"])
    expect(second("He was shot on May 3; the night before, he had left.")?.[2]).toBe("2012-05-02TNI")
    expect(second("He was shot last October. That same day, he had left.")?.[2]).toBe("2011-10-XX")
    expect(second("He was shot in 2010. That summer, he had left.")?.[2]).toBe("2010-SU")
    expect(second("He was shot on May 3. It was on the same day as the vote.")).toBeUndefined()
  })

  test("two days of one month share it", () => {
    expect(told("Shops burned on 3 and 4 March.").map(([, , value]) => value)).toEqual(["2012-03-03", "2012-03-04"])
    expect(told("He won 3 and 4 March lost.").map(([, , value]) => value)).toEqual(["2012-03-04"])
  })

  test("a quarter ahead is not the one reported", () => {
    expect(told("Profit fell in the third quarter of 1990 from the year-ago period.", "1990-10-26")[1]?.[2]).toBe(
      "1989-Q3",
    )
    expect(told("It rose in the first quarter of 2013 from the latest period.")[1]?.[2]).toBe("2012-Q2")
  })

  test("a time has the day that stands behind its place", () => {
    const values = (text: string) => told(text).map(([, , value]) => value)
    expect(values("It fell at 9:30 p.m. in Elm Street on Friday.")).toEqual(["2012-07-27T21:30", "2012-07-27"])
    expect(values("It fell at 9:30 p.m., a man killed on Friday.")[0]).toBe("2012-07-30T21:30")
    expect(values("On Saturday, it fell at 9:30 p.m. in the yard of Friday's host.")[1]).toBe("2012-07-28T21:30")
  })

  test("two times of one day share it", () => {
    expect(told("It was open from 9 a.m. to 5 p.m. Friday.").map(([, , value]) => value)).toEqual([
      "2012-07-27T09:00",
      "2012-07-27T17:00",
    ])
  })

  test("days one after another are an interval", () => {
    const [days] = dates("The fair of May 3-5 was dull.")
    expect(days).toMatchObject({ edtf: "2012-05-03/2012-05-05", startDay: "2012-05-03", endDay: "2012-05-05" })
  })

  test("9/11 is in no article that is older", () => {
    expect(told("On 9/11 shares fell.", "1999-10-01")).toEqual([])
  })

  test("the next morning is that of the day told", () => {
    expect(told("He was shot on May 3 and died the next morning.")[1]).toEqual([
      "the next morning",
      "TIME",
      "2012-05-04TMO",
    ])
  })

  test("without a rank a quarter of another year is the one the report is about", () => {
    expect(told("Profit fell in the third quarter. It was higher in the 1988 quarter.")[1]?.[2]).toBe("1988-Q3")
    expect(told("Profit fell in the third quarter of 1990 from the year-earlier period.")[1]?.[2]).toBe("1989-Q3")
  })

  test("without a day of publication a month and day take the year told before them", () => {
    expect(told("He was shot on May 3, 2010 and died on May 5.", null)[1]).toEqual(["May 5", "DATE", "2010-05-05"])
  })

  test("a weekend has its two days and an EDTF interval", () => {
    const [weekend] = dates("The town was quiet at the weekend.")
    expect(weekend).toMatchObject({ edtf: "2012-07-28/2012-07-29", startDay: "2012-07-28", endDay: "2012-07-29" })
  })

  test("without a day of publication a weekday has no days", () => {
    const [monday] = dates("He died on Monday.", null)
    expect(monday).toMatchObject({ value: "XXXX-WXX-1", startDay: null, endDay: null, edtf: null })
  })
})
