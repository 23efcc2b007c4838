import type { Run } from '../../../src/clients/run.ts';
import { type ErrorCode, KeyturnError, type Retry } from '../../../src/errors.ts';
import { totpCode } from '../../../src/sandbox/aws/totp.ts';
import { codesOf, stepMs } from '../../../src/sources/mfa/codes.ts';
import type { Device } from '../../../src/sources/mfa/device.ts';
import { type CodeParameters, withCode } from '../../../src/sources/mfa/with-code.ts';

const serial = 'arn:aws:iam::123456789012:mfa/alice';
const seed = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** An MFA device, a clock that only waiting advances, and a record of the run. */
class Desk {
  now = 1_700_000_010_000;
  readonly sent: string[] = [];
  readonly waits: number[] = [];
  readonly lines: string[] = [];
  readonly masked: string[] = [];
  readonly #maxAttempts: number;

  constructor(maxAttempts = 12) {
    this.#maxAttempts = maxAttempts;
  }

  get run(): Pick<Run, 'mask' | 'retry'> {
    return {
      mask: (value: string) => this.masked.push(value),
      retry: {
        maxAttempts: this.#maxAttempts,
        random: Math.random,
        info: (line: string) => this.lines.push(line),
        sleep: async (ms: number) => {
          this.waits.push(ms);
          this.now += ms;
        },
      },
    };
  }

  device(proof: Device['proof'] = { kind: 'seed', seed }, isGiven = true): Device {
    return { serial, isGiven, proof, codes: codesOf(proof, () => this.now) };
  }

  /** A request that fails in these ways before it succeeds. */
  request(device: Device, failures: readonly (readonly [ErrorCode, Retry?])[]): Promise<string> {
    const left = [...failures];
    return withCode('AssumeRole', device, this.run, async ({ SerialNumber, TokenCode }: CodeParameters) => {
      expect(SerialNumber).toBe(serial);
      expect(this.masked).toContain(TokenCode);
      this.sent.push(TokenCode);
      const failure = left.shift();
      if (failure) throw refusal(...failure);
      return 'done';
    });
  }

  async failure(device: Device, failures: readonly (readonly [ErrorCode, Retry?])[]): Promise<KeyturnError> {
    const error = await this.request(device, failures).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(KeyturnError);
    return error;
  }
}

function refusal(code: ErrorCode, retry: Retry = 'never'): KeyturnError {
  return new KeyturnError(code, { summary: `AssumeRole failed: ${code}` }, { retry });
}

const refused = Array.from({ length: 9 }, () => ['MfaCodeRefused'] as const);
const dropped = Array.from({ length: 9 }, () => ['Network', 'transient'] as const);

test('does not wait when the code is accepted', async () => {
  const desk = new Desk();
  expect(await desk.request(desk.device(), [])).toBe('done');
  expect(desk.sent).toEqual([totpCode(seed, new Date(1_700_000_010_000))]);
  expect(desk.waits).toEqual([]);
});

test('sends the next code right after its time step begins, when a code is refused', async () => {
  const desk = new Desk();
  expect(await desk.request(desk.device(), refused.slice(0, 1))).toBe('done');
  expect(desk.sent).toEqual([
    totpCode(seed, new Date(1_700_000_010_000)),
    totpCode(seed, new Date(1_700_000_040_000)),
  ]);
  expect(desk.now % stepMs).toBeLessThan(1_000);
  expect(desk.lines).toEqual([expect.stringMatching(/a code is good once\. Waiting \d+ s .* \(1 of 3\)\.$/)]);
});

test('reports a wrong seed after four codes and three waits', async () => {
  const desk = new Desk();
  const error = await desk.failure(desk.device(), refused);
  expect(desk.sent).toHaveLength(4);
  expect(new Set(desk.sent).size).toBe(4);
  expect(desk.waits).toHaveLength(3);
  expect(desk.lines).toEqual([
    expect.stringMatching(/another job has just used it.*\(1 of 3\)/),
    expect.stringMatching(/is not the seed of this device.*\(2 of 3\)/),
    expect.stringMatching(/is not the seed of this device.*\(3 of 3\)/),
  ]);
  expect(error.code).toBe('MfaCodeRefused');
  expect(error.message).toMatch(/mfa-secret is not the seed of arn:\S+mfa\/alice: AWS refused 4 codes/);
  expect(error.message).not.toContain(seed);
  expect(error.retry).toBe('never');
});

test('sends another code after a network failure, as often as retries are allowed', async () => {
  const desk = new Desk();
  const error = await desk.failure(desk.device(), dropped);
  expect(desk.sent).toHaveLength(4);
  expect(error.code).toBe('Network');
  expect(error.retry).toBe('never');
  const impatient = new Desk(1);
  await impatient.failure(impatient.device(), dropped);
  expect(impatient.sent).toHaveLength(1);
});

test('does not retry a denial', async () => {
  const desk = new Desk();
  const error = await desk.failure(desk.device(), [['AccessDenied']]);
  expect(error.code).toBe('AccessDenied');
  expect(desk.sent).toHaveLength(1);
});

test('uses a new code for each request of a run', async () => {
  const desk = new Desk();
  const device = desk.device();
  await desk.request(device, []);
  await desk.request(device, []);
  expect(new Set(desk.sent).size).toBe(2);
  expect(desk.lines).toEqual([expect.stringMatching(/the MFA code of this moment was sent already/)]);
});

test('resends without a wait when the clock turns out to be behind', async () => {
  const desk = new Desk();
  const device = desk.device();
  const promise = withCode('AssumeRole', device, desk.run, async ({ TokenCode }) => {
    desk.sent.push(TokenCode);
    if (desk.sent.length > 1) return 'done';
    desk.now += 95_000;
    throw refusal('MfaCodeRefused');
  });
  expect(await promise).toBe('done');
  expect(desk.waits).toEqual([]);
  expect(new Set(desk.sent).size).toBe(2);
});

describe('a typed code', () => {
  const proof = { kind: 'code', code: '012345' } as const;
  test.each([
    ['refused', refused, 'MfaCodeRefused', /mfa-code was used already \(a code is good once\)/],
    ['lost in a network failure', dropped, 'Network', /mfa-code is sent once only/],
  ] as const)('is sent once, without a wait: %s', async (_name, failures, code, message) => {
    const desk = new Desk();
    const error = await desk.failure(desk.device(proof), failures);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(desk.sent).toEqual(['012345']);
    expect(desk.waits).toEqual([]);
  });

  test('cannot serve a second request', async () => {
    const desk = new Desk();
    const device = desk.device(proof);
    await desk.request(device, []);
    const error = await desk.failure(device, []);
    expect(error.message).toMatch(/AssumeRole needs one more MFA code/);
    expect(desk.sent).toEqual(['012345']);
  });
});

test.each([
  ['given', true, /mfa-serial \(arn:\S+\) is not a device of the user/],
  ['found', false, /was removed from the user, or assigned to it, just now/],
])('explains that AWS does not know the device that was %s', async (_name, isGiven, message) => {
  const desk = new Desk();
  const error = await desk.failure(desk.device(undefined, isGiven), [['MfaDeviceUnknown']]);
  expect(error.message).toMatch(message);
});
