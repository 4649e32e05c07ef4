import { tag } from "../../model/syntax.js"
import { type Scene, wordAt } from "./scene.js"

export type Direction = "past" | "future" | "open"

const futureWords = new Set(["will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"])
/** What an infinitive must hang on to look ahead: "is scheduled to meet Tuesday". */
const plans =
  /^(?:is|are|be|scheduled|expected|due|set|plans?|planned|planning|hopes?|expects?|intends?|about|going|likely|ready|agreed|vowed|promised|pledged|summoned)$/u

const scheduled = /^(?:scheduled?|expected|slated|plan(?:s|ned|ning)?)$/u

/** "Is scheduled", "set to resume". */
const isScheduled = (scene: Scene, token: number): boolean =>
  scheduled.test(wordAt(scene, token)) ||
  (wordAt(scene, token) === "set" && /^(?:to|for)$/u.test(wordAt(scene, token + 1)))

/** "until 9 a.m. Tuesday"; not "until Tuesday, they had not called him". */
const isDeadline = (scene: Scene, at: number): boolean => {
  for (let before = at - 1; before >= at - 4; before--) {
    if (wordAt(scene, before) !== "until") continue
    for (let after = at + 1; after < scene.sentenceLast; after++) {
      if (scene.syntax.pos[after] === tag.AUX) return wordAt(scene, after) !== "had"
      if (scene.syntax.pos[after] === tag.VERB) return true
    }
    return true
  }
  return false
}

/** "The service planned for Saturday was canceled": what was planned is over. */
const isOverturned = (scene: Scene, token: number, at: number): boolean =>
  /^(?:planned|scheduled|expected|due|set)$/u.test(wordAt(scene, token)) &&
  /^(?:was|were|had)$/u.test(wordAt(scene, at + 1)) &&
  scene.syntax.pos[token - 1] !== tag.AUX

/** "As soon as Tuesday", "effective June 1": they lie ahead whatever the verb says. */
const looksAhead = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "effective" ||
  (wordAt(scene, at - 1) === "as" && /^(?:soon|early|late)$/u.test(wordAt(scene, at - 2)))

/** "Is due in court on Friday", "due before magistrates": what is due lies ahead, though no verb says so; "was due" no longer does. */
const isDue = (scene: Scene, token: number): boolean =>
  wordAt(scene, token) === "due" &&
  /^(?:in|at|on|before|for|back)$/u.test(wordAt(scene, token + 1)) &&
  !/^(?:was|were|been)$/u.test(wordAt(scene, token - 1))

const calls = /^(?:call(?:s|ed|ing)?|announc(?:es?|ed|ing)|fix(?:ed|es)?|sets?|rescheduled?)$/u
const moves = /^(?:moved|delayed|postponed|pushed|rescheduled|adjourned|deferred)$/u
/** Tokens between who calls for something and the day that it is called for. */
const callReach = 8

/** "Called a strike for Friday", "moved the vote to Friday": it lies ahead; not "called for Friday's vote to be held again". */
const isCalledFor = (scene: Scene, at: number): boolean => {
  const join = wordAt(scene, at - 1)
  if (!/^(?:for|to)$/u.test(join) || [tag.NOUN, tag.PART].includes(scene.syntax.pos[at + 1] ?? -1)) return false
  for (let token = at - 2; token >= at - callReach; token--)
    if (scene.syntax.pos[token] === tag.VERB) return (join === "for" ? calls : moves).test(wordAt(scene, token))
  return false
}

