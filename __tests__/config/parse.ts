import { type RawInputs, readInputs } from '../../src/config/inputs.ts';
import { KeyturnError } from '../../src/errors.ts';
import { parseConfig } from './with-sources.ts';

export type Given = Readonly<Record<string, string>>;

/** The runner's environment for some inputs. */
export function runnerEnv(inputs: Given, env: Given = {}): Record<string, string> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...Object.fromEntries(variables), ...env };
}

/** The inputs as the runner passes them, with a Region unless they name one. */
export function rawInputs(inputs: Given, env: Given = {}): RawInputs {
  return readInputs(runnerEnv({ 'aws-region': 'eu-central-1', ...inputs }, env));
}

export const parse = (inputs: Given, env: Given = {}) => parseConfig(rawInputs(inputs, env), env);

/** The message of the InvalidInput error that is thrown, or '' if none is. */
export function invalidInput(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KeyturnError && error.code === 'InvalidInput') return error.message;
    throw error;
  }
  return '';
}

export const problemOf = (inputs: Given, env: Given = {}) => invalidInput(() => parse(inputs, env));

export const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy' };
export const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const keys = { 'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE', 'aws-secret-access-key': secret };
export const policy = (length: number) =>
  JSON.stringify({ Version: '2012-10-17', Id: 'x'.repeat(length - 32) });
