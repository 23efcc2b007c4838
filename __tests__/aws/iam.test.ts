import { NodeHttpHandler } from '@smithy/node-http-handler';
import { createIam, type Iam } from '../../src/aws/iam.ts';
import { KeyturnError } from '../../src/errors.ts';
import { type CannedAnswer, cannedServer } from './canned-server.ts';

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a-secret-that-stays-here' };
const named = (operation: string): CannedAnswer => ({
  body: `<?xml version="1.0"?>\n<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ResponseMetadata><RequestId>0123</RequestId></ResponseMetadata></${operation}Response>`,
});

async function outcomeOf(answer: CannedAnswer, call: (iam: Iam) => Promise<void>): Promise<unknown> {
  const server = await cannedServer(answer);
  const handler = new NodeHttpHandler({ connectionTimeout: 1000 });
  try {
    const where = { region: 'eu-central-1', endpoint: server.url };
    const iam = createIam({ ...where, credentials, requestHandler: handler as never, userAgent: [] });
    return await call(iam).then(
      () => 'done',
      (error: unknown) => (error instanceof KeyturnError ? `${error.code}, ${error.retry}` : error),
    );
  } finally {
    handler.destroy();
    await server.close();
  }
}

describe.each<[string, (iam: Iam) => Promise<void>]>([
  ['UpdateAccessKey', (iam) => iam.setStatus('octo', 'AKIAIOSFODNN7EXAMPLE', 'Inactive')],
  ['DeleteAccessKey', (iam) => iam.deleteAccessKey('octo', 'AKIAIOSFODNN7EXAMPLE')],
])('%s, whose answer is empty on success', (operation, call) => {
  test.each<[string, CannedAnswer, string]>([
    ['the answer to that operation', named(operation), 'done'],
    ['a web page', { body: '<html><body>Sign in</body></html>' }, 'MalformedResponse, briefly'],
    ['an empty body', { body: '' }, 'MalformedResponse, briefly'],
    ['the answer to another operation', named('ListAccessKeys'), 'MalformedResponse, briefly'],
  ])('status 200 with %s: %s', async (_name, answer, outcome) => {
    expect(await outcomeOf(answer, call)).toBe(outcome);
  });
});
