import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { z } from "zod"
import { CodePoints } from "../../src/model/code-points.js"
import { resource } from "../../src/model/resources.js"
import { type Chrono, chronoPeer } from "./chrono.js"
import { type Compromise, compromiseDatesPeer, compromisePeer } from "./compromise.js"
import type { Peer, PeerText } from "./peer.js"
import { type MakeWink, winkTags } from "./wink.js"

const require = createRequire(import.meta.url)

/** A module, or undefined where it is not installed: a measure then goes without that peer. */
const load = (name: string): unknown => {
  try {
    const found: unknown = require(name)
    return typeof found === "object" && found !== null && "default" in found ? found.default : found
  } catch {
    return undefined
  }
}

/** The version that `package.json` pins. */
export const versionOf = (name: string): string => {
  const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) })
  const { devDependencies } = manifest.parse(JSON.parse(readFileSync(resource("package.json"), "utf8")))
  return devDependencies[name] ?? "?"
}

const isChrono = (found: unknown): found is Chrono =>
  typeof found === "object" && found !== null && "parse" in found && typeof found.parse === "function"
const isCompromise = (found: unknown): found is Compromise & { plugin(plugin: unknown): void } =>
  typeof found === "function" && "plugin" in found && typeof found.plugin === "function"
const isWink = (found: unknown): found is MakeWink => typeof found === "function"

export const chrono = (): Peer | undefined => {
  const found = load("chrono-node")
  return isChrono(found) ? chronoPeer(found) : undefined
}

/** The peers that are installed. */
export const installedPeers = (): readonly Peer[] => {
  const nlp = load("compromise")
  const plugin = load("compromise-dates")
  if (isCompromise(nlp) && plugin !== undefined) nlp.plugin(plugin)
  const dates = isCompromise(nlp) && plugin !== undefined ? compromiseDatesPeer(nlp) : undefined
  return [chrono(), dates, isCompromise(nlp) ? compromisePeer(nlp) : undefined].filter((peer) => peer !== undefined)
}

export const installedWink = () => {
  const [makeWink, model] = [load("wink-nlp"), load("wink-eng-lite-web-model")]
  return isWink(makeWink) && model !== undefined ? winkTags(makeWink, model) : undefined
}

/** A peer's marks of a text as a line of `annotate`. */
export const peerLine = (peer: Peer, text: PeerText): string => {
  const points = new CodePoints(text.text)
  const mentions = peer.read(text).map(({ start, end, ...rest }) => ({ ...points.span({ start, end }), ...rest }))
  return JSON.stringify({ id: text.id, mentions, claims: [] })
}
