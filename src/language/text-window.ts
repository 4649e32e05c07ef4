/** A text up to an offset, by UTF-16 units; what lies beyond reads as a line's end. */
export class TextWindow {
  text = ""
  limit = 0

  code(at: number): number {
    return at < this.limit ? this.text.charCodeAt(at) : 10
  }
}
