import { expect, test } from "vitest"
import { graphReports, loadKnowledge, readArticle } from "../../src/pipeline.js"
import { articleOf } from "../article.js"

const knowledge = loadKnowledge()

/** Who says each figure of a text, with how they stand to it. */
const speakersIn = (text: string): readonly string[] => {
  const report = readArticle(articleOf(text, { published: "2024-05-16", publisher: "Plain Wire" }), knowledge)
  const { nodes, edges } = graphReports([report], knowledge.codebook)
  const labelOf = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]))
  const said = edges.flatMap(({ target, attributes }) =>
    attributes.kind === "ASSERTED_BY" ? [`${labelOf.get(target)} ${attributes.stance}`] : [],
  )
  return [...new Set(said)].sort()
}

test.each([
  ["Soldiers shot dead nine men in Harlow on Monday, the defence ministry said.", ["defence ministry asserts"]],
  ["Aid groups said a bomb killed 30 people in Harlow on Monday.", ["Aid groups asserts"]],
  ["A rights group said soldiers killed 12 farmers in Harlow on Monday.", ["rights group asserts"]],
  ["A village chief said 19 people died in an attack on Harlow on Monday.", ["village chief asserts"]],
  ["State television said four soldiers were killed in a raid on Monday.", ["State television asserts"]],
  ["Ukraine accused rebels of shelling a hospital in Harlow on Monday.", ["Government of Ukraine blames"]],
  ["Moscow denied that its jets had bombed a hospital in Harlow on Monday.", ["Government of Russia denies"]],
  [
    "The Jordanian government denied that its jets had bombed a hospital in Harlow on Monday.",
    ["Government of Jordan denies"],
  ],
  ["A local official, Salem Nasser, said gunmen killed 12 people in Harlow on Monday.", ["Salem Nasser asserts"]],
  [
    "A bomb killed nine people in Lima on Tuesday, said a spokesman for the state police, Inspector Bukar Lawan.",
    ["Bukar Lawan asserts"],
  ],
  [
    "Nine people were killed in the attack in Harlow on Monday, according to the camp's committee.",
    ["committee asserts"],
  ],
  ["Gunmen killed 12 people in Harlow on Monday.", ["Plain Wire asserts"]],
])("%s", (text, speakers) => {
  expect(speakersIn(text)).toEqual(speakers)
})
