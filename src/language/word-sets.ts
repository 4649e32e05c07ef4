/** The words of a list that is written with spaces between. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
