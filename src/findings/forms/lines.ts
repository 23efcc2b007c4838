import { styleText } from 'node:util';
import { logText } from '../../runner/log-text.ts';

/** What a text form knows of its reader. */
export interface TextStyle {
  readonly colors: boolean;
  /** Columns of the terminal; absent in a file or a pipe, where lines are not wrapped. */
  readonly width?: number;
}

export type Color = Parameters<typeof styleText>[0];

export type Paint = (color: Color, text: string) => string;

/** Colours only what has been cleaned, because cleaning takes the escape codes away. */
export function painter({ colors }: TextStyle): Paint {
  return (color, text) => (colors ? styleText(color, text, { validateStream: false }) : text);
}

/** With a capital letter and a full stop. */
export const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]\s*$/.test(text) ? '' : '.');

/** No line of it can begin with something else than the caller's own text. */
export const oneLine = (text: string): string => logText(text.replaceAll(/\s+/g, ' ').trim());

/** Breaks a paragraph at blanks. A word that is longer than a line stays whole, because people copy ARNs. */
export function wrapped(text: string, indent: string, { width }: TextStyle): string[] {
  const words = oneLine(text).split(' ');
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width - indent.length, 20);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  // Once more, because a word that was harmless inside a line may begin one now.
  return lines.map((line) => logText(`${indent}${line}`));
}

/** Several lines as they are, indented. */
export const cleanLines = (text: string, indent: string): string[] =>
  text.split(/\r?\n/).map((line) => logText(`${indent}${line}`));
