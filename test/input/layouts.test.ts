import { describe, expect, test } from "vitest"
import { dayOfAddress, findDay, readIsoDay } from "../../src/input/layout/day.js"
import { readLayout } from "../../src/input/layout/index.js"

const reporter = (...names: string[]) => names.map((name) => ({ name, role: "reporter" }))
const body =
  "Two people were hurt on Tuesday when a boiler burst in the cellar of a school in the old town, the fire service said. " +
  "Nobody else was in the building."

/** How news sites, wires, databases and mail alerts lay a report out. Every text is our own. */
const layouts = [
  {
    name: "a wire story on a news site: headline, outlet, posted, headline again, dateline, credits",
    text: `Boiler bursts in Norland school\n\nReuters News\nPosted: Mar 5, 2019 10:49 AM\nBoiler bursts in Norland school\n\nHARBOUR CITY (Reuters) - ${body}\n\n(Reporting by Jane Doe and John Roe; Editing by Ann Poe)`,
    title: "Boiler bursts in Norland school",
    publisher: "Reuters",
    published: "2019-03-05",
    authors: [...reporter("Jane Doe", "John Roe"), { name: "Ann Poe", role: "editor" }],
  },
  {
    name: "an American paper: byline with outlet, published and updated on one line",
    text: `Boiler bursts in school cellar, two hurt\n\nBy JANE DOE and John Roe, The Harbour Post\nPublished 3:15 pm, Tuesday, March 5, 2019 | Updated: March 6, 2019\n\n${body}`,
    title: "Boiler bursts in school cellar, two hurt",
    publisher: "The Harbour Post",
    published: "2019-03-05",
    authors: reporter("Jane Doe", "John Roe"),
  },
  {
    name: "the press association: byline by the agency, dateline with country, contributors",
    text: `Boiler bursts in school\nBy JANE DOE, Associated Press\n\nHARBOUR CITY, Norland (AP) — ${body}\n\nAssociated Press writers John Roe in Southport and Ann Poe contributed to this report.\n\nCopyright 2019 The Associated Press. All rights reserved.`,
    title: "Boiler bursts in school",
    publisher: "Associated Press",
    published: null,
    authors: reporter("Jane Doe", "John Roe", "Ann Poe"),
  },
  {
    name: "a British broadcaster: day line without label, byline and desk on two lines",
    text: `School boiler blast hurts two\n\n5 March 2019\n\nBy Jane Doe\nBBC News, Harbour City\n\n${body}`,
    title: "School boiler blast hurts two",
    publisher: "BBC News",
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
  },
  {
    name: "a British broadcaster of old: weekday, clock and zones",
    text: `School boiler blast hurts two\n\nTuesday, 5 March, 2019, 10:49 GMT 11:49 UK\n\n${body}`,
    title: "School boiler blast hurts two",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "a British paper: first published, with a clock of full stops",
    text: `School boiler blast hurts two\n\nJane Doe in Harbour City\n\nTue 5 Mar 2019 18.49 GMT\nFirst published on Tue 5 Mar 2019 16.02 GMT\n\n${body}`,
    title: "School boiler blast hurts two",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "an agency with the whole day in the dateline",
    text: `School boiler blast hurts two\n\nHARBOUR CITY, March 5, 2019 (AFP) - ${body}`,
    title: "School boiler blast hurts two",
    publisher: "AFP",
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "an agency with a dateline without the year",
    text: `School boiler blast hurts two\n\nHARBOUR CITY, March 5 (Xinhua) -- ${body}`,
    title: "School boiler blast hurts two",
    publisher: "Xinhua",
    published: null,
    authors: [],
  },
  {
    name: "a monitoring service of the last century, in capitals, with two figures of the year",
    text: `HARBOUR CITY, 5 MAR 90 (NORPRESS) -- [TEXT] ${body.toUpperCase()}`,
    title: null,
    publisher: "NORPRESS",
    published: "1990-03-05",
    authors: [],
  },
  {
    name: "a database of clippings: labelled lines",
    text: `Headline: Boiler bursts in school\nSource: The Harbour Post\nDate: March 5, 2019\nByline: Jane Doe\nURL: https://harbourpost.example/1\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: "The Harbour Post",
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
    url: "https://harbourpost.example/1",
  },
  {
    name: "a broadcaster's site: posted and updated on one line, station in the dateline",
    text: `Boiler bursts in school\n\nPosted: Tuesday, March 5, 2019 4:43 PM EDT Updated: Friday, July 12, 2019 4:43 PM EDT\n\nHARBOUR CITY, Nor. (WXYZ) -- ${body}`,
    title: "Boiler bursts in school",
    publisher: "WXYZ",
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "segments between bars",
    text: `Boiler bursts in school\nBy Jane Doe | Harbour Daily News | March 5, 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: "Harbour Daily News",
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
  },
  {
    name: "only updated: better than no day",
    text: `Boiler bursts in school\n\nLast updated: 5 March 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "a cable channel: byline with the channel, updated with zone first, no dash after the channel",
    text: `Boiler bursts in school\n\nBy Jane Doe and John Roe, CNN\n\nUpdated 10:49 AM ET, Tue March 5, 2019\n\n(CNN)${body}`,
    title: "Boiler bursts in school",
    publisher: "CNN",
    published: "2019-03-05",
    authors: reporter("Jane Doe", "John Roe"),
  },
  {
    name: "an American paper: byline in capitals with the day on the same line",
    text: `Boiler Bursts in School; Two Are Hurt\n\nBy JANE DOE and JOHN ROE MARCH 5, 2019\n\nHARBOUR CITY — ${body}`,
    title: "Boiler Bursts in School; Two Are Hurt",
    publisher: null,
    published: "2019-03-05",
    authors: reporter("Jane Doe", "John Roe"),
  },
  {
    name: "a byline without By: the name, then the agency",
    text: `Boiler bursts in school\n\nJANE DOE, Associated Press\nMar. 5, 2019\n\nHARBOUR CITY (AP) — ${body}`,
    title: "Boiler bursts in school",
    publisher: "Associated Press",
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
  },
  {
    name: "a byline without By: the name, then the job",
    text: `Boiler bursts in school\n\nJane Doe, Staff Writer\n\n5 March 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
  },
  {
    name: "a sentence below the headline before the line of the day",
    text: `Boiler bursts in school\n\nFirefighters say that the boiler was sixty years old.\n\nPublished On 5 Mar 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "a masthead and a section above the headline",
    text: `The Harbour Post\nCrime\nBoiler bursts in school\n\nMarch 5, 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: "The Harbour Post",
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "the day above the headline",
    text: `5 March 2019\n\nBoiler bursts in school\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "a label on a line of its own",
    text: `Boiler bursts in school\n\nPublished\n5 March 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "segments between slashes, two agencies",
    text: `Boiler bursts in school\n\nMarch 5, 2019 / 10:49 AM / CBS/AP\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: "CBS/AP",
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "an agency between slashes",
    text: `HARBOUR CITY, March 5. /NORTASS/. ${body}`,
    title: null,
    publisher: "NORTASS",
    published: null,
    authors: [],
  },
  {
    name: "a town in small letters before the agency",
    text: `Boiler bursts in school\n\nHarbour City (AFP) - ${body}`,
    title: "Boiler bursts in school",
    publisher: "AFP",
    published: null,
    authors: [],
  },
  {
    name: "a town and a colon",
    text: `Boiler bursts in school\n\nHARBOUR CITY: ${body}`,
    title: "Boiler bursts in school",
    publisher: null,
    published: null,
    authors: [],
  },
  {
    name: "a headline in capitals with a dash",
    text: `BOILER BURSTS IN SCHOOL - TWO HURT\n\nBy Jane Doe\n\n${body}`,
    title: "BOILER BURSTS IN SCHOOL - TWO HURT",
    publisher: null,
    published: null,
    authors: reporter("Jane Doe"),
  },
  {
    name: "a site's line of outlet, day and clock after bars; the editor's name is no reporter's",
    text: `Boiler bursts in school\n\nSource: Xinhua | 2019-03-05 10:49:12 | Editor: Ann Poe\n\nHARBOUR CITY, March 5 (Xinhua) -- ${body}`,
    title: "Boiler bursts in school",
    publisher: "Xinhua",
    published: "2019-03-05",
    authors: [],
  },
  {
    name: "published and updated with clocks first",
    text: `Boiler bursts in school\n\nBy Jane Doe for Harbour Mail\n\nPUBLISHED: 10:49 EDT, 5 March 2019 | UPDATED: 12:00 EDT, 6 March 2019\n\n${body}`,
    title: "Boiler bursts in school",
    publisher: "Harbour Mail",
    published: "2019-03-05",
    authors: reporter("Jane Doe"),
  },
  {
    name: "credits on lines of their own at the end",
    text: `Boiler bursts in school\n\n${body}\n\nReporting by Jane Doe in Harbour City and John Roe; additional reporting by Joan Low\nWriting by Jim Moe. Editing by Ann Poe and Max Zoe\n\nOur Standards: The Norland Trust Principles.`,
    title: "Boiler bursts in school",
    publisher: null,
    published: null,
    authors: [
      ...reporter("Jane Doe", "John Roe", "Joan Low", "Jim Moe"),
      { name: "Ann Poe", role: "editor" },
      { name: "Max Zoe", role: "editor" },
    ],
  },
  {
    name: "nothing but the report",
    text: body,
    title: null,
    publisher: null,
    published: null,
    authors: [],
  },
  {
    name: "a report broken at a fixed width",
    text: "Two people were hurt on Tuesday when a boiler burst in the cellar of\na school in the old town, the fire service said. Nobody else was in\nthe building.\n",
    title: null,
    publisher: null,
    published: null,
    authors: [],
  },
  {
    name: "days, names and outlets inside the report are no furniture",
    text: `Boiler bursts in school\n\n${body}\n\nA similar blast killed three on 12 June 2011. The work was overseen by Jane Doe; reporting by neighbours had been ignored, the Harbour Post wrote.\n\nThe school was built in 1962.`,
    title: "Boiler bursts in school",
    publisher: null,
    published: null,
    authors: [],
  },
]

describe("what a report's own lines say of it", () => {
  test.each(layouts)("$name", ({ name: _, text, url = null, ...said }) => {
    const { sureTitle: __, ...layout } = readLayout(text)
    expect(layout).toEqual({ ...said, url })
  })

  test("a title is sure only where furniture frames it", () => {
    expect(readLayout(`Boiler bursts\n\n5 March 2019\n\n${body}`).sureTitle).toBe("Boiler bursts")
    expect(readLayout(`Boiler bursts\n\n${body}`).sureTitle).toBeNull()
  })

  test.each([
    "AL-RASHID gunmen fought the army in the hills - again.",
    "A well-known trader - and his son - were robbed.",
    "(See map) The road is closed.",
  ])("no dateline: %s", (text) => {
    expect(readLayout(`${text}\n\n${body}`).publisher).toBeNull()
  })
})

describe("days", () => {
  test.each([
    ["Posted: Jul 30, 2012 10:49 AM", "2012-07-30"],
    ["July 30 2012", "2012-07-30"],
    ["Sept. 3rd, 2015", "2015-09-03"],
    ["30th of July, 2012", "2012-07-30"],
    ["30-Jul-2012", "2012-07-30"],
    ["Mon, 30 Jul 2012 10:49:00 GMT", "2012-07-30"],
    ["2012/07/30 10:49", "2012-07-30"],
    ["30.07.2012", "2012-07-30"],
    ["30/07/2012", "2012-07-30"],
    ["7/30/2012", "2012-07-30"],
    ["7/7/2012", "2012-07-07"],
    ["November 27 - 2005 at 16:12", "2005-11-27"],
    ["Edited on Mon Dec-19-05 03:49 PM", "2005-12-19"],
    ["Posted 10/25/11 06:44 PM ET", "2011-10-25"],
    ["7/8/2012 3:41 PM EDT", "2012-07-08"],
    ["9 / 30 / 2010 1 : 19PM", "2010-09-30"],
    ["3 JAN 90", "1990-01-03"],
    ["3 Jan 07", "2007-01-03"],
    ["29 February 2012", "2012-02-29"],
  ])("%s", (text, day) => {
    expect(findDay(text)?.day).toBe(day)
  })

  test.each([
    "7/8/2012",
    "7/8/12",
    "1/2/3/2012",
    "30 February 2012",
    "July 30",
    "2012",
    "31.13.2012",
    "call 555-2012-07",
  ])("never: %s", (text) => {
    expect(findDay(text)).toBeNull()
  })

  test.each([
    ["2012-07-30", "2012-07-30"],
    ["20120730", "2012-07-30"],
    ["2012-07-30T23:49:00-06:00", "2012-07-30"],
    ["2012-07-30T10:49Z", "2012-07-30"],
    ["2012-07-30 10:49:00", "2012-07-30"],
    ["2012-07", null],
    ["2012", null],
    ["2012-02-30", undefined],
    ["30 July 2012", undefined],
    ["yesterday", undefined],
  ])("ISO 8601: %s", (text, day) => {
    expect(readIsoDay(text)).toBe(day)
  })
})

describe("days in addresses", () => {
  test.each([
    ["https://news.example/2019/03/05/boiler-bursts", "2019-03-05"],
    ["https://news.example/world/2019-03-05-boiler.html", "2019-03-05"],
    ["https://news.example/view/20190305-268325/boiler", "2019-03-05"],
    ["https://news.example/2019/3/5/", "2019-03-05"],
    ["https://news.example/2019/13/05/boiler", null],
    ["https://news.example/id/2019030512", null],
    ["https://news.example/boiler?day=/2019/03/05/", null],
  ])("%s", (url, day) => {
    expect(dayOfAddress(url)).toBe(day)
  })

  test("an address in the first line is no headline, and dates the report where nothing else does", () => {
    const read = readLayout(`https://news.example/2019/03/05/boiler\n\nBoiler bursts in school\n\n${body}`)
    expect(read).toMatchObject({ url: "https://news.example/2019/03/05/boiler", published: "2019-03-05" })
    expect(read.title).toBe("Boiler bursts in school")
  })

  test("an address that words follow is no line of its own", () => {
    const read = readLayout(`https://news.example/2019/03/05/boiler Boiler bursts in school\n\n${body}`)
    expect(read.url).toBeNull()
  })
})
