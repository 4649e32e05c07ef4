import { expect, test } from "vitest"
import { findIn } from "./reading.js"

test.each([
  ["A man was shot in the 1200 block of Mill Street in Toledo, Ohio, on Monday.", ["exact", "town"]],
  ["A man was shot in Toledo, Ohio, on Monday.", ["town"]],
  ["Gunmen killed nine herders in the hamlet of Kourfaya, 30 km from Gao, on Monday.", ["town"]],
  ["Gunmen killed four guards in Nigeria's Zamfara state on Monday.", ["admin1"]],
  ["Gunmen killed four guards in Nigeria on Monday.", ["country"]],
])("how exactly: %s", (text, precisions) => {
  expect(findIn(text).incidents[0]?.places.map(({ precision }) => precision)).toEqual(precisions)
})
