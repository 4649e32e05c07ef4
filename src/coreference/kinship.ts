import type { GroupMention } from "../model/mention.js"
import { collective, outlaws } from "./bodies.js"

/** Kinds of people by which one may be called after another: "a gunman … the suspect". */
export const kinship: Readonly<Record<string, readonly string[]>> = {
  attacker: ["attacker", "suspect", "criminal", "militant", "fighter", "member"],
  suspect: ["suspect", "attacker", "criminal", "man", "woman", "person", "member"],
  criminal: ["criminal", "attacker", "suspect", "member"],
  militant: ["militant", "attacker", "fighter", "member"],
  fighter: ["fighter", "militant", "attacker", "member"],
  victim: ["victim", "man", "woman", "child", "person"],
  man: ["man", "attacker", "suspect", "victim", "person"],
  woman: ["woman", "suspect", "victim", "person"],
  child: ["child", "victim"],
  person: ["person", "man", "woman"],
}
/** Kinds by which one of any calling is told of again ("a cyclist was killed … the victim"), and who is never called so. */
export const general: Readonly<Record<string, readonly string[]>> = {
  victim: ["attacker", "suspect", "criminal", "militant", "fighter", "member", "group"],
  man: ["woman", "child", "group"],
  woman: ["man", "child", "group"],
  child: ["man", "woman", "group"],
  // "The pair", "the trio".
  person: ["group"],
}
/** Callings: who is called by another word of one of these is somebody else. "An engineer … his driver". */
export const callings = new Set([
  "worker",
  "official",
  "speaker",
  "relative",
  "religious",
  "journalist",
  "member",
  "group",
])

/** "The president's sons": whose they are makes them known, not that they were told of before. */
export const kin = new Set(["man", "woman", "child"])

export const isKin = ({ category, sector }: GroupMention, kinds: readonly string[]): boolean =>
  kinds.includes(category ?? "") || (category === collective && kinds.includes("attacker") && outlaws.has(sector ?? ""))
