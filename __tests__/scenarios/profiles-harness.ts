import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Scenario, textOf } from './harness.ts';

export const file = (scenario: Scenario, name: 'config' | 'credentials') =>
  join(scenario.job.home, '.aws', name);
export const config = (scenario: Scenario) => textOf(file(scenario, 'config'));
export const credentials = (scenario: Scenario) => textOf(file(scenario, 'credentials'));

export function given(scenario: Scenario, files: { config?: string; credentials?: string }): void {
  mkdirSync(join(scenario.job.home, '.aws'));
  if (files.config !== undefined) writeFileSync(file(scenario, 'config'), files.config);
  if (files.credentials !== undefined) writeFileSync(file(scenario, 'credentials'), files.credentials);
}
