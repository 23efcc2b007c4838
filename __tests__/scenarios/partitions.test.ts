import { Scenario } from './harness.ts';

test.each([
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
])('assumes a role by name and rotates the key in the partition %s', async (partition, region) => {
  const scenario = await Scenario.start({ accounts: 'one', partition });
  try {
    const { sandbox } = scenario;
    const { github, world } = sandbox;
    const repository = github.world.repository('octo-org/octo-repo');
    const { accessKeyId, secretAccessKey } = sandbox.seeded.users.ci.keys;
    const pair = `${accessKeyId}\n${secretAccessKey}`;
    repository.stores.actions.set('AWS_CREDENTIALS', pair);
    // The secret was stored a while ago, because GitHub's times have whole seconds.
    for (const secret of repository.stores.actions.secrets.values()) secret.updatedAt = new Date(0);
    const step = await scenario.keyturn(
      {
        'aws-region': region,
        'aws-credentials': pair,
        'role-to-assume': 'ci-deploy',
        rotate: 'now',
        'github-token': github.world.createToken(),
      },
      {
        env: {
          AWS_ENDPOINT_URL: sandbox.awsUrl,
          GITHUB_API_URL: `${sandbox.githubUrl}/api/v3`,
          GITHUB_RUN_ID: '1',
        },
      },
    );
    expect(step.log).toMatch(/Every target holds/);
    expect(step.exitCode).toBe(0);
    expect(step.outputs['rotation-state']).toBe('grace');
    const [, successor] = world.account('123456789012').users.get('ci-deployer')?.accessKeys ?? [];
    expect(repository.stores.actions.value('AWS_CREDENTIALS')).toBe(`${successor?.id}\n${successor?.secret}`);
    const session = [...world.sessions.values()].find(({ key }) => key.id === step.env.AWS_ACCESS_KEY_ID);
    expect(session?.role?.arn).toBe(`arn:${partition}:iam::123456789012:role/ci-deploy`);
    // On GitHub Enterprise Server, every request goes to /api/v3.
    const requests = sandbox.requests.filter(({ service }) => service === 'github');
    expect(requests.filter(({ path }) => !path.startsWith('/api/v3/'))).toEqual([]);
    expect(requests.length).toBeGreaterThan(10);
  } finally {
    await scenario.end();
  }
});
