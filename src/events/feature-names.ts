/** A feature of a judge by the number of its name. Numbers are handed out as names come up, and differ from run to run. */
export type Feature = number

const numbers = new Map<string, Feature>()
const names: string[] = []

/** The number of a name. */
export const featureOf = (name: string): Feature => {
  const known = numbers.get(name)
  if (known !== undefined) return known
  names.push(name)
  numbers.set(name, names.length - 1)
  return names.length - 1
}

/** The name of a number that was handed out. */
export const nameOf = (feature: Feature): string => names[feature] ?? ""

/** Words that a name is filled in with, one by one; the last leads to the number. */
interface Branch {
  readonly next: Map<string, Branch>
  feature: Feature
}

const frames = new Map<TemplateStringsArray, Branch>()

const follow = <Key>(branches: Map<Key, Branch>, key: Key): Branch => {
  const known = branches.get(key)
  if (known !== undefined) return known
  const made: Branch = { next: new Map(), feature: -1 }
  branches.set(key, made)
  return made
}

/**
 * The number of a name, said as a template with up to three words: named`has ${share} ${kind}`. The name is put together when its words come up first; after that
 * they lead to the number, which takes a quarter of the time.
 */
export const named = (frame: TemplateStringsArray, a?: string, b?: string, c?: string): Feature => {
  let branch = follow(frames, frame)
  if (a !== undefined) branch = follow(branch.next, a)
  if (b !== undefined) branch = follow(branch.next, b)
  if (c !== undefined) branch = follow(branch.next, c)
  if (branch.feature < 0) branch.feature = featureOf(String.raw({ raw: frame }, a, b, c))
  return branch.feature
}
