import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createGitHubApi } from '../../src/github/api.ts';
import { neededInWords } from '../../src/github/needed-permissions.ts';
import { requestIdToken } from '../../src/github/oidc-token.ts';
import { githubSecrets } from '../../src/secret-stores/github/secrets.ts';
import { repositoryVariables } from '../../src/secret-stores/github/variables.ts';
import { cannedServer } from '../aws/canned-server.ts';
import { GitHubLab } from './github-lab.ts';

const here = { owner: 'octo-org', repo: 'octo-repo' };
const page = '<html><body>Access denied by policy</body></html>';

async function behindAProxy(status: number) {
  const lab = await GitHubLab.create({ maxAttempts: 1 });
  lab.faults.add({
    times: Infinity,
    fault: { kind: 'answer', status, contentType: 'text/html', body: page },
  });
  const place = githubSecrets(
    { provider: 'github', kind: 'repository', store: 'actions', repository: here },
    'octo-org/octo-repo',
    lab.api,
  );
  return { variables: repositoryVariables(here.owner, here.repo, lab.api), place };
}

describe("a proxy's page instead of a response of GitHub", () => {
  test.each<[string, (proxied: Awaited<ReturnType<typeof behindAProxy>>) => Promise<unknown>]>([
    ['does not count as a missing variable', ({ variables }) => variables.get('KEYTURN_JOURNAL_OCTO')],
    ['does not count as a deleted variable', ({ variables }) => variables.remove('KEYTURN_JOURNAL_OCTO')],
    ['does not count as a missing secret', ({ place }) => place.revision('AWS_CREDENTIALS')],
    ['does not count as permission to write', ({ place }) => place.checkWritable()],
  ])('%s', async (_name, ask) => {
    for (const status of [403, 404]) {
      const error = await ask(await behindAProxy(status)).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: 'MalformedResponse', status: undefined });
      expect(String(error)).toMatch(/a proxy or a firewall.*The token is not the cause/s);
    }
  });
});

test.each([
  [
    403,
    /a proxy or a firewall between this runner and GitHub refused the request; it calls itself octo-proxy/,
  ],
  [503, /a proxy or a firewall between this runner and GitHub could not reach it/],
  [407, /the proxy requires a user and a password/],
])("a proxy's %d on the request for an ID token does not blame the permission", async (status, told) => {
  const server = await cannedServer({
    status,
    headers: { 'content-type': 'text/html', server: 'octo-proxy' },
    body: page,
  });
  const handler = new NodeHttpHandler();
  try {
    const error: unknown = await requestIdToken(
      { url: `${server.url}/token`, bearer: 'b' },
      'a',
      handler,
    ).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(told);
    expect(String(error)).not.toMatch(/id-token: write|no longer valid/);
  } finally {
    handler.destroy();
    await server.close();
  }
});

test('still names the permission if GitHub itself refuses an ID token', async () => {
  const server = await cannedServer({
    status: 403,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const handler = new NodeHttpHandler();
  try {
    await expect(requestIdToken({ url: `${server.url}/token`, bearer: 'b' }, 'a', handler)).rejects.toThrow(
      /id-token: write/,
    );
  } finally {
    handler.destroy();
    await server.close();
  }
});

test('names what one request needs and what the whole run needs, for a missing permission', async () => {
  const lab = await GitHubLab.create();
  const needed = neededInWords([
    {
      ...here,
      purpose: 'targets',
      ofOrganization: false,
      repositories: ['octo-repo', 'other'],
      permissions: [
        { names: ['actions_variables', 'variables'], level: 'write' },
        { names: ['actions'], level: 'read', optional: true },
        { names: ['secrets'], level: 'write' },
      ],
    },
    {
      owner: 'octo',
      purpose: 'targets',
      ofOrganization: true,
      repositories: [],
      permissions: [{ names: ['organization_secrets'], level: 'write' }],
    },
  ]);
  const token = lab.world.createToken({ permissions: { metadata: 'read' } });
  const api = createGitHubApi({ ...lab.options(), token, needed });
  const place = githubSecrets(
    { provider: 'github', kind: 'repository', store: 'actions', repository: here },
    'octo-org/octo-repo',
    api,
  );
  await expect(place.checkWritable()).rejects.toThrow(
    'for this request GitHub asks for: secrets: write; the whole rotation needs: variables: write, actions: read (optional), secrets: write on octo-org/octo-repo, octo-org/other; organization_secrets: write on octo',
  );
});
