import type { LoggedRequest } from '../src/sandbox/index.ts';

const width = 60;

/** Requests as bars over time, from the start of the process; times in milliseconds. */
export function timeLine(requests: readonly LoggedRequest[], start: number, end: number): string[] {
  const scale = width / (end - start);
  return requests.map(({ service, operation, at, answeredAt = end }) => {
    const from = Math.floor((at - start) * scale);
    const bar = '='.repeat(Math.max(1, Math.round((answeredAt - at) * scale)));
    const times = `${String(at - start).padStart(4)} ..${String(answeredAt - start).padStart(4)}`;
    return `  ${`${service} ${operation}`.padEnd(24)}${times}  |${(' '.repeat(from) + bar).padEnd(width)}|`;
  });
}
