import type { Config } from '../../src/config/config.ts';
import type { RawInputs } from '../../src/config/inputs.ts';
import { parseConfig as parseWith } from '../../src/config/parse-config.ts';
import type { Env } from '../../src/env.ts';
import { sources } from '../../src/sources/index.ts';

/** The configuration as the action reads it, with all sources. */
export function parseConfig(inputs: RawInputs, env: Env = {}): Config {
  return parseWith(inputs, env, sources);
}
