import { describe, expect, test } from "vitest"
import { withoutMarkup } from "../../src/input/readers/markdown.js"
import { readOne } from "./folder.js"

const page = (head: string, body: string) =>
  `<!doctype html>\n<html lang="en-GB"><head><title>Port fire hurts three | Harbour Post</title>${head}</head><body>` +
  `<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Port fire hurts three</h1>${body}</article>` +
  "<footer>About us</footer></body></html>"
const words =
  "<p>Three people were hurt on Friday in a fire in the old&nbsp;port, <b>police</b> said&nbsp;&mdash; 😀.</p>\n" +
  "<p>The fire began in a\n warehouse.<br>It was put out.</p><script>let x = 1</script><figure><figcaption>Smoke</figcaption></figure>"
const text =
  "Three people were hurt on Friday in a fire in the old\u00a0port, police said\u00a0— 😀.\n\n" +
  "The fire began in a warehouse.\nIt was put out."

describe("HTML", () => {
  test("the words of the article, without the site around it", async () => {
    expect((await readOne("a.html", page("", words))).text).toBe(text)
  })

  const said = {
    title: "Port fire hurts three",
    published: "2020-02-01",
    publisher: "Harbour Post",
    url: "https://harbourpost.example/fire",
    authors: [{ name: "Jane Doe", role: "reporter" }],
    language: "en-GB",
  }

  test.each([
    [
      "JSON-LD",
      `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
       {"@type":["NewsArticle"],"headline":"Port fire hurts three","datePublished":"2020-02-01T23:30:00-05:00",
       "author":[{"@type":"Person","name":"Jane Doe"}],"publisher":{"@type":"Organization","name":"Harbour Post"},
       "url":"https://harbourpost.example/fire"}]}</script>`,
      words,
    ],
    [
      "meta tags",
      `<meta property="og:title" content="Port fire hurts three | Harbour Post"><meta property="og:site_name" content="Harbour Post">
       <meta property="article:published_time" content="2020-02-01T08:00:00Z"><meta name="author" content="By Jane Doe">
       <link rel="canonical" href="https://harbourpost.example/fire">`,
      words,
    ],
    [
      "time and author elements",
      `<meta name="application-name" content="Harbour Post"><meta property="og:url" content="https://harbourpost.example/fire">`,
      `<p>By <a rel="author" href="/jane">Jane Doe</a> <time datetime="2020-02-01T08:00+01:00">yesterday</time></p>${words}`,
    ],
    [
      "JSON-LD that is broken, beside tags of another kind",
      `<script type="application/ld+json">{"@type": NewsArticle}</script><meta name="dc.publisher" content="Harbour Post">
       <meta name="dc.date" content="1 February 2020"><meta name="dc.creator" content="Jane Doe, Harbour Post">
       <meta property="og:url" content="https://harbourpost.example/fire">`,
      words,
    ],
  ])("title, day, outlet, authors and address from %s", async (_, head, body) => {
    const { text: __, id: ___, ...read } = await readOne("a.html", page(head, body))
    expect(read).toEqual(said)
  })

  test("the layout of the text where no tag says it", async () => {
    const article = await readOne(
      "a.html",
      page("", `<p>Posted: Feb 1, 2020 10:49 AM</p><p>NORPORT (Reuters) - ${words.slice(3)}`),
    )
    expect(article).toMatchObject({ published: "2020-02-01", publisher: "Reuters" })
  })

  test("a fragment, an old page and one with ten thousand nested elements", async () => {
    expect((await readOne("a.html", "<p>Two people were hurt.</p><p>One died.</p>")).text).toBe(
      "Two people were hurt.\n\nOne died.",
    )
    expect((await readOne("a.htm", "<HTML><TITLE>x</TITLE><P>Two people were hurt.<P>One died.</HTML>")).text).toBe(
      "Two people were hurt.\n\nOne died.",
    )
    const deep = `${"<div>".repeat(10_000)}Two people were hurt.${"</div>".repeat(10_000)}`
    expect((await readOne("a.html", deep)).text).toBe("Two people were hurt.")
  })

  test("a page in another charset", async () => {
    const html = '<html><head><meta charset="windows-1251"></head><body><p>Two hurt in '
    const bytes = Buffer.concat([
      Buffer.from(html),
      Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
      Buffer.from(".</p></body></html>"),
    ])
    expect((await readOne("a.html", bytes)).text).toBe("Two hurt in Москва.")
  })
})

