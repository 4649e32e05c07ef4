import type { Draft } from "../draft.js"

/** Kinds of people, of things and of weapons as the lexicons name them. The trees know them by their place: a new one goes to the end. */
const categories = [
  ...["attacker", "child", "civilian", "court", "criminal", "fighter", "group", "guard", "journalist", "man", "member"],
  ...[
    "migrant",
    "militant",
    "nationals",
    "officer",
    "official",
    "organization",
    "person",
    "prisoner",
    "protester",
    "relative",
  ],
  ...[
    "religious",
    "responder",
    "rioter",
    "soldier",
    "speaker",
    "student",
    "suspect",
    "victim",
    "witness",
    "woman",
    "worker",
  ],
  ...["armour", "building", "drugs", "goods", "infrastructure", "land", "money", "part", "vehicle"],
  ...[
    "Automatic Weapon",
    "Chemical",
    "Explosives",
    "Firearm",
    "Grenade",
    "Handgun",
    "Incendiary",
    "Landmine",
    "Melee",
    "Other",
    "Projectile",
    "Rifle",
    "Shotgun",
    "Unknown",
  ],
]
const numbers: ReadonlyMap<string, number> = new Map(categories.map((name, at) => [name, at + 1]))

/** A number for each kind of people, thing or weapon, for trees to part them; 0 for none. */
export const numberOfCategory = (category: string | null): number =>
  category === null ? 0 : (numbers.get(category) ?? 0)

const kinds: Readonly<Partial<Record<Draft["kind"], number>>> = {
  person: 1,
  group: 2,
  organization: 3,
  asset: 4,
  weapon: 5,
}

/** A number for each kind of entity that is compared; 0 for others. */
export const numberOfKind = (kind: Draft["kind"]): number => kinds[kind] ?? 0
