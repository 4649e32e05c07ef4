import type { Gender } from "../../model/codes.js"
import type { GroupMention } from "../../model/mention.js"

const genders: ReadonlyMap<string, Gender> = new Map([
  ["man", "male"],
  ["woman", "female"],
])

/** Whether a word for somebody, by its category, does not speak against a sex. */
export const isOfGender = (category: string | null, gender: Gender | null): boolean => {
  const said = genders.get(category ?? "")
  return said === undefined || gender === null || gender === said
}

/** Whether a description is of one person, and of no body. */
export const isOnePerson = ({ plural, size, category }: GroupMention): boolean =>
  !plural && (size?.best ?? 1) === 1 && category !== "organization" && category !== "group"
