/** A line of a stream, or that it was too long to be kept. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without the line end; null where the line is longer than the limit. */
  readonly bytes: Buffer | null
}

/** Cuts a stream into lines. A line beyond `limit` bytes is not kept, so memory stays bounded whatever comes. */
export async function* readLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  const take = (part: Buffer): void => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const finish = (): Line => {
    const bytes = length > limit ? null : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (length > 0) yield finish()
}
