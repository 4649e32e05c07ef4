import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"

const { words, sameness } = loadReferring()
/** The rules alone: `sameness.test.ts` tests the judge. */
const referring = { words, sameness: { ...sameness, forest: null } }

const language = loadLanguage()
const recognition = loadRecognition()

/** The entities of a text: name, what else it is called, and the words that refer to it. */
const read = (text: string) => {
  const article = { id: "test", title: null, text, url: null, published: null, publisher: null }
  const { document, syntax } = parse({ ...article, authors: [], language: "en" }, language)
  const mentions = recognize(document, syntax, recognition)
  const entities = resolve(document, syntax, mentions, referring)
  const byName = (name: string) => {
    const entity = entities.find((one) => one.name === name || one.aliases.includes(name))
    return entity && { ...entity, words: entity.references.map((token) => document.tokens.lower[token]) }
  }
  return { entities, mentions, byName }
}

describe("names", () => {
  test("a surname is the person told of by the full name, a title tells which", () => {
    const { entities } = read(
      "Mark Ellison and Laura Ellison were questioned. Mrs. Ellison denied it. Ellison then left.",
    )
    const people = entities.filter(({ kind }) => kind === "person")
    expect(people.map(({ name }) => name)).toEqual(["Mark Ellison", "Laura Ellison"])
    expect(people[1]?.aliases).toContain("Ellison")
  })

  test("a curled apostrophe makes no other name", () => {
    const { byName } = read("Brian O’Connor, 38, ran. The woman said that O’Connor had threatened her.")
    expect(byName("Brian O’Connor")?.aliases).toEqual(["O’Connor"])
  })

  test("whom police chief Al Roe hit is not Al Roe", () => {
    const { byName } = read("The man who claims that police chief Henry Farrin assaulted him was a nurse.")
    expect(byName("Henry Farrin")?.words).toEqual([])
  })

  test.each([
    ["Robert Marlak drove off the road. Marlack was killed.", "Robert Marlak", ["Marlack"]],
    ["Robert Marlak drove off the road. Sgt. Marlack was killed.", "Robert Marlak", []],
    ["Mark Jonson drove off the road. Monson was killed.", "Mark Jonson", []],
  ])("a slip of the pen makes no other surname: %s", (text, name, aliases) => {
    expect(read(text).byName(name)?.aliases).toEqual(aliases)
  })

  test("of a family a bare surname means the one told of first", () => {
    const { byName } = read("Carl Meyer killed his sister Anna Meyer in Lima. Miss Meyer was 20. Meyer was arrested.")
    expect(byName("Carl Meyer")?.aliases).toEqual(["Meyer"])
  })

  test("a surname that has meant somebody twice goes on to mean him", () => {
    const { byName } = read(
      "Carl Meyer was born in Lima. Meyer left school early. Meyer went to sea. Jonas Meyer, his brother, was a priest. Meyer was arrested in May.",
    )
    expect(byName("Jonas Meyer")?.aliases).toEqual([])
  })

  test("an acronym is the organisation it was given with", () => {
    const { byName } = read("The National Liberation Movement (NLM) claimed the attack. The NLM gave no reason.")
    expect(byName("NLM")?.name).toBe("National Liberation Movement")
  })

  test("an office belongs to the person beside it, and is of the country named", () => {
    const { entities } = read("Kazakhstan was calm. President Nursultan Nazarbayev spoke in Kazakhstan on Monday.")
    const person = entities.find(({ kind }) => kind === "person")
    expect(person).toMatchObject({ offices: [{ office: "President", of: -1, country: "KZ" }] })
  })

  test("an office that says whose it is somewhere is held once, of that alone", () => {
    const { entities } = read(
      "President Nursultan Nazarbayev spoke in Paris, France. The Kazakh President Nursultan Nazarbayev left France.",
    )
    const person = entities.find(({ kind }) => kind === "person")
    expect(person).toMatchObject({ offices: [{ office: "President", of: -1, country: "KZ" }] })
  })

  test("a nationality gives bodies and people their country", () => {
    const { byName } = read("Turkish police and the Greek Interior Ministry denied that two Albanian men had fled.")
    const countries = ["Turkish police", "Interior Ministry", "two Albanian men"].map((name) => byName(name))
    expect(countries).toMatchObject([{ country: "TR" }, { country: "GR" }, { country: "AL" }])
  })

  test("a king is no one else's first name", () => {
    const { entities } = read("An aide, Hussein Khalil, was expelled from Jordan. King Hussein called for calm.")
    const people = entities.filter(({ kind }) => kind === "person")
    expect(people.map(({ name }) => name)).toEqual(["Hussein Khalil", "Hussein"])
  })

  test("a surname stands for the name with its Arabic article", () => {
    const { byName } = read("The minister, Khaled al-Rawi, resigned. Rawi gave no reason.")
    expect(byName("Khaled al-Rawi")?.aliases).toEqual(["Rawi"])
  })

  test("a police spokesman speaks for the police, which are called by their fullest name", () => {
    const { entities, byName } = read(
      "The Harlow police shot a man. Critics denounced unprecedented police violence. Police spokesman Juan Roe said that police had been attacked.",
    )
    const police = byName("Harlow police")
    expect(police?.aliases).toEqual(expect.not.arrayContaining(["unprecedented police"]))
    const person = entities.find(({ name }) => name === "Juan Roe")
    expect(person).toMatchObject({ offices: [{ office: "Spokesperson", of: police?.id }] })
  })
})

