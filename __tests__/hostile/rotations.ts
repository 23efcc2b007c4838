import type { Boundary, Verdict } from '../campaign/in-process.ts';
import { day, Lab, type Setup } from '../campaign/lab.ts';
import { Tamperer, type Tampering } from './tampering.ts';
import { faultsOf, faultsOfText, pollution } from './verdict.ts';

const soon = { graceMs: 0, recoveryMs: 0 };

/** Rotations that differ in what they ask AWS and GitHub. */
const setups = {
  self: { name: 'self', mode: 'self', targets: 'AWS_CREDENTIALS\nenv:production classic', ...soon },
  managed: {
    name: 'managed',
    mode: 'managed',
    targets: 'AWS_CREDENTIALS\norg:octo-org AWS_CREDENTIALS',
    ...soon,
  },
  MFA: { name: 'MFA', mode: 'self', mfa: true, targets: 'AWS_CREDENTIALS', ...soon },
} as const satisfies Record<string, Setup>;

type RotationName = keyof typeof setups;
export const rotationNames = Object.keys(setups) as RotationName[];

/** Requests that one run may send, whatever is answered: a run of the largest setup sends fewer than a hundred. */
const maxRequests = 800;
/** How long one run may take, in milliseconds of simulated time: a run lets go of its lock after half an hour. */
const maxRunMs = 60 * 60_000;

const undisturbed = new Map<RotationName, number>();

/** Rotates against changed answers, then once more against true ones, and says what is wrong with how they ended. */
export async function rotationViolations(
  name: RotationName,
  tamperings: readonly Tampering[],
): Promise<string[]> {
  const requests = undisturbed.get(name) ?? (await count(name));
  const { lab, said } = await labFor(name);
  const found = await runOnce(lab, new Tamperer(tamperings, requests));
  lab.clock.advance(day);
  found.push(...(await runOnce(lab, new Tamperer([], 1))));
  return [...found, ...faultsOfTexts(lab, said), ...pollution()];
}

async function labFor(name: RotationName): Promise<{ lab: Lab; said: string[] }> {
  const lab = await Lab.create(setups[name]);
  const said: string[] = [];
  lab.listener = (text) => void said.push(text);
  return { lab, said };
}

async function count(name: RotationName): Promise<number> {
  const { lab } = await labFor(name);
  const tamperer = new Tamperer([], 1);
  const { error } = await lab.run({ at: (boundary) => tampered(boundary, tamperer) });
  if (error) throw error;
  undisturbed.set(name, tamperer.seen);
  return tamperer.seen;
}

async function runOnce(lab: Lab, tamperer: Tamperer): Promise<string[]> {
  const start = lab.clock.client().getTime();
  const { ended, error } = await lab.run({ at: (boundary) => tampered(boundary, tamperer) });
  const tookMs = lab.clock.client().getTime() - start;
  return [
    ...(ended === 'error' ? faultsOf(error) : []),
    ...(tamperer.seen > maxRequests ? [`sent ${tamperer.seen} requests`] : []),
    ...(tookMs > maxRunMs ? [`took ${tookMs} ms`] : []),
  ];
}

/** Bytes that are no answer break the connection here; `steps.ts` sends them. */
function tampered({ answer }: Boundary, tamperer: Tamperer): Verdict {
  if (!answer) return 'go';
  const next = tamperer.next(answer);
  if (next === answer) return 'go';
  return typeof next === 'string' || Buffer.isBuffer(next) ? { kind: 'drop', when: 'after' } : next;
}

/** No secret and no words of JavaScript in the log and the variables. */
function faultsOfTexts(lab: Lab, said: readonly string[]): string[] {
  const { variables } = lab.github.repository('octo-org/octo-repo');
  const secrets = [lab.token, ...lab.user.accessKeys.map(({ secret }) => secret)];
  const texts = [...said, ...[...variables.values()].map(({ value }) => value)];
  return texts.flatMap((text) => [
    ...(secrets.some((secret) => text.includes(secret)) ? [`shows a secret: ${text.slice(0, 80)}`] : []),
    ...faultsOfText(text),
  ]);
}
