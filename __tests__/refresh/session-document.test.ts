import type { Session } from '../../src/aws/sts.ts';
import { decrypt, encrypt, newEncryptionKey } from '../../src/refresh/encrypted-file.ts';
import { cachedSession } from '../../src/refresh/session-document.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const minute = 60_000;

function sessionUntil(expiration?: Date): Session {
  return {
    credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
    identity: {
      accountId: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions',
      assumedRoleId: 'AROAEXAMPLE:GitHubActions',
    },
    ...(expiration ? { expiration } : {}),
  };
}

describe('when a session is renewed', () => {
  // minutes asked for, minutes until the expiration that AWS told, then: good for, renewed after
  test.each([
    ['an hour: in its last 15 minutes', 60, 60, 60, 45],
    ['the shortest: in its last quarter', 15, 15, 15, 11.25],
    ['twelve hours: in its last 15 minutes', 720, 720, 720, 705],
    ['a clock that is an hour behind does not make it longer', 60, 120, 60, 45],
    ['a clock that is ahead makes it shorter', 60, 40, 40, 30],
    ['AWS gave less than was asked for', 720, 60, 60, 45],
  ])('%s', (_what, asked, told, good, renewed) => {
    const cached = cachedSession(sessionUntil(new Date(now + told * minute)), asked * 60, now);
    expect([(cached.expiresAt - now) / minute, (cached.renewAt - now) / minute]).toEqual([good, renewed]);
    expect(JSON.parse(cached.document).Expiration).toBe(new Date(now + good * minute).toISOString());
  });

  test('what does not expire is not a session to renew', () => {
    expect(() => cachedSession(sessionUntil(), 3600, now)).toThrow('not the session of a role');
  });
});

describe('the sealed file', () => {
  const value = { secret: 'wJalrXUtnFEMI', text: 'Zürich 🔑', list: [1, { two: null }] };

  test('is opened by its key', () => {
    const key = newEncryptionKey();
    expect(decrypt(encrypt(value, key), key)).toEqual(value);
  });

  test('is another each time, and shows nothing', () => {
    const key = newEncryptionKey();
    const texts = [encrypt(value, key), encrypt(value, key)];
    expect(texts[0]).not.toBe(texts[1]);
    for (const text of texts) expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('wJalr');
  });

  test('is opened by no other key, and not after a change of any byte', () => {
    const key = newEncryptionKey();
    const bytes = Buffer.from(encrypt(value, key), 'base64');
    expect(() => decrypt(bytes.toString('base64'), newEncryptionKey())).toThrow();
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      expect(() => decrypt(changed.toString('base64'), key)).toThrow();
    }
    expect(() => decrypt('', key)).toThrow();
  });
});
