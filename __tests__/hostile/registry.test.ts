import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrapTargets } from './bootstrap-targets.ts';
import { clientTargets } from './client-targets.ts';
import corpus from './corpus.json' with { type: 'json' };
import { doctorTargets } from './doctor-targets.ts';
import { targets } from './targets.ts';
import { violations } from './verdict.ts';

const source = join(__dirname, '..', '..', 'src');
const all = [...targets, ...clientTargets, ...bootstrapTargets, ...doctorTargets];

/** Programs that the product never imports. */
const others = /^(?:sandbox|demo)\//;

/** The names of functions that read a text or an answer of others. */
const reader =
  /^(?:parse|read|decode|decrypt)[A-Z]|^(?:decrypt|restore)$|(?:In|Of)$|^is(?:Token|Root|SessionOf|LeftBehind)$/;

/** Readers that no target calls by themselves. */
const exempt: Readonly<Record<string, string>> = {
  'bootstrap/aws/mfa-device.ts#serialOf': 'gets names of a plan',
  'bootstrap/aws/policy-parts.ts#readPolicies': 'sends requests; `readPolicyText` reads the answers',
  'bootstrap/aws/secret-state.ts#readSecretState': 'sends a request; `secretStateIn` reads the answer',
  'bootstrap/here/here.ts#hereOf': 'gets values of Keyturn',
  'aws/decode-authorization-message.ts#decodeAuthorizationMessage':
    'sends a request; `decodedLines` reads the answer',
  'errors.ts#messageOf': 'called by toKeyturnError and toGitHubError',
  'run.ts#readConfig': 'calls readInputs and parseConfig, which are targets',
  'run.ts#credentialsOf': 'part of every whole step',
  'ci-systems/settings.ts#repositoryOf': 'gets a flag; one pattern decides',
  'ci-systems/settings.ts#settingOf': 'gets a flag; one pattern decides',
  'cli/exit-codes.ts#exitCodeOf': 'looks at a code of Keyturn',
  'github/github-errors.ts#hourlyLimitIn': 'called by every request to GitHub',
  'keys/key-report.ts#listedIn': 'gets typed values',
  'aws/partition.ts#partitionOf': 'gets a Region that the inputs accepted',
  'aws-profile/renewing-profile.ts#isLeftBehind': 'called by the target "AWS file"',
  'config/expressions.ts#refuseExpressions': 'part of parseConfig',
  'config/inputs.ts#secretsIn': 'called by the targets of the inputs',
  'config/line-settings.ts#readSettings': 'part of parseConfig',
  'config/region.ts#regionOfZone': 'part of parseConfig',
  'config/role-chain.ts#parseHops': 'part of parseConfig',
  'config/scalars.ts#linesOf': 'part of parseConfig',
  'diagnosis/policy-statements.ts#principalOf': 'gets an ARN that `sts.ts` accepted',
  'files/bounded-file.ts#readBounded': 'returns bytes as they are',
  'files/bounded-file.ts#readUpTo': 'returns bytes as they are',
  'files/file-state.ts#readState': 'returns bytes as they are',
  'aws-profile/ini-lines.ts#indentOf': 'called by writeSection',
  'keys/check-keys.ts#checkKeys': 'gets typed values',
  'aws-profile/profile-undo.ts#secretsInUndo': 'called by restore',
};

function exportsOf(path: string): string[] {
  const text = readFileSync(join(source, path), 'utf8');
  return [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => `${path}#${name}`);
}

const files = (readdirSync(source, { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !others.test(path));
const exported = files.flatMap(exportsOf);
const read = new Set(all.flatMap(({ reads }) => reads));

test('every function of src that reads a text of others has hostile texts, or a reason for having none', () => {
  const readers = exported.filter((each) => reader.test(each.split('#')[1] ?? ''));
  const missing = readers.filter((each) => !read.has(each) && !(each in exempt) && !isPure(each));
  expect(missing).toEqual([]);
});

/** Names that end in `Of` or `In` and take values of Keyturn's own types, or are called by the target "workflow file". */
function isPure(name: string): boolean {
  return /^(?:rotation\/(?:plan|snapshot|target-states)|report|publish|sources|clients|trust|workflows|doctor|secret-stores\/github\/location|github\/needed|aws\/arn\.ts#accountOf|bootstrap\/(?:resource|facets|plan\.ts|mark\.ts#(?:tagsOf|isMarkOf)|aws\/oidc-provider)|cli\/commands\/bootstrap)/.test(
    name,
  );
}

test('every function that a target names exists', () => {
  expect([...read, ...Object.keys(exempt)].filter((each) => !exported.includes(each))).toEqual([]);
});

test('no two targets have the same name', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

/** Whole steps are replayed by `npm run fuzz:ci`. */
const texts = corpus.filter(({ input }) => typeof input === 'string');

test.each(texts.map(({ subject, found, input }) => [subject, found, input as string] as const))(
  '%s: %s',
  async (subject, _found, input) => {
    const target = all.find(({ name }) => name === subject);
    expect(target && (await violations(target.read, input))).toEqual([]);
  },
);
