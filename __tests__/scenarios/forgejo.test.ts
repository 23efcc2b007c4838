import { ciSystem, trustPolicyFor } from '../../src/ci-systems/index.ts';
import { inThisProcess } from './in-process.ts';

test('the action works unchanged in a job of Forgejo, whose runner has the variables of GitHub', () =>
  inThisProcess(async (scenario) => {
    const { sandbox } = scenario;
    const settings = { issuer: 'https://forgejo.example.com/api/actions' };
    const trust = ciSystem('forgejo').trust({ repository: 'octo-org/octo-repo', branch: 'main', settings });
    const account = sandbox.world.account(sandbox.seeded.usersAccountId);
    const provider = account.createOidcProvider('forgejo.example.com/api/actions', [trust.audience]);
    const { arn } = account.createRole('deploy', { trust: trustPolicyFor(trust, provider.arn) });
    const env = await sandbox.otherCis.job('forgejo');
    const step = await scenario.keyturn({ 'role-to-assume': arn }, { env: { ...env } });
    expect(step.exitCode).toBe(0);
    expect(step.outputs['authenticated-arn']).toContain(':assumed-role/deploy/');
  }));
