import { CodePoints } from "../model/code-points.js"
import type { Span } from "../model/document.js"
import type { Report } from "../model/report.js"

/** Turns spans of one report into evidence: where they stand in the article's text or title, in code points. */
export class Quotes {
  readonly #report: Report
  readonly #text: CodePoints
  readonly #title: CodePoints

  constructor(report: Report) {
    this.#report = report
    this.#text = new CodePoints(report.article.text)
    this.#title = new CodePoints(report.article.title ?? "")
  }

  /** `<id>#char=a,b` or `<id>#title=a,b`, each once, in the order given; spans of nothing are left out. */
  of(spans: readonly Span[]): string[] {
    return [...new Set(spans.filter(({ start, end }) => end > start).map((span) => this.#evidence(span)))]
  }

  /** The words of a span, byte for byte. */
  words({ start, end }: Span): string {
    const { article, origin } = this.#report
    return start >= origin ? article.text.slice(start - origin, end - origin) : (article.title ?? "").slice(start, end)
  }

  #evidence({ start, end }: Span): string {
    const { article, origin } = this.#report
    if (start < origin) return `${article.id}#title=${this.#title.at(start)},${this.#title.at(end)}`
    return `${article.id}#char=${this.#text.at(start - origin)},${this.#text.at(end - origin)}`
  }
}
