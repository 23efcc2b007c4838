import fc from 'fast-check';
import { workOf } from './counted-work.ts';

/**
 * Everything that reads a text of others does work in proportion to its length: four times the text, four times the work.
 * What its patterns do is counted by linear-patterns.test.ts. Nothing here measures time.
 */

const small = 500;
/** Work that grows with the square makes it 16. */
const most = 5.5;

async function growth(read: (text: string) => unknown, attack: (length: number) => string): Promise<number> {
  await warmUp(read);
  return growthOf(read, attack);
}

/** What is done once is done by then, and what has run before is counted. */
async function warmUp(read: (text: string) => unknown): Promise<void> {
  await workOf(() => read('a'));
}

async function growthOf(
  read: (text: string) => unknown,
  attack: (length: number) => string,
): Promise<number> {
  const [short, long] = [attack(small), attack(4 * small)];
  const before = await workOf(() => read(short));
  return (await workOf(() => read(long))) / before;
}

const repeat = (piece: string) => (length: number) => piece.repeat(length / piece.length);
const counted = (line: (n: number) => string) => (length: number) =>
  Array.from({ length: length / 10 }, (_each, n) => line(n)).join('\n');

/** Texts that parsers of lines, words, lists, settings and marks have trouble with. */
const attacks: Readonly<Record<string, (length: number) => string>> = {
  blanks: repeat(' '),
  'blanks in a line': (length) => `a${' '.repeat(length)}b`,
  'empty lines': repeat('\n'),
  'short lines': repeat('a\n'),
  'other lines': counted((n) => `a${n}`),
  words: repeat('a '),
  'other words': (length) => counted((n) => `a${n}`)(length).replaceAll('\n', ' '),
  'one word': repeat('a'),
  settings: counted((n) => `a${n} = b`),
  'settings in a line': repeat('a=b '),
  'profiles of roles': counted((n) => `p${n} = octo`),
  'profiles that go round': counted(
    (n) => `p${n} = arn:aws:iam::123456789012:role/octo source_profile=p${n + 1}`,
  ),
  repositories: counted((n) => `octo-org/r${n} env:e${n}`),
  'one repository': repeat('o/r x\n'),
  ARNs: counted((n) => `arn:aws:iam::123456789012:role/r${n}`),
  'ids of accounts': counted(() => '123456789012'),
  commas: repeat(','),
  slashes: repeat('/'),
  colons: repeat(':'),
  hyphens: repeat('-'),
  equals: repeat('='),
  quotes: repeat('"'),
  brackets: repeat('['),
  braces: repeat('{'),
  'braces that close': repeat('{}'),
  'a placeholder after another': repeat('{sha}'),
  headers: repeat('[x]\n'),
  'escaped line ends': repeat('\\n'),
  'a private key': (length) =>
    `-----BEGIN PRIVATE KEY-----\\n${'A'.repeat(length)}\\n-----END PRIVATE KEY-----`,
  'a JSON object': (length) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: length / 10 }, (_each, n) => [`k${n}`, 'v']))),
  'a JSON array': (length) => JSON.stringify(Array.from({ length: length / 10 }, (_each, n) => n)),
  tags: (length) =>
    JSON.stringify(Array.from({ length: length / 10 }, (_each, n) => ({ Key: `k${n}`, Value: 'v' }))),
  percents: repeat('%'),
  'encoded characters': repeat('%41'),
  controls: repeat('\u001b['),
  commands: repeat('::a::\n'),
  '12 digits': repeat('123456789012 '),
};

