/** How many signs there are of a day, in the order in which `signs.ts` puts them. */
export const daySigns = 117
