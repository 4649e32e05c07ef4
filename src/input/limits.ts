/** Longest text of one article, in UTF-16 units: longer than any report, shorter than what exhausts memory. */
export const articleLimit = 5_000_000

/** Most bytes of one file or one JSONL line that are held: an article with its markup, escapes and embedded pictures. */
export const rawLimit = 20_000_000

/** "5 MB" */
export const inMegabytes = (size: number): string => `${Math.round(size / 1_000_000)} MB`
