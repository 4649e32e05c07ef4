/** How many signs there are of a place, in the order in which `signs.ts` puts them. */
export const placeSigns = 118
