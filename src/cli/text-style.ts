import type { TextStyle } from '../findings/forms/lines.ts';
import type { CliContext } from './context.ts';

/** How text on stdout looks: wrapped and coloured on a terminal, unless NO_COLOR or a dumb terminal forbids colours. */
export function textStyle({ process: { stdout }, env }: CliContext): TextStyle {
  if (!stdout.isTTY) return { colors: false };
  return {
    colors: !env.NO_COLOR && env.TERM !== 'dumb',
    ...(stdout.columns > 0 ? { width: Math.min(stdout.columns, 120) } : {}),
  };
}
