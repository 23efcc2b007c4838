import { closeAll } from '../../src/at-end.ts';
import { serveCredentials } from '../../src/cli/exec/container-endpoint.ts';
import type { CliSession } from '../../src/cli/session/resolve-session.ts';

const minute = 60_000;
const session = (accessKeyId: string, minutes: number): CliSession => ({
  region: 'eu-central-1',
  session: {
    credentials: { accessKeyId, secretAccessKey: 's', sessionToken: 't' },
    expiration: new Date(Date.now() + minutes * minute),
    identity: { accountId: '123456789012', arn: 'arn:aws:sts::123456789012:assumed-role/r/s' },
  },
});

afterEach(() => {
  jest.useRealTimers();
  return closeAll();
});

interface Served {
  readonly ask: (headers?: Record<string, string>, path?: string, method?: string) => Promise<Response>;
  readonly warnings: string[];
  readonly renewals: () => number;
}

async function serve(first: CliSession, renew: () => Promise<CliSession>): Promise<Served> {
  const warnings: string[] = [];
  let renewals = 0;
  const counted = () => {
    renewals++;
    return renew();
  };
  const { url, token } = await serveCredentials(first, counted, { warning: (line) => warnings.push(line) });
  const ask: Served['ask'] = (headers = { authorization: token }, path = '', method = 'GET') =>
    fetch(`${url}${path}`, { headers, method });
  return { ask, warnings, renewals: () => renewals };
}

/** Lets the session age without waiting for it. */
function ageBy(minutes: number): void {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'clearTimeout', 'queueMicrotask'],
  });
  jest.setSystemTime(Date.now() + minutes * minute);
}

test('answers as a container agent does', async () => {
  const { ask } = await serve(session('ASIAFIRST', 60), async () => session('ASIASECOND', 60));
  expect(await (await ask()).json()).toMatchObject({
    AccessKeyId: 'ASIAFIRST',
    SecretAccessKey: 's',
    Token: 't',
  });
});

test.each<[string, Parameters<Served['ask']>, number]>([
  ['without the token', [{}], 401],
  ['with another token', [{ authorization: 'x'.repeat(43) }], 401],
  ['for another path', [undefined, '/other'], 404],
  ['with another method', [undefined, '', 'POST'], 404],
])('a request %s gets no credentials', async (_, request, status) => {
  const { ask } = await serve(session('ASIAFIRST', 60), async () => session('ASIASECOND', 60));
  const response = await ask(...request);
  expect([response.status, await response.text()]).toEqual([status, '']);
});

test('a session in its last quarter is renewed once for all that ask', async () => {
  const { ask, renewals } = await serve(session('ASIAFIRST', 40), async () => session('ASIASECOND', 60));
  ageBy(31);
  const answers = await Promise.all(Array.from({ length: 5 }, async () => (await ask()).json()));
  expect(answers).toEqual(Array(5).fill(expect.objectContaining({ AccessKeyId: 'ASIASECOND' })));
  expect(renewals()).toBe(1);
});

test('a renewal that hangs does not keep a program waiting while the session lasts', async () => {
  const { ask, renewals } = await serve(session('ASIAFIRST', 40), () => new Promise(() => {}));
  ageBy(31);
  const answers = await Promise.all([ask(), ask()].map(async (each) => (await each).json()));
  expect(answers).toEqual(Array(2).fill(expect.objectContaining({ AccessKeyId: 'ASIAFIRST' })));
  expect(renewals()).toBe(1);
});

test('a failed renewal is told, and the session is served as long as it lasts', async () => {
  const { ask, warnings } = await serve(session('ASIAFIRST', 40), async () =>
    Promise.reject(new Error('denied')),
  );
  ageBy(31);
  expect(await (await ask()).json()).toMatchObject({ AccessKeyId: 'ASIAFIRST' });
  expect(warnings).toEqual(['The session could not be renewed; it still lasts 9 min: denied']);
  ageBy(41);
  const response = await ask();
  expect([response.status, await response.json()]).toEqual([
    500,
    { code: 'RenewalFailed', message: 'denied' },
  ]);
});
