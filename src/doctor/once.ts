import { KeyturnError, messageOf } from '../errors.ts';
import type { Asked } from './facts.ts';

/**
 * Asks once for each set of arguments. A refusal or a failure is an answer too: the reason why something was not checked.
 */
export function once<Arguments extends readonly (string | undefined)[], T>(
  ask: (...parameters: Arguments) => Promise<T>,
): (...parameters: Arguments) => Promise<Asked<T>> {
  const answers = new Map<string, Promise<Asked<T>>>();
  return (...parameters) => {
    const key = JSON.stringify(parameters);
    const known = answers.get(key) ?? answered(() => ask(...parameters));
    answers.set(key, known);
    return known;
  };
}

async function answered<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return { why: reason(error) };
  }
}

/** The first sentence of a failure, without the full stop. */
function reason(error: KeyturnError): string {
  return messageOf(error).split('\n')[0]?.replace(/\.$/, '') ?? error.code;
}
