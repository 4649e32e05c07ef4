import type { Comparison } from "./comparisons.js"
import { type Speed, speedLine, speedSet } from "./speed.js"

/** What one task came to. */
export interface Figures {
  /** The commands, with paths relative to the benchmark's folder. */
  readonly commands: readonly string[]
  readonly title: string
  readonly articles: number
  /** Weights that ship were learned from these articles too. */
  readonly learned: boolean
  /** The scorer's lines, the headline last. */
  readonly lines: readonly string[]
  /** Processor seconds of the product, without the scorer; null where it was not run as a program of its own. */
  readonly cpu: number | null
}

const squeeze = (line: string): string => line.trim().replace(/\s+/gu, " ")

const warning = `

**Too high**: the judges of persons and tolls learned from these articles too. The figures held out, or over folds in \`models/\`, are the ones to believe.`

const section = ({ title, articles, learned, commands, lines }: Figures): string => `## ${title}

${articles} ${articles === 1 ? "article" : "articles"}${learned ? warning : ""}

\`\`\`
${commands.map((command) => `$ ${command}`).join("\n")}
${lines.join("\n")}
\`\`\`
`

const comparisonRow = ({ what, own, peers, quoted }: Comparison): string => {
  const beside = peers.map(([name, figure]) => `${name}: ${figure.toFixed(1)}`).join(", ")
  return `| ${what} | ${own.toFixed(1)} | ${beside} | ${quoted} |`
}

const speedRow = ({ title, articles, cpu }: Figures): readonly string[] =>
  cpu === null ? [] : [`| ${title} | ${articles} | ${cpu.toFixed(1)} | ${(articles / cpu).toFixed(0)} |`]

/** The page `bench/FIGURES.md`: the headlines, every task's figures, and last the speed, which alone differs from run to run. */
export const figuresPage = (
  all: readonly Figures[],
  comparisons: readonly Comparison[],
  speeds: readonly Speed[],
): string => `# Figures

Made by \`npm run bench\`; paths are below the benchmark's folder, \`blotter\` is \`node dist/cli/main.js\`.

| what | headline |
| --- | --- |
${all.map(({ title, learned, lines }) => `| ${title} | ${squeeze(lines.at(-1) ?? "")}${learned ? " (too high, see below)" : ""} |`).join("\n")}

## Beside others

On the same data by the same scorer. Peers are npm packages, run by \`npm run bench\` where they are installed, as they give their finds; what is
quoted is what the goals of this project were set by; it was not run here.

| what | Blotter | peers | quoted |
| --- | --- | --- | --- |
${comparisons.map(comparisonRow).join("\n")}

${all.map(section).join("\n")}
## Speed

Processor seconds of the product, its start included; they differ from machine to machine and from run to run.

| what | articles | CPU seconds | articles per CPU second |
| --- | --- | --- | --- |
${all.flatMap(speedRow).join("\n")}

The first ${speedSet.articles} articles of ${speedSet.set.replace(".jsonl", "")}, with the most memory that the process held:

| what | articles | CPU seconds | articles per CPU second | peak memory |
| --- | --- | --- | --- | --- |
${speeds.map(speedLine).join("\n")}
`
