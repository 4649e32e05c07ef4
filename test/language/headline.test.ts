import { describe, expect, test } from "vitest"
import { cutSite, findHeadline } from "../../src/language/headline.js"

describe("findHeadline", () => {
  test.each([
    // text, title, the headline in the text or null
    ["Two shot in Elm Park\nPolice said on Monday", "Two shot in Elm Park", "Two shot in Elm Park"],
    ["NEWS\nTwo shot\nin Elm Park\nPolice said", "Two Shot in Elm Park", "Two shot\nin Elm Park"],
    ["Two shot in Elm Park\nPolice said on Monday", "Two shot in Elm Park | The Elm Herald", "Two shot in Elm Park"],
    ["Two shot in Elm Park\n\nPolice said", "Two shot in Elm Park - News - The Elm Herald", "Two shot in Elm Park"],
    ["Raid on bank - two held\nPolice said", "Raid on bank - two held | Elm Radio", "Raid on bank - two held"],
    ["Two shot in Elm Park by a guard\nPolice said", "Two shot in Elm Park | The Elm Herald", null],
    ["Two shot\nPolice said", "Two shot | The Elm Herald", null],
    ["Police said on Monday", "Two shot in Elm Park | The Elm Herald", null],
  ])("%j under %j", (text, title, found) => {
    const span = findHeadline(text, title)
    expect(span && text.slice(span.start, span.end)).toBe(found)
  })
})

describe("cutSite", () => {
  test.each([
    ["Two shot in Elm Park | The Elm Herald", "Two shot in Elm Park"],
    ["Two shot in Elm Park | News | The Elm Herald", "Two shot in Elm Park"],
    ["Two shot in Elm Park - police", "Two shot in Elm Park - police"],
    ["Elm Herald | Two shot in Elm Park", "Elm Herald | Two shot in Elm Park"],
    ["Two shot in Elm Park", "Two shot in Elm Park"],
  ])("%j is %j", (title, head) => {
    expect(cutSite(title)).toBe(head)
  })
})
