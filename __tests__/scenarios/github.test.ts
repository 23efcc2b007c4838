import { generateKeyPairSync } from 'node:crypto';
import { rotationInThisProcess } from './in-process.ts';
import { inRotation, type RotationScenario } from './rotation-harness.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

test('a GitHub App rotates into every kind of target, with a token that is masked and then revoked', () =>
  inRotation(async (rotation) => {
    const { world } = rotation.scenario.sandbox.github;
    world.createApp('1234', publicKey, {
      'octo-org': {
        actions: 'read',
        actions_variables: 'write',
        secrets: 'write',
        environments: 'write',
        dependabot_secrets: 'write',
        codespaces_secrets: 'write',
        organization_secrets: 'write',
      },
    });
    const repository = world.repository('octo-org/octo-repo');
    const ids = Array.from({ length: 120 }, (_each, n) => world.createRepository(`octo-org/r${n}`).id);
    const organization = world.organizations.get('octo-org')?.stores.actions;
    const stores = [
      repository.stores.actions,
      repository.stores.dependabot,
      repository.stores.codespaces,
      world.createEnvironment(repository, 'prod/eu west').secrets,
      organization,
    ];
    const old = rotation.secrets.value('AWS_CREDENTIALS') ?? '';
    for (const store of stores.slice(1, 4)) store?.set('AWS_CREDENTIALS', old);
    organization?.set('AWS_CREDENTIALS', old, { visibility: 'selected', selected: new Set(ids) });
    for (const store of stores) {
      const secret = store?.get('AWS_CREDENTIALS');
      if (secret) secret.updatedAt = new Date(Date.now() - 99 * 86_400_000);
    }
    const tokens: string[] = [];
    const { set } = Map.prototype;
    world.tokens.set = function remember(name, token) {
      tokens.push(name);
      return set.call(this, name, token) as typeof this;
    };
    const step = await rotation.run({
      'github-token': '',
      'github-app-id': '1234',
      'github-app-private-key': privateKey,
      'rotate-targets': [
        'AWS_CREDENTIALS',
        'dependabot AWS_CREDENTIALS',
        'Octo-Org/octo-repo codespaces AWS_CREDENTIALS',
        'env:prod/eu%20west AWS_CREDENTIALS',
        'org:octo-org AWS_CREDENTIALS',
      ].join('\n'),
    });
    expect(step.annotations).toEqual([]);
    expect(step.outputs['rotation-state']).toBe('grace');
    const [, successor] = rotation.keys;
    expect(stores.map((store) => store?.value('AWS_CREDENTIALS'))).toEqual(
      stores.map(() => `${successor?.id}\n${successor?.secret}`),
    );
    expect([...(organization?.get('AWS_CREDENTIALS')?.selected ?? [])].sort()).toEqual(ids.sort());

    expect(tokens).toHaveLength(2);
    expect(
      step.commands.filter(({ command, value }) => command === 'add-mask' && tokens.includes(value)),
    ).toHaveLength(2);
    expect(tokens.filter((token) => world.tokens.has(token))).toEqual([]);
  }));

describe('the repair of a torn pair', () => {
  /** Runs a step whose stored pair is torn, while GitHub does not answer for the journal. */
  async function interrupted(
    inputs: Record<string, string>,
    interrupt: (kill: (signal: NodeJS.Signals) => void, rotation: RotationScenario) => void = () => {},
  ) {
    let left: unknown;
    await inRotation(async (rotation) => {
      const { github, faults, requests } = rotation.scenario.sandbox;
      github.world.createApp('1234', publicKey, {
        'octo-org': { actions: 'read', actions_variables: 'write', secrets: 'write' },
      });
      const [key] = rotation.keys;
      faults.add({
        service: 'github',
        operation: 'ListVariables',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'stall', ms: 60_000, when: 'before' },
      });
      const step = await rotation.run(
        {
          'aws-credentials': '',
          'aws-access-key-id': key?.id ?? '',
          'aws-secret-access-key': 'of-another-key-of-forty-characters-xxxxx',
          'rotate-targets': 'classic',
          'github-token': '',
          'github-app-id': '1234',
          'github-app-private-key': privateKey,
          ...inputs,
        },
        { onStart: (kill) => interrupt(kill, rotation) },
      );
      expect(step.exitCode).not.toBe(0);
      const tokens = [...github.world.tokens.values()].filter(({ kind }) => kind === 'installation');
      left = {
        tokens,
        requests: requests.map(({ operation, status }) => `${operation} ${status ?? 'none'}`),
      };
    });
    return left as { tokens: unknown[]; requests: string[] };
  }

  // Long enough for a busy machine to create the token first.
  test('leaves no token when it exceeds action-timeout-s', async () => {
    const { tokens, requests } = await interrupted({ 'action-timeout-s': '8' });
    expect(requests).toContain('CreateInstallationToken 201');
    expect(requests.filter((line) => line.startsWith('CreateInstallationToken'))).toHaveLength(1);
    expect(requests).toContain('RevokeInstallationToken 204');
    expect(tokens).toEqual([]);
  });

  test('leaves no token when the run is cancelled', async () => {
    const { tokens, requests } = await interrupted({}, (kill, { scenario }) => {
      const watch = setInterval(() => {
        if (!scenario.sandbox.requests.some(({ operation }) => operation === 'CreateInstallationToken'))
          return;
        clearInterval(watch);
        setTimeout(() => kill('SIGINT'), 500);
      }, 20);
      watch.unref();
    });
    expect(requests).toContain('RevokeInstallationToken 204');
    expect(tokens).toEqual([]);
  });
});

test('a renamed target gets its key, and the run respects the secondary rate limit', () =>
  rotationInThisProcess(async (rotation) => {
    const { world } = rotation.scenario.sandbox.github;
    const other = world.repository('octo-org/other-repo');
    other.stores.actions.set('AWS_CREDENTIALS', 'old');
    world.rename(other, 'new-name');
    world.secondaryLimit = { writesPerMinute: 80 };
    const step = await rotation.run({
      'rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS',
    });
    expect(step.outputs['rotation-state']).toBe('grace');
    expect(other.stores.actions.value('AWS_CREDENTIALS')).toBe(rotation.secrets.value('AWS_CREDENTIALS'));
    const statuses = rotation.scenario.sandbox.requests
      .filter(({ operation }) => operation === 'PutSecret')
      .map(({ status }) => status);
    expect(statuses).toEqual([204, 307, 204]);
  }));

test('a classic token without its scope is refused with the scope that it needs', () =>
  rotationInThisProcess(async (rotation) => {
    const { world } = rotation.scenario.sandbox.github;
    const token = world.createToken({ kind: 'classic', scopes: ['repo'] });
    world.organizations.get('octo-org')?.stores.actions.set('AWS_CREDENTIALS', 'old', { visibility: 'all' });
    const step = await rotation.run({
      'github-token': token,
      'rotate-targets': 'org:octo-org AWS_CREDENTIALS',
    });
    expect(step.annotations[0]?.message).toMatch(/classic one and lacks the scope admin:org/);
    expect(rotation.keys).toHaveLength(1);
  }));
