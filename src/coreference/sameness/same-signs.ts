/** What is weighed of two that may be one; in the order of the rows that the trees were grown on. */
export const sameSigns = [
  ...["kind of a", "kind of b", "category of a", "category of b", "same category", "same noun"],
  ...["noun in other's words", "same entry", "nearness of nouns", "cluster of a", "cluster of b"],
  ...["shared words", "other words", "words of a", "words of b", "title", "title of other"],
  ...["definite a", "definite b", "indefinite a", "indefinite b", "owned a", "owned b", "counted a", "counted b"],
  ...["bare a", "bare b", "known at last b", "sentences apart", "tokens apart", "first sentence a", "first sentence b"],
  ...["a after b", "mentions of a", "mentions of b", "between", "between of kind", "like a", "like b"],
  ...["same noun elsewhere", "comma between", "copula between", "naming between", "listed", "nested"],
  ...["same sentence", "same paragraph", "title a", "title b", "only in title a", "only in title b"],
  ...["lead a", "lead b", "quoted b"],
  ...["same trigger, same part", "same type, same part", "other parts", "patient a", "patient b", "agent a", "agent b"],
  ...["hurt a", "hurt b", "held a", "held b"],
  ...["first type a", "first type b", "both speak", "speaks a", "speaks b", "same sector", "other sector"],
  ...["same size", "size", "both many", "same sex", "same age", "other age"],
  ...["referents", "names", "triggers around", "nearest that may be", "most told that may be", "nearest of noun"],
  ...["told between", "names before", "age b", "same paragraph as any", "sentences to any"],
] as const
export type SameSign = (typeof sameSigns)[number]

/** The place of a sign in a row. Looked up once, where a module is loaded: pairs are many. */
export const placeOf = (sign: SameSign): number => sameSigns.indexOf(sign)