test.each([
  ["Peter Lindqvist, 34, a member of the Night Owls gang, was shot.", ["Night Owls"]],
  ["Police buried a Night Owls member, Peter Lindqvist, on Monday.", ["Night Owls"]],
  ["The town is afraid, said Peter Lindqvist of the rights group Amnesty International.", ["Amnesty International"]],
  ["Members of the Night Owls robbed Peter Lindqvist on Monday.", []],
])("whom somebody belongs to: %s", (sentence, bodies) => {
  const { entities, byName } = read(`A gang calling itself the Night Owls was feared. ${sentence}`)
  const person = byName("Peter Lindqvist")
  const memberships = person?.kind === "person" ? person.memberships : []
  expect(memberships.map(({ of }) => entities[of]?.name)).toEqual(bodies)
})

test("the office before a name speaks of its holder", () => {
  const { byName } = read("Gunmen wounded the town's mayor, Peter Lindqvist, on Monday.")
  expect(byName("Peter Lindqvist")?.words).toEqual(["mayor"])
})

describe("people without a name", () => {
  test("the gang is the gang told of before, and no member of itself", () => {
    const { entities } = read(
      "Six members of a criminal gang were killed. The same gang had robbed a bank. The gang fled.",
    )
    const [members, gang, ...others] = entities.filter((entity) => entity.kind === "group")
    expect([members?.memberOf, members?.mentions.length]).toEqual([gang?.id, 1])
    expect([gang?.memberOf, gang?.mentions.length, others]).toEqual([-1, 3, []])
  })

  test("a body is the one whose name follows its noun or stands before two words for it", () => {
    const { entities } = read(
      "The Interfax news agency reported a blast. The rebel group Ansar Roe and the charity Tolle left.",
    )
    const bodies = entities
      .filter(({ kind }) => kind === "organization")
      .map(({ name, mentions }) => [name, mentions.length])
    expect(bodies).toEqual([
      ["Interfax", 2],
      ["Ansar Roe", 2],
    ])
  })

  test.each([
    ["A city prosecutor said a man had fled. Prosecutor Jane Roe told reporters he was armed.", 1],
    ["A police spokesman said a man had fled. Army spokesman Juan Roe said he was armed.", 2],
    ["A spokesman said a man had fled. Another spokesman said he was armed. Spokesman Juan Roe denied it.", 3],
    ["The regional governor, Juan Roe, said a man had fled. Two women were hurt, the governor said.", 1],
    ["The regional governor, Juan Roe, left. Ann Lee, a former governor, said so too.", 2],
  ])("who is brought in by a calling is who is named with it: %s", (text, sources) => {
    const calling = /prosecutor|spokesman|governor/iu
    const { entities } = read(text)
    const found = entities.filter(({ name, kind }) => calling.test(name) || kind === "person")
    expect(found).toHaveLength(sources)
  })

  test("a body is the one whose name stands beside its noun", () => {
    const { entities } = read("Members of the Night Owls gang fled. An armed group known as the Red Hand burned a bus.")
    const bodies = entities.filter(({ kind }) => kind === "organization")
    expect(bodies.map(({ name, mentions }) => `${name} ${mentions.length}`)).toEqual(["Night Owls 2", "Red Hand 2"])
  })

  test("whose mother she is, is somebody else", () => {
    const { entities } = read("The mother of a boy who was shot spoke in Lima.")
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["boy", "mother of a boy"]))
  })

  test("the gunmen are the members of the gang", () => {
    const { entities } = read("Five members of a drug gang barricaded themselves in a house. The gunmen later gave up.")
    const [members] = entities.filter(({ kind }) => kind === "group")
    expect(members?.mentions).toHaveLength(2)
  })

  test("the ministry is the one told of last, and two ministries are two", () => {
    const { entities } = read(
      "The interior ministry said it was calm. The defence ministry denied that. The ministry said two men were held.",
    )
    const ministries = entities.filter((one) => one.name.endsWith("ministry"))
    expect(ministries.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["interior ministry", 1],
      ["defence ministry", 2],
    ])
  })

  test("two agencies are two, and one of them with its noun is one", () => {
    const { entities } = read(
      "Two men died, the Hina news agency said. The RIA news agency denied that. Hina reported a fire. The agency said the cause was known. State news agencies said it was out.",
    )
    const agencies = entities.filter((one) => /^(?:Hina|RIA|State)/u.test(one.name))
    expect(agencies.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Hina", 4],
      ["RIA", 2],
      ["State news agencies", 1],
    ])
  })

  test("a crowd is no group told of before", () => {
    const { entities } = read("A group of men argued in a bar. Two men shot at the crowd outside.")
    expect(entities.find(({ name }) => name === "crowd")?.mentions).toHaveLength(1)
  })

  test("two indefinite groups are two", () => {
    const { entities } = read("Police said two gunmen attacked a policeman. Later two other gunmen attacked a driver.")
    expect(entities.filter((entity) => entity.kind === "group" && entity.category === "attacker")).toHaveLength(2)
  })
})

