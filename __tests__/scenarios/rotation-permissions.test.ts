import type { SecretStore } from '../../src/sandbox/github/secret-store.ts';
import type { Permissions } from '../../src/sandbox/github/world.ts';
import { documentedTable } from '../documented.ts';
import { rotationInThisProcess } from './in-process.ts';
import { day, inRotation, type RotationScenario } from './rotation-harness.ts';

/** The permissions of docs/rotation.md that every target needs. */
const always: Permissions = { variables: 'write', actions: 'read', metadata: 'read' };

const rows = documentedTable('target').map(([target = '', line = '', permission = '']) => {
  const [, name = '', level = ''] = /^`(\w+): (read|write)`/.exec(permission) ?? [];
  return [target, line.replaceAll('`', ''), name, level as 'read' | 'write'] as const;
});

/** The store in the sandbox that a permission is for. */
function storeOf({ scenario }: RotationScenario, permission: string): SecretStore {
  const { world } = scenario.sandbox.github;
  const repository = world.repository('octo-org/octo-repo');
  const stores = permission.startsWith('organization_')
    ? world.organizations.get('octo-org')?.stores
    : repository.stores;
  const store =
    permission === 'environments'
      ? repository.environments.get('production')?.secrets
      : permission.includes('dependabot')
        ? stores?.dependabot
        : permission.includes('codespaces')
          ? stores?.codespaces
          : stores?.actions;
  if (!store) throw new Error(`no store is behind ${permission}`);
  return store;
}

/** A rotation with this one target and a token with only these permissions. */
function runWith(rotation: RotationScenario, line: string, permissions: Permissions) {
  const token = rotation.scenario.sandbox.github.world.createToken({ permissions });
  return rotation.run({ 'rotate-targets': line, 'github-token': token });
}

test('the table has every kind of target with a valid GitHub permission', () => {
  expect(rows.map(([, , name]) => name).sort()).toEqual(
    [
      'secrets',
      'environments',
      'organization_secrets',
      'dependabot_secrets',
      'organization_dependabot_secrets',
      'codespaces_secrets',
      'organization_codespaces_secrets',
    ].sort(),
  );
});

test.each(rows)(
  '%s (%s): the permissions in the table are sufficient and necessary',
  (_target, line, name, level) =>
    rotationInThisProcess(async (rotation) => {
      const store = storeOf(rotation, name);
      const [old] = rotation.keys;
      const pair = `${old?.id}\n${old?.secret}`;
      store.set('AWS_CREDENTIALS', pair, name.startsWith('organization_') ? { visibility: 'all' } : {});
      for (const less of [{ ...always }, { ...always, [name]: 'read' as const }]) {
        const refused = await runWith(rotation, line, less);
        expect(refused.outputs['rotation-state']).toBe('failed');
        expect(refused.annotations[0]?.message).toMatch(/GitHub answered 403.*GitHub asks for: /s);
        // One run reports all missing permissions.
        const needs = refused.annotations[0]?.message.split('the whole rotation needs: ')[1];
        for (const words of ['variables: write', 'actions: read (optional)', `${name}: ${level}`])
          expect(needs).toContain(words);
        expect(rotation.keys).toHaveLength(1);
      }
      const exact = { ...always, [name]: level };
      const states: (string | undefined)[] = [];
      for (let week = 0; week < 3; week++) {
        // The job gets the present content of its secret, copied if the target is another store.
        if (store !== rotation.secrets)
          rotation.secrets.set('AWS_CREDENTIALS', store.value('AWS_CREDENTIALS') ?? '');
        states.push((await runWith(rotation, line, exact)).outputs['rotation-state']);
        rotation.wait(8 * day);
      }
      expect(states).toEqual(['grace', 'recovery', 'idle']);
      expect(rotation.keys).toHaveLength(1);
      expect(rotation.keys[0]).not.toBe(old);
      expect(store.value('AWS_CREDENTIALS')).toBe(`${rotation.keys[0]?.id}\n${rotation.keys[0]?.secret}`);
    }),
);

test.each([
  ['no permission for variables', { secrets: 'write', actions: 'read' }],
  ['read-only variables', { secrets: 'write', actions: 'read', variables: 'read' }],
] as const)('%s: creates no key, because a crash could not be repaired', (_how, permissions) =>
  inRotation(async (rotation) => {
    const step = await runWith(rotation, 'AWS_CREDENTIALS', { metadata: 'read', ...permissions });
    expect(step.outputs['rotation-state']).toBe('failed');
    expect(step.annotations[0]?.message).toMatch(/variable.*GitHub asks for: actions_variables: /s);
    expect(rotation.keys).toHaveLength(1);
  }),
);

test('without actions: read, only the grace period protects running jobs', () =>
  rotationInThisProcess(async (rotation) => {
    const { actions: _actions, ...rest } = always;
    const blind = { ...rest, secrets: 'write' as const };
    await runWith(rotation, 'AWS_CREDENTIALS', blind);
    const { world } = rotation.scenario.sandbox.github;
    const long = world.startRun(world.repository('octo-org/octo-repo'), { createdAt: new Date(0) });
    rotation.wait(8 * day);
    const seeing = await runWith(rotation, 'AWS_CREDENTIALS', { ...blind, actions: 'read' });
    expect(seeing.outputs['rotation-state']).toBe('held');
    expect(long.status).toBe('in_progress');
    const step = await runWith(rotation, 'AWS_CREDENTIALS', blind);
    expect(step.outputs['rotation-state']).toBe('recovery');
  }));