/** Everything that reads such a text. */
const readers: readonly (readonly [string, () => Promise<(text: string) => unknown>])[] = [
  [
    'the lines of a profile file',
    async () => {
      const { headerOf, isBlankOrComment, linesOf, settingOf } = await import(
        '../src/aws-profile/ini-lines.ts'
      );
      return (text) =>
        linesOf(text).map(({ text: line }) => [headerOf(line), settingOf(line), isBlankOrComment(line)]);
    },
  ],
  [
    'a section that is written',
    async () => {
      const { restoreSection, writeSection } = await import('../src/aws-profile/ini-section.ts');
      return (text) => {
        const written = writeSection(text, ['x'], { aws_access_key_id: 'a' });
        return restoreSection(written.text, ['x'], written.undo);
      };
    },
  ],
  [
    'sections that are taken out',
    async () => {
      const { withoutSections } = await import('../src/aws-profile/ini-section.ts');
      return (text) => withoutSections(text, ['x'], () => true);
    },
  ],
  [
    'notices about a file',
    async () => {
      const { mfaArnNotices } = await import('../src/aws-profile/mfa-arn.ts');
      return (text) => mfaArnNotices('config', text);
    },
  ],
  [
    'a target',
    async () => {
      const { parseTargets, twoLineForm } = await import('../src/config/targets.ts');
      return (text) => parseTargets(text, twoLineForm);
    },
  ],
  [
    'no-proxy',
    async () => {
      const { bypassesProxy } = await import('../src/http/no-proxy.ts');
      return (text) => bypassesProxy('sts.amazonaws.com', 443, text);
    },
  ],
  [
    'a host',
    async () => {
      const { bypassesProxy } = await import('../src/http/no-proxy.ts');
      return (text) => bypassesProxy(text, 443, 'example.com');
    },
  ],
  [
    "AWS's words",
    async () => {
      const { toKeyturnError } = await import('../src/aws/service-errors.ts');
      const { readDenial } = await import('../src/diagnosis/denial.ts');
      return (text) => {
        const error = Object.assign(new Error(text), {
          name: 'AccessDenied',
          $metadata: { httpStatusCode: 403 },
        });
        return [toKeyturnError('AssumeRole', error), readDenial(text)];
      };
    },
  ],
  [
    'an ARN',
    async () => {
      const { accountIdsIn, accountOf, isRoot, userNameOf } = await import('../src/aws/arn.ts');
      return (text) => [accountIdsIn(text), accountOf(text), isRoot(text), userNameOf(`a:user/${text}`)];
    },
  ],
  [
    "a program's words",
    async () => {
      const { ChainLog } = await import('../src/sources/default-chain-log.ts');
      return (text) => {
        const log = new ChainLog({}, () => {});
        log.debug(`@smithy/property-provider -> ${text}`);
        return log.failure(new Error(text));
      };
    },
  ],
  [
    'the log',
    async () => {
      const { logText } = await import('../src/runner/log-text.ts');
      return logText;
    },
  ],
  [
    'the summary',
    async () => {
      const { code, prose } = await import('../src/report/markdown.ts');
      return (text) => [code(text), prose(text)];
    },
  ],
  [
    'a mask',
    async () => {
      const { maskForms } = await import('../src/runner/mask-forms.ts');
      return maskForms;
    },
  ],
  [
    'a message that is redacted',
    async () => {
      const { redacted } = await import('../src/refresh/redaction.ts');
      return (text) => redacted(text, ['secret-secret', 'a'.repeat(60)]);
    },
  ],
  [
    'a token',
    async () => {
      const { tokenInField } = await import('../src/http/answer-text.ts');
      const { isToken } = await import('../src/sources/token-file.ts');
      return (text) => [tokenInField(text, 'value'), isToken(text)];
    },
  ],
  [
    "GitHub's words",
    async () => {
      const { toGitHubError } = await import('../src/github/github-errors.ts');
      return (text) =>
        toGitHubError('x', {
          status: 403,
          response: { headers: { 'x-accepted-github-permissions': text }, data: { message: text } },
        });
    },
  ],
  [
    'a journal',
    async () => {
      const { journalName, readJournal } = await import('../src/rotation/journal.ts');
      return (text) => [journalName(text), orError(() => readJournal(text, 'octo', 'KEYTURN_JOURNAL'))];
    },
  ],
  [
    'a decoded message and the claims of a token',
    async () => {
      const { decodedLines } = await import('../src/diagnosis/decoded-message.ts');
      const { claimsIn } = await import('../src/diagnosis/token-claims.ts');
      return (text) => [decodedLines(text), claimsIn(`a.${Buffer.from(text).toString('base64url')}.c`)];
    },
  ],
  [
    'a SAML assertion',
    async () => {
      const { readAssertion } = await import('../src/sources/saml-assertion.ts');
      return (text) =>
        ['', '<a>', '<?xml version="1.0"?><Response ID="']
          .map((before) => Buffer.from(before + text).toString('base64'))
          .map((base64) => orError(() => readAssertion(base64)));
    },
  ],
  [
    'the tags of a session, and a profile that was left behind',
    async () => {
      const { tagValue } = await import('../src/sources/session-tags.ts');
      const { isLeftBehind } = await import('../src/aws-profile/renewing-profile.ts');
      return (text) => [tagValue(text), isLeftBehind(`credential_process = ${text}`)];
    },
  ],
  [
    "a profile's chain of sources",
    async () => {
      const { expiredProfile } = await import('../src/aws-profile/stored-profile.ts');
      return (text) => {
        const names = text.split('\n');
        const profiles = names.map(
          (name, n) => [name, { role_arn: 'x', source_profile: names[n + 1] ?? '' }] as const,
        );
        return expiredProfile(Object.fromEntries(profiles), names[0] ?? '', new Date(0));
      };
    },
  ],
];