describe("pronouns", () => {
  test("he and she mean those of their gender", () => {
    const { byName } = read("Maria Delgado met Peter Lindqvist in Lima. She said that he was unhurt.")
    expect(byName("Maria Delgado")?.words).toEqual(["she"])
    expect(byName("Peter Lindqvist")?.words).toEqual(["he"])
  })

  test("who is known to be a woman comes before who may be anybody", () => {
    const { byName } = read("A driver who struck a woman in Lima was charged in her death.")
    expect(byName("woman")?.words).toEqual(["her"])
  })

  test("an age between name and verb does not hide the subject", () => {
    const { byName } = read("Carl Meyer, 27, was found in a house after Luis Ortiz was shot. He was arrested.")
    expect(byName("Carl Meyer")?.words).toEqual(["he"])
  })

  test("a pronoun reaches back over five sentences that tell of nobody", () => {
    const { byName } = read(
      "Anna Keller lost the shop. The street was closed. The roof fell in. Smoke hung over it all. Some windows broke. She was unhurt.",
    )
    expect(byName("Anna Keller")?.words).toContain("she")
  })

  test("it is clear that: nothing is meant", () => {
    const { entities } = read("The bank in Lima was closed. It is clear that nobody was hurt.")
    expect(entities.flatMap(({ references }) => references)).toEqual([])
  })
})

test("each mention belongs to one entity, and ids are places in the list", () => {
  const { entities, mentions } = read(
    "Ruth Adler, the mayor of Springfield, met two officers. Adler thanked the officers for their work.",
  )
  const seen = entities.flatMap((entity) => entity.mentions)
  expect(new Set(seen).size).toBe(seen.length)
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, index) => index))
  for (const index of seen) expect(mentions[index]?.kind).not.toBe("office")
})

test("a pronoun means the subject of its sentence, whatever is said of him between commas", () => {
  const { byName } = read(
    "Peter Lindqvist played on Monday. Lindqvist scored. The crowd sang. Mark Ellison, a guard of the Night Owls, was paralyzed after he was shot.",
  )
  expect(byName("Mark Ellison")?.words).toEqual(["he"])
})

test("who was told of as a man is not told of as a woman", () => {
  const { entities } = read("A prison guard lost his keys. His wife was at home. She was attacked.")
  const guard = entities.find(({ name }) => name === "prison guard")
  expect(guard?.references).toHaveLength(1 + 1)
})

test("whom somebody hits is not himself", () => {
  const { byName } = read("Police said Al Roe fled. Carl Meyer then shot him in Harlow.")
  expect(byName("Al Roe")?.words).toEqual(["him"])
})

test.each([
  ["Rebels burned 20 houses and a mill.", ["20 houses", "mill"]],
  ["Rebels burned at least 50 small shops. Two of the shops were new.", ["at least 50 small shops"]],
])("things keep the number that counts them, but for what was told before: %s", (text, names) => {
  const { entities } = read(text)
  expect(entities.filter(({ kind }) => kind === "asset").map(({ name }) => name)).toEqual(names)
})

describe("suspects and victims", () => {
  const last = (text: string, word: string) => {
    const { entities, mentions } = read(text)
    const entity = entities.find((one) =>
      one.mentions.some((index) => mentions[index]?.text.split(" ").at(-1) === word),
    )
    return (entity?.mentions ?? []).map((index) => mentions[index]?.text.replace(/^(?:the|an?) /iu, ""))
  }

  test("the suspect is who was arrested, not who is told of last", () => {
    const text = "A man was arrested in Lima. A woman was in a shop when she was grabbed. The suspect stole her purse."
    expect(last(text, "suspect")).toEqual(["man", "suspect"])
  })

  test("who was robbed is no suspect, and no woman is the man", () => {
    expect(last("A clerk saw how a woman was robbed in Lima. The suspect fled.", "suspect")).not.toContain("woman")
    expect(last("A woman was robbed in Lima. The victim screamed. The man fled.", "man")).toEqual(["man"])
  })

  test("what blows up is no country", () => {
    const { byName } = read("The U.S. sent U.S. troops to a U.S. base. A car stood there when it blew up.")
    expect(byName("car")?.words).toEqual(["it"])
  })
})
