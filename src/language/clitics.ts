import type { TextWindow } from "./text-window.js"

/** Whether `s`, `re`, `ve`, `ll`, `d` or `m` stands from `start` to `end`, in either case. */
export const isClitic = (window: TextWindow, start: number, end: number): boolean => {
  const a = window.code(start) | 32
  if (end - start === 1) return a === 0x73 || a === 0x64 || a === 0x6d
  if (end - start !== 2) return false
  const b = window.code(start + 1) | 32
  return (a === 0x72 && b === 0x65) || (a === 0x76 && b === 0x65) || (a === 0x6c && b === 0x6c)
}

/** n't, with the apostrophe at `mark`. */
export const isNegation = (window: TextWindow, i: number, mark: number, rest: number): boolean => {
  return rest - mark === 2 && (window.code(mark + 1) | 32) === 0x74 && mark > i && (window.code(mark - 1) | 32) === 0x6e
}
