import { hash } from "node:crypto"

/** Lower case, without accents, marks and punctuation, words joined by one space: how names are compared. */
export const foldName = (name: string): string =>
  // Most names are of plain letters, for which patterns over all of Unicode cost ten times as much.
  /[^ -~]/u.test(name)
    ? name
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : name
        .toLowerCase()
        .replace(/[^a-z\d]+/g, " ")
        .trim()

/** First twelve hex digits of SHA-256 over the parts: the same parts give the same digest, everywhere. */
export const digest = (...parts: readonly (string | number)[]): string =>
  hash("sha256", JSON.stringify(parts)).slice(0, 12)

/** A name as part of a key: "Nursultan Nazarbayev" → "nursultan-nazarbayev". */
export const slug = (name: string): string => foldName(name).replaceAll(" ", "-") || digest(name)

/** Orders by UTF-16 code unit, the same in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