describe("Markdown", () => {
  test("front matter gives what it names", async () => {
    const article = await readOne(
      "a.md",
      "---\ntitle: 'Fire: three hurt'\ndate: 2020-02-01 10:00\nauthors:\n  - Jane Doe\n  - name: John Roe\n    role: editor\n" +
        "Outlet: Harbour Post\nlink: https://harbourpost.example/fire\ndraft: false\n---\n\nThree people were **hurt**.\n",
    )
    expect(article).toEqual({
      id: "a.md",
      title: "Fire: three hurt",
      text: "Three people were hurt.",
      url: "https://harbourpost.example/fire",
      published: "2020-02-01",
      publisher: "Harbour Post",
      authors: [
        { name: "Jane Doe", role: "reporter" },
        { name: "John Roe", role: "editor" },
      ],
      language: "en",
    })
  })

  test("without front matter: the first heading is the title, the layout of the text says the rest", async () => {
    const article = await readOne("a.md", "# Fire in the *port*\n\n5 March 2019\n\nThree people were hurt.\n")
    expect(article).toMatchObject({
      title: "Fire in the port",
      published: "2019-03-05",
      text: "Fire in the port\n\n5 March 2019\n\nThree people were hurt.",
    })
  })

  test.each([
    ["**Three** people __were__ *hurt* in _the_ port.", "Three people were hurt in the port."],
    ["A [fire](https://x.example/a) and ![smoke](a.png) rose.", "A fire and  rose."],
    ["> Quoted\n> twice\n\n- one\n- two\n\n* * *\n\n## Head", "Quoted\ntwice\n\none\ntwo\n\n\n\nHead"],
    ["snake_case_name and 2 * 3 * 4 stay, so does AK_47.", "snake_case_name and 2 * 3 * 4 stay, so does AK_47."],
    ["He said \\*so\\*, with `code`.", "He said *so*, with code."],
    ["The raid — 5 hurt – ended.", "The raid — 5 hurt – ended."],
    ["-- not a list, - nor this", "-- not a list, - nor this"],
  ])("%s", (markdown, plain) => {
    expect(withoutMarkup(markdown)).toBe(plain)
  })
})

describe("JSON lines", () => {
  test("all fields, and authors in every form", async () => {
    const fields = {
      id: "x/1",
      text: "Three people were hurt.",
      title: "Fire",
      date: "2020-02-01T10:00:00Z",
      publisher: "Harbour Post",
      url: "https://harbourpost.example/fire",
    }
    const { date: _, ...same } = fields
    for (const authors of [
      ["Jane Doe"],
      "By Jane Doe",
      [{ name: "Jane Doe" }],
      { name: "Jane Doe", role: "reporter" },
    ]) {
      expect(await readOne("a.jsonl", JSON.stringify({ ...fields, authors }))).toEqual({
        ...same,
        published: "2020-02-01",
        authors: [{ name: "Jane Doe", role: "reporter" }],
        language: "en",
      })
    }
  })

  test("what a line does not say is looked for in its text; a title only where it is sure", async () => {
    const text = "Fire hurts three\n\nPosted: Feb 1, 2020\n\nNORPORT (Reuters) - Three people were hurt."
    expect(await readOne("a.jsonl", JSON.stringify({ id: "1", text, date: null }))).toMatchObject({
      title: "Fire hurts three",
      published: "2020-02-01",
      publisher: "Reuters",
    })
    expect((await readOne("a.jsonl", JSON.stringify({ id: "1", text: "Fire hurts three\n\nThree." }))).title).toBeNull()
  })
})
