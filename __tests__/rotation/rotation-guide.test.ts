import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Journal, readJournal } from '../../src/rotation/journal.ts';
import type { RotationState } from '../../src/rotation/step.ts';
import { documentedTable, rotationGuide } from '../documented.ts';

// Types, so that a phase or a state that is added must be added here, and then to the guide.
const phases: Readonly<Record<Journal['phase'], true>> = {
  idle: true,
  creating: true,
  distributing: true,
  committed: true,
  retired: true,
  leaving: true,
  left: true,
};
const states: Readonly<Record<Exclude<RotationState, 'blocked'> | 'failed', true>> = {
  idle: true,
  planned: true,
  waiting: true,
  grace: true,
  held: true,
  recovery: true,
  finished: true,
  undone: true,
  failed: true,
};

test('the state diagram is one that Mermaid reads, and has every phase of the journal', () => {
  const [, diagram = ''] = /^```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```$/m.exec(rotationGuide) ?? [];
  const arrows = diagram.split('\n').map((line) => {
    const [, from, to] = /^ {2}(\[\*\]|\w+) --> (\w+)(?:: [^:;#]+)?$/.exec(line) ?? [];
    if (from === undefined || to === undefined) throw new Error(`no arrow: ${line}`);
    return [from, to];
  });
  const named = new Set(arrows.flat().filter((state) => state !== '[*]'));
  expect([...named].sort()).toEqual(Object.keys(phases).sort());
  // Every phase can be left, and be reached.
  expect(new Set(arrows.map(([from]) => from))).toEqual(new Set(['[*]', ...named]));
  expect(new Set(arrows.map(([, to]) => to))).toEqual(named);
});

test('the table of states has every value of the output rotation-state, as action.yml does', () => {
  const rows = documentedTable('state').map(([state = '']) => state.replaceAll('`', ''));
  expect(rows.sort()).toEqual(Object.keys(states).sort());
  const action = parse(readFileSync(join(__dirname, '..', '..', 'action.yml'), 'utf8'));
  const described = [...action.outputs['rotation-state'].description.matchAll(/`(\w+)`/g)];
  expect(described.map(([, state]) => state).sort()).toEqual(Object.keys(states).sort());
});

test('the journal that it shows is one that Keyturn reads', () => {
  const [, json = ''] = /## The journal[\s\S]*?```json\n([\s\S]*?)\n```/.exec(rotationGuide) ?? [];
  expect(readJournal(json, '123456789012/ci-deployer', 'KEYTURN_JOURNAL')).toMatchObject({
    phase: 'committed',
  });
});

test('it states every invariant', () => {
  expect([...rotationGuide.matchAll(/^- \*\*(I\d+)\*\* /gm)].map(([, name]) => name)).toEqual(
    Array.from({ length: 13 }, (_, index) => `I${index + 1}`),
  );
});