describe.each(readers)('%s', (_name, load) => {
  test.each(Object.entries(attacks))('%s', async (_what, attack) => {
    expect(await growth(await load(), attack)).toBeLessThan(most);
  });
});

describe('the inputs, each of them', () => {
  // A new input is among them by itself.
  test.each(inputNames())('%s', async (name) => {
    const { readInputs, secretsIn } = await import('../src/config/inputs.ts');
    const { parseConfig } = await import('./config/with-sources.ts');
    const base: Record<string, string> = {
      'INPUT_AWS-REGION': 'eu-central-1',
      'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::123456789012:role/octo',
      INPUT_ROTATE: 'due',
      'INPUT_GITHUB-TOKEN': 'github-token',
    };
    const read = (text: string) => {
      const env = { ...base, [`INPUT_${name.toUpperCase()}`]: text };
      const inputs = readInputs(env);
      try {
        return [secretsIn(inputs), parseConfig(inputs, env)];
      } catch (error) {
        return String(error);
      }
    };
    const grown: Record<string, number> = {};
    await warmUp(read);
    for (const [what, attack] of Object.entries(attacks)) grown[what] = await growthOf(read, attack);
    expect(Object.entries(grown).filter(([, factor]) => factor >= most)).toEqual([]);
  });

  test.each(['GITHUB_REF', 'GITHUB_WORKFLOW', 'GITHUB_ACTOR'])(
    'a name that is filled with %s',
    async (variable) => {
      const { readInputs } = await import('../src/config/inputs.ts');
      const { parseConfig } = await import('./config/with-sources.ts');
      const read = (text: string) => {
        const env = {
          'INPUT_AWS-REGION': 'eu-central-1',
          'INPUT_ROLE-TO-ASSUME': 'octo',
          'INPUT_ROLE-SESSION-NAME': '{ref}{workflow}{actor}',
          ...{ GITHUB_REF: 'a', GITHUB_WORKFLOW: 'b', GITHUB_ACTOR: 'c', [variable]: text },
        };
        return parseConfig(readInputs(env), env);
      };
      for (const attack of [attacks['one word'], attacks['other words']])
        expect(attack && (await growth(read, attack))).toBeLessThan(most);
    },
  );
});

test('a list of a hundred thousand mistakes is told in a few lines', async () => {
  const { readInputs } = await import('../src/config/inputs.ts');
  const { parseConfig } = await import('./config/with-sources.ts');
  const env = {
    'INPUT_AWS-REGION': 'eu-central-1',
    INPUT_ROTATE: 'due',
    'INPUT_GITHUB-TOKEN': 'github-token',
    'INPUT_ROTATE-TARGETS': '-\n'.repeat(100_000),
  };
  expect(() => parseConfig(readInputs(env), env)).toThrow(
    /^\d+ inputs are not usable:\n(?:- .*\n){20}- 99981 more\./,
  );
});

describe('the counting itself', () => {
  test.each<[string, (text: string) => unknown, boolean]>([
    ['a split', (text) => text.split(','), true],
    ['a line after another', (text) => text.split('\n').map((line) => line.trim()), true],
    [
      'the rest of the text, again and again',
      (text) => {
        for (let rest = text; rest !== ''; rest = rest.slice(1));
      },
      false,
    ],
    [
      'a list that is looked through for each of its items',
      (text) => [...text].map((each, n, all) => all.includes(`${each}${n}`)),
      false,
    ],
    [
      'a list that is copied for each of its items',
      (text) => {
        let all: string[] = [];
        for (const each of text) all = [...all, each];
      },
      false,
    ],
  ])('%s', async (_what, read, isLinear) => {
    const grown = await growth(read, repeat('a'));
    expect(grown < most).toBe(isLinear);
    expect(grown).toBeGreaterThan(isLinear ? 3 : 10);
  });

  test('is the same each time', async () => {
    const { linesOf } = await import('../src/aws-profile/ini-lines.ts');
    linesOf('');
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await workOf(() => linesOf(text));
        expect(await workOf(() => linesOf(text))).toBe(await workOf(() => linesOf(text)));
      }),
      { numRuns: 10 },
    );
  });
});

function orError(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

function inputNames(): string[] {
  const { inputSpecs } =
    jest.requireActual<typeof import('../src/config/inputs.ts')>('../src/config/inputs.ts');
  return inputSpecs.map(({ name }) => name);
}
