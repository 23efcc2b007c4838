import type { LoggedRequest } from '../src/sandbox/index.ts';

const width = 60;

/** Draws requests as bars over time since the start of the process (ms). */
export function timeLine(requests: readonly LoggedRequest[], start: number, end: number): string[] {
  const scale = width / (end - start);
  return requests.map(({ service, operation, at, answeredAt = end }) => {
    const from = Math.floor((at - start) * scale);
    const bar = '='.repeat(Math.max(1, Math.round((answeredAt - at) * scale)));
    const times = `${String(at - start).padStart(4)} ..${String(answeredAt - start).padStart(4)}`;
    return `  ${`${service} ${operation}`.padEnd(24)}${times}  |${(' '.repeat(from) + bar).padEnd(width)}|`;
  });
}
