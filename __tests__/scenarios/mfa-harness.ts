import type { SeededUser } from '../../src/sandbox/aws/seed.ts';
import type { LoggedRequest } from '../../src/sandbox/index.ts';
import type { StepResult } from '../../src/sandbox/runner/job.ts';
import { secretsBeforeMask } from '../../src/sandbox/runner/step-log.ts';
import type { Scenario } from './harness.ts';

/** The stored key of a user, as inputs. */
export function keysOf({ keys }: SeededUser): Record<string, string> {
  return { 'aws-access-key-id': keys.accessKeyId, 'aws-secret-access-key': keys.secretAccessKey };
}

/** The seed of a user's device. */
export function seedOf({ mfa }: SeededUser): string {
  if (!mfa) throw new Error('the user has no MFA device');
  return mfa.secret;
}

/** The stored key of a user and the seed of the user's device, as inputs. */
export function mfaOf(user: SeededUser): Record<string, string> {
  return { ...keysOf(user), 'mfa-secret': seedOf(user) };
}

/** Runs a step with STS and IAM. No seed or code may be readable before its mask, and no code may be sent twice. */
export async function step(
  scenario: Scenario,
  inputs: Record<string, string>,
  options: { env?: Record<string, string> } = {},
): Promise<StepResult> {
  const before = scenario.sandbox.requests.length;
  const result = await scenario.keyturn(inputs, {
    ...options,
    env: { AWS_ENDPOINT_URL: scenario.sandbox.awsUrl, ...options.env },
  });
  const seeds = Object.values(scenario.sandbox.seeded.users).flatMap(({ mfa }) => mfa?.secret ?? []);
  const codes = scenario.sandbox.requests.slice(before).flatMap(codeIn);
  expect(secretsBeforeMask(result.rawLog, [...seeds, ...codes])).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  return result;
}

/** The codes that were sent, in order. */
export function codesSent({ sandbox }: Scenario): string[] {
  return sandbox.requests.flatMap(codeIn);
}

function codeIn({ parameters }: LoggedRequest): string[] {
  return typeof parameters.TokenCode === 'string' ? [parameters.TokenCode] : [];
}

/** The requests by name; parallel requests are in alphabetical order. */
export function requestsOf({ requests }: Scenario): string[] {
  return [...requests].sort();
}

/** Moves AWS's clock, by less than half a time step, so that the next code starts in `ms` milliseconds. */
export function letNextCodeComeIn(ms: number, { sandbox }: Scenario): void {
  const left = 30_000 - (Date.now() % 30_000);
  const shift = left - ms;
  sandbox.clock.skewMs = shift > 15_000 ? shift - 30_000 : shift;
}
