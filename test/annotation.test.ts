import { beforeAll, describe, expect, test } from "vitest"
import { annotateArticle, loadWordKnowledge } from "../src/annotation.js"
import { marksOf } from "../src/exports/index.js"
import type { Article } from "../src/model/article.js"
import { type Knowledge, loadKnowledge, readArticle } from "../src/pipeline.js"

const articles: readonly Article[] = [
  {
    id: "mixed",
    title: "Two hurt as bus burns in Almaty",
    text: "ALMATY, Kazakhstan — Two men were injured when a bus burned on Monday.\n\n“We saw smoke,” said Aigerim Seitova, 34, a nurse. Police confirmed on Tuesday that one gunman was arrested. He told reporters he was sorry.",
    url: null,
    published: "2019-05-07",
    publisher: null,
    authors: [],
    language: "en",
  },
  {
    id: "upper",
    title: null,
    text: "LIMA, 12 MAR 89 -- THE ARMY SAID THAT SIX GUERRILLAS OF THE SHINING PATH WERE KILLED YESTERDAY NEAR AYACUCHO. COLONEL JUAN ROE DENIED IT.",
    url: null,
    published: null,
    publisher: null,
    authors: [],
    language: "en",
  },
]

describe("annotate, which makes no entities and no incidents", () => {
  let knowledge: Knowledge
  beforeAll(() => {
    knowledge = loadKnowledge()
  })

  test.each(articles)("says of $id what the whole way says", (article) => {
    const marks = marksOf(annotateArticle(article, loadWordKnowledge()))
    expect(marks.claims.length).toBeGreaterThan(0)
    expect(marks).toEqual(marksOf(readArticle(article, knowledge)))
  })
})