const isPossessive = (scene: Scene, at: number): boolean => /^['’]s$/u.test(wordAt(scene, at + 1))
/** Tokens from a day to the noun that it belongs to. */
const nounReach = 4

/** "Friday's deadly shooting", "the attack on Friday", "the Monday blast": told after it happened. */
const isUnforeseen = (scene: Scene, at: number): boolean => {
  const { unforeseen } = scene.knowledge
  const before = /^(?:on|early|late|last)$/u.test(wordAt(scene, at - 1)) ? at - 2 : at - 1
  if (scene.syntax.pos[before] === tag.NOUN && unforeseen.has(wordAt(scene, before))) return true
  const next = isPossessive(scene, at) ? at + 2 : at + 1
  for (let token = next; token < next + nounReach; token++) {
    const pos = scene.syntax.pos[token]
    if (pos === tag.NOUN && unforeseen.has(wordAt(scene, token))) return true
    if (pos !== tag.NOUN && pos !== tag.ADJ) return false
  }
  return false
}

const stops = /^(?:after|because|since|following|despite|that|who|which|amid)$/u

/** "The funeral will be Saturday", "the deadline is Friday", "is to be open on Monday": what has no verb but "be". */
const directionOfBe = (scene: Scene, token: number, at: number): Direction | null => {
  if (isPossessive(scene, at)) return null
  const word = wordAt(scene, token)
  if (word === "be") return /^(?:will|'ll|’ll|shall|would)$/u.test(wordAt(scene, token - 1)) ? "future" : null
  const beside = /^(?:on|at|for|from)$/u.test(wordAt(scene, token + 1)) ? token + 2 : token + 1
  return scene.prose && /^(?:is|are)$/u.test(word) && beside === at ? "future" : null
}

/** Where the nearest verb group puts what it tells: the one before the date, else the one after it. */
export const directionAt = (scene: Scene, at: number): Direction => {
  if (looksAhead(scene, at)) return "future"
  if (isUnforeseen(scene, at)) return "past"
  if (isDeadline(scene, at) || isCalledFor(scene, at)) return "future"
  for (let token = at - 1, stopped = false; token >= scene.sentenceFirst; token--) {
    if (isDue(scene, token)) return "future"
    stopped ||= stops.test(wordAt(scene, token))
    const pos = scene.syntax.pos[token]
    if (pos === tag.VERB) return isOverturned(scene, token, at) ? "past" : directionOfChain(scene, token)
    const be = pos === tag.AUX && !stopped ? directionOfBe(scene, token, at) : null
    if (be) return be
  }
  return directionAfter(scene, at)
}

/** Of the verb behind; "his request on Wednesday that they meet": none beyond tells when it was made. */
const directionAfter = (scene: Scene, at: number): Direction => {
  for (let token = at + 1; token < scene.sentenceLast && wordAt(scene, token) !== "that"; token++) {
    if (scene.syntax.pos[token] === tag.VERB) return directionOfChain(scene, token)
  }
  return "open"
}

/** "Had been scheduled to expire at midnight Friday": a plan of the past. */
const hadBeen = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "been" && wordAt(scene, at - 2) === "had"

/** "The strike begins on Thursday", "they meet Monday": what has begun is told in the past, but for headlines. */
const begins = /^(?:begins?|starts?|opens?|reopens?|resumes?|expires?|concludes?|convenes?|meets?|faces|goes)$/u

/** "Is going to start getting beat up": the verb that the one at the token hangs on without a word between them, or -1. */
const governing = (scene: Scene, token: number): number => {
  const before = wordAt(scene, token - 1) === "to" ? token - 2 : token - 1
  return before >= scene.sentenceFirst && scene.syntax.pos[before] === tag.VERB ? before : -1
}

/** Where a chain of verbs puts what it tells: ahead, where one of them looks ahead. */
const directionOfChain = (scene: Scene, last: number): Direction => {
  const direction = directionOf(scene, last)
  for (let token = governing(scene, last); token >= 0 && direction === "open"; token = governing(scene, token))
    if (directionOf(scene, token) === "future") return "future"
  return direction
}

const directionOf = (scene: Scene, token: number): Direction => {
  const infinitive = wordAt(scene, token - 1) === "to" || wordAt(scene, token - 2) === "to"
  for (let before = token - 1; before >= Math.max(scene.sentenceFirst, token - 4); before--) {
    const word = wordAt(scene, before)
    if (futureWords.has(word)) return "future"
    // "Is to be tried on Friday", but not "is believed to be involved in Friday's raid".
    if (word === "be" && wordAt(scene, before - 1) === "to") continue
    if (infinitive && plans.test(word)) return hadBeen(scene, before) ? "past" : "future"
    if (/^(?:has|have)$/u.test(word) && isScheduled(scene, token)) return "future"
    if (scene.syntax.pos[before] !== tag.AUX) continue
    if (/^(?:was|were|had|did|has|have)$/u.test(word)) return "past"
    // "The case is heard in May", but "is scheduled for May"
    if (/^(?:is|are)$/u.test(word) && !isScheduled(scene, token)) return "open"
  }
  const word = wordAt(scene, token)
  // "Planning for the summit in April"
  if (/^(?:planning|preparing)$/u.test(word) && wordAt(scene, token + 1) === "for") return "future"
  if (infinitive) return "open"
  if (scene.prose && begins.test(scene.tokens.text[token] ?? "")) return "future"
  if (isScheduled(scene, token)) return "future"
  if (word.endsWith("ed")) return "past"
  return /(?:ing|s)$/u.test(word) || scene.syntax.lemma(token) === word ? "open" : "past"
}
