import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretFormat } from '../../src/config/config.ts';
import { type Journal, readJournal, writeJournal } from '../../src/rotation/journal.ts';
import { planRotation } from '../../src/rotation/plan.ts';
import type { RotationPolicy, RotationSnapshot } from '../../src/rotation/snapshot.ts';
import { readStart } from '../../src/rotation/start-marker.ts';
import { dated, day, holdingNone } from './planned.ts';

/** A rotation in the middle, as version 0.1.0 (f97bfa9) left it in the sandbox, and the steps that 0.1.0 picks for it. */
interface Fixture {
  readonly name: string;
  readonly setup: string;
  readonly now: string;
  readonly user: string;
  readonly journal: { readonly name: string; readonly value: string; readonly updatedAt: string };
  /** How 0.1.0 writes the journal that it has read, if not as it was. */
  readonly rewritten?: string;
  readonly start: {
    readonly name: string;
    readonly value: string;
    readonly createdAt: string;
    readonly updatedAt: string;
  } | null;
  readonly lock: { readonly name: string; readonly value: string } | null;
  readonly keys: readonly {
    readonly id: string;
    readonly status: 'Active' | 'Inactive';
    readonly createdAt: string;
  }[];
  readonly targets: readonly {
    readonly form: SecretFormat;
    readonly secrets: readonly { readonly name: string; readonly key: string; readonly updatedAt: string }[];
  }[];
  readonly plans: readonly Plan[];
}

interface Plan {
  readonly asked: RotationPolicy['mode'];
  readonly laterMs: number;
  readonly currentKeyId?: string;
  readonly newKeyId?: string;
  readonly step: Readonly<Record<string, unknown>>;
}

/** One fixture a line. Step kinds that were renamed since have their new names. */
const fixtures: readonly Fixture[] = readFileSync(join(import.meta.dirname, 'journals/0.1.0.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const journalOf = ({ journal, user }: Fixture): Journal => readJournal(journal.value, user, journal.name);

async function seenIn(
  fixture: Fixture,
  { laterMs, currentKeyId, newKeyId }: Plan,
): Promise<RotationSnapshot> {
  const { start } = fixture;
  const record = start && {
    value: start.value,
    createdAt: new Date(start.createdAt),
    updatedAt: new Date(start.updatedAt),
  };
  const records = { get: async () => record ?? undefined };
  const { at } = await readStart({ journal: 'J' } as never, { records } as never);
  return {
    mode: fixture.setup.startsWith('self') ? 'self' : 'managed',
    now: new Date(Date.parse(fixture.now) + laterMs),
    keys: fixture.keys.map((key) => ({ ...key, createdAt: new Date(key.createdAt) })),
    journal: journalOf(fixture),
    journalWrittenAt: new Date(fixture.journal.updatedAt),
    ...(at ? { startedAt: at } : {}),
    targets: fixture.targets.map(({ form, secrets }) => ({
      form,
      secrets: secrets.map(({ key, updatedAt }) => dated(key, updatedAt)),
    })),
    memory: {
      ...holdingNone,
      ...(currentKeyId === undefined ? {} : { currentKeyId, signingKeyId: currentKeyId }),
      ...(newKeyId === undefined ? {} : { newKeyId, signingKeyId: newKeyId }),
    },
    use: { lastUse: 'never', earlierRuns: 0 },
    useOfExtra: 'never',
    useOfNew: 'never',
  };
}

/** What a step does, without its words for people. */
function withoutWords(step: object): unknown {
  const { why: _why, explanation: _explanation, ...rest } = step as Record<string, unknown>;
  return JSON.parse(JSON.stringify(rest));
}

describe('a journal of version 0.1.0', () => {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s: is read, and written back as 0.1.0 writes it',
    (_name, fixture) => {
      expect(writeJournal(journalOf(fixture))).toBe(fixture.rewritten ?? fixture.journal.value);
    },
  );

  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s: leads to the steps that 0.1.0 picks',
    async (_name, fixture) => {
      for (const plan of fixture.plans) {
        const policy = { afterMs: 60 * day, graceMs: 7 * day, recoveryMs: 7 * day, mode: plan.asked };
        const step = planRotation(await seenIn(fixture, plan), policy);
        expect({ ...plan, step: withoutWords(step) }).toEqual(plan);
      }
    },
  );

  test('the steps are of fifteen kinds', () => {
    const kinds = new Set(fixtures.flatMap(({ plans }) => plans.map(({ step }) => step.kind)));
    expect(kinds.size).toBe(15);
  });

  test('the fixtures have every phase and variant', () => {
    const variants = new Set(fixtures.map(({ name }) => name.slice(name.indexOf(': ') + 2)));
    expect([...variants].sort()).toEqual(
      expect.arrayContaining([
        'committed',
        'committed, paused',
        'creating',
        'distributing',
        'distributing, proven',
        'distributing, proven, no old key',
        'idle',
        'idle, abandoned',
        'idle, broken',
        'retired',
      ]),
    );
    expect(fixtures.some(({ lock }) => lock)).toBe(true);
  });
});
