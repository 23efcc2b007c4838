import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountIdsIn, accountOf, isRoot, isSessionOf, userNameOf } from '../../src/aws/arn.ts';
import { endpointsInFiles } from '../../src/aws/endpoints.ts';
import { toKeyturnError } from '../../src/aws/service-errors.ts';
import { cliFault } from '../../src/aws-profile/cli-parse.ts';
import { headerOf, linesOf, settingOf } from '../../src/aws-profile/ini-lines.ts';
import {
  restoreSection,
  type SectionNames,
  sectionTexts,
  settingKeys,
  settingValues,
  withoutSections,
  writeSection,
} from '../../src/aws-profile/ini-section.ts';
import { mfaArnNotices } from '../../src/aws-profile/mfa-arn.ts';
import { isLeftBehind } from '../../src/aws-profile/renewing-profile.ts';
import { expiredProfile, refuseExpiredProfile } from '../../src/aws-profile/stored-profile.ts';
import { parseDuration } from '../../src/config/durations.ts';
import { readInputs, secretsIn } from '../../src/config/inputs.ts';
import { readSeed } from '../../src/config/mfa-seed.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { parseTargets, secretNames, twoLineForm, writeTarget } from '../../src/config/targets.ts';
import { decodedLines } from '../../src/diagnosis/decoded-message.ts';
import { readDenial } from '../../src/diagnosis/denial.ts';
import { claim, claimsIn, otherSubject } from '../../src/diagnosis/token-claims.ts';
import type { KeyturnError } from '../../src/errors.ts';
import { explainText } from '../../src/explain/explain-text.ts';
import { explainedJson, explainedText } from '../../src/explain/forms.ts';
import { toGitHubError } from '../../src/github/github-errors.ts';
import { seal } from '../../src/github/seal.ts';
import { tokenInField } from '../../src/http/answer-text.ts';
import { bypassesProxy } from '../../src/http/no-proxy.ts';
import { MalformedPolicyDocumentError, parsePolicyDocument } from '../../src/policy/index.ts';
import { decrypt, encrypt } from '../../src/refresh/encrypted-file.ts';
import { redacted } from '../../src/refresh/redaction.ts';
import { readCache } from '../../src/refresh/session-cache.ts';
import { cachedSession, secretsInDocument } from '../../src/refresh/session-document.ts';
import { restore } from '../../src/restore.ts';
import { journalName, readJournal, writeJournal } from '../../src/rotation/journal.ts';
import { takeLock } from '../../src/rotation/lock.ts';
import { readStart } from '../../src/rotation/start-marker.ts';
import { logText } from '../../src/runner/log-text.ts';
import { maskForms } from '../../src/runner/mask-forms.ts';
import { runIdOf } from '../../src/runner/run-id.ts';
import type { Runner } from '../../src/runner/runner.ts';
import { repositoryIn } from '../../src/secret-stores/jobs.ts';
import type { RecordStore } from '../../src/secret-stores/record-store.ts';
import { sources } from '../../src/sources/index.ts';
import { readAssertion } from '../../src/sources/saml-assertion.ts';
import { checkAssertion, choosePair } from '../../src/sources/saml-checks.ts';
import { tagValue } from '../../src/sources/session-tags.ts';
import { isToken, readTokenFile } from '../../src/sources/token-file.ts';
import type { Syntax } from './mutate.ts';
import * as seeds from './seeds.ts';
import { faultsOfText, require } from './verdict.ts';

/** Something of `src` that reads a text of others. */
export interface Target {
  readonly name: string;
  /** The functions that it calls, as `file#export`. */
  readonly reads: readonly string[];
  readonly syntax: Syntax;
  /** Valid texts. */
  readonly seeds: readonly string[];
  /** Reads the text and throws for whatever does not hold. Only a `KeyturnError` with a remedy may come from `src`. */
  readonly read: (text: string) => unknown;
}

const now = new Date('2026-11-25T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'keyturn-hostile-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A file with this text; one of each name. */
function fileWith(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const isPlain = (text: string): boolean => !/\p{C}/u.test(text);

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

/** A store whose records all hold one text. */
function recordsWith(text: string): RecordStore {
  return {
    create: async () => false,
    list: async () => new Map([['KEYTURN_JOURNAL_OCTO', text]]),
    get: async () => ({ value: text, updatedAt: now, createdAt: now }),
    put: async () => {},
    checkWritable: async () => {},
    remove: async (name) => require(/^KEYTURN_[A-Z0-9_]+$/.test(name), `removed the record ${name}`),
  };
}

/** A runner that collects what a step says, and whose saved state is one text. */
function runnerWith(state: string): { readonly runner: Runner; readonly said: string[] } {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const runner: Runner = {
    env: {},
    mask: (value) => void maskForms(value),
    hideAccountIds: () => {},
    ...{ info: say, notice: say, warning: say, error: say, fail: say },
    exportVariable: (name) => require(/^[\w-]+$/.test(name), `exported ${JSON.stringify(name)}`),
    setOutput: () => {},
    saveState: () => true,
    state: (name) => (name === 'keyturn-refresh' ? '' : state),
  };
  return { runner, said };
}

const sealKey = 'k'.repeat(43);
const sectionNames: SectionNames = ['default', 'profile default'];

const records: readonly Target[] = [
  {
    name: 'journal',
    reads: [
      'rotation/journal.ts#readJournal',
      'rotation/journal.ts#stampsIn',
      'rotation/json-object.ts#objectIn',
    ],
    syntax: 'json',
    seeds: seeds.journals,
    read: (text) => {
      const journal = readJournal(text, '123456789012/octo', 'KEYTURN_JOURNAL_OCTO');
      require(Object.getPrototypeOf(journal) === Object.prototype, 'the journal has another prototype');
      require(textsIn(journal).every(isPlain), 'a text of the journal has control characters');
      require(JSON.stringify(readJournal(writeJournal(journal), journal.user, 'x')) ===
        JSON.stringify(journal), 'the journal that was read is not the one that is written');
    },
  },
  {
    name: 'lock',
    reads: ['rotation/lock.ts#takeLock'],
    syntax: 'json',
    seeds: seeds.locks,
    read: async (text) => {
      const me = { repository: 'octo-org/octo-repo', runId: '1', attempt: 1, host: 'a', pid: 1, bornAt: '' };
      const said: string[] = [];
      await takeLock('KEYTURN_JOURNAL_OCTO_LOCK', {
        records: recordsWith(text),
        me,
        hasEnded: async ({ repository, runId }) => {
          require(/^[\w.-]+\/[\w.-]+$/.test(repository), `asks about the repository ${repository}`);
          require(!repository
            .split('/')
            .some((part) => /^\.+$/.test(part) && part.length < 3), 'leaves the path');
          require(/^[\w-]+$/.test(runId), `asks about the run ${runId}`);
          return true;
        },
        now: () => now,
        info: (line) => void said.push(line),
      });
      require(said.every(isPlain), 'a log line has control characters');
    },
  },
  {
    name: 'start of a rotation',
    reads: ['rotation/start-marker.ts#readStart'],
    syntax: 'json',
    seeds: seeds.starts,
    read: async (text) => {
      const user = { accountId: '123456789012', userName: 'octo', journal: 'KEYTURN_JOURNAL_OCTO' };
      const { revisions = {} } = await readStart(user, { records: recordsWith(text) });
      require(Object.values(revisions).every(
        (each) => each === null || typeof each === 'string',
      ), 'odd revision');
    },
  },
  {
    name: 'state of the post step',
    reads: [
      'restore.ts#restore',
      'aws-profile/profile-undo.ts#undoProfiles',
      'publish/environment.ts#restoreVariables',
    ],
    syntax: 'json',
    seeds: seeds.postStates(folder),
    read: async (text) => {
      const { runner, said } = runnerWith(text);
      await restore(runner);
      for (const line of said) require(faultsOfText(line).length === 0, faultsOfText(line)[0] ?? '');
    },
  },
];

const policies: readonly Target[] = [
  {
    name: 'policy document',
    reads: ['policy/document.ts#parsePolicyDocument'],
    syntax: 'json',
    seeds: seeds.policies,
    read: (text) => {
      for (const kind of ['identity', 'trust', 'session'] as const)
        try {
          parsePolicyDocument(text, kind);
        } catch (error) {
          if (!(error instanceof MalformedPolicyDocumentError)) throw error;
        }
    },
  },
];

const refresh: readonly Target[] = [
  {
    name: 'cached session',
    reads: ['refresh/session-cache.ts#readCache', 'refresh/session-document.ts#secretsInDocument'],
    syntax: 'json',
    seeds: seeds.caches,
    read: (text) => {
      fileWith('session', text);
      const cached = readCache(folder);
      if (!cached) return;
      require([cached.renewAt, cached.expiresAt].every(Number.isFinite), 'a time is not a number');
      require(textsIn(secretsInDocument(cached.document)).length >= 0, '');
      require(cached.failure === undefined ||
        typeof cached.failure.message === 'string', 'a failure without words');
    },
  },
  {
    name: 'sealed file',
    reads: ['refresh/encrypted-file.ts#decrypt'],
    syntax: 'words',
    seeds: [encrypt({ inputs: {}, source: { kind: 'oidc', input: {} }, env: {} }, sealKey)],
    read: (text) => {
      try {
        decrypt(text, sealKey);
      } catch (error) {
        // `openRenewal` says what to do; the words of this error are quoted.
        require(error instanceof Error, 'threw something that is not an error');
      }
    },
  },
];

const inputs: readonly Target[] = [
  ...seeds.inputs.map(
    ([input, values]): Target => ({
      name: `input ${input}`,
      reads: ['config/parse-config.ts#parseConfig', 'config/inputs.ts#readInputs'],
      syntax: values.some((value) => value.startsWith('{') || value.startsWith('[')) ? 'json' : 'lines',
      seeds: values,
      read: (text) => readInput(input, text),
    }),
  ),
  ...seeds.inputs.map(
    ([input, values]): Target => ({
      name: `words of input ${input}`,
      reads: ['config/parse-config.ts#parseConfig'],
      syntax: 'words',
      seeds: values,
      read: (text) => readInput(input, text),
    }),
  ),
  ...seeds.variables.map(
    ([variable, values]): Target => ({
      name: `variable ${variable}`,
      reads: ['config/parse-config.ts#parseConfig', 'runner/run-id.ts#runIdOf'],
      syntax: 'words',
      seeds: values,
      read: (text) => {
        const env = { ...seeds.step, [variable]: text };
        parseConfig(readInputs(env), env, sources);
        const id = runIdOf({ GITHUB_RUN_ID: text });
        require(id === undefined || /^\d+$/.test(id), 'a run id that is not a number');
      },
    }),
  ),
  {
    name: 'rotate-targets',
    reads: ['config/targets.ts#parseTargets', 'secret-stores/jobs.ts#repositoryIn'],
    syntax: 'words',
    seeds: seeds.targets,
    read: (text) => {
      const { targets } = parseTargets(text, twoLineForm, { owner: 'octo-org', repo: 'octo-repo' });
      for (const target of targets) {
        const again = parseTargets(writeTarget(target), twoLineForm);
        require(JSON.stringify(again.targets[0]) ===
          JSON.stringify(target), 'a target is not what it is written as');
        require(secretNames(target.form).every((name) =>
          /^[A-Z_][A-Z0-9_]*$/.test(name),
        ), 'odd name of a secret');
        require(!textsIn(target.location).some(
          (part) => part === '.' || part === '..',
        ), 'a path leaves its folder');
      }
      const repository = repositoryIn(text);
      require(!repository || !/[./\\]{2}|^\.$|[/?#%]/.test(repository.owner), 'odd owner');
    },
  },
  {
    name: 'duration',
    reads: ['config/durations.ts#parseDuration'],
    syntax: 'words',
    seeds: ['90d', '12h', '45m', '30s', '0s', '1w'],
    read: (text) => {
      const ms = parseDuration(text);
      require(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0), `a duration of ${ms} ms`);
    },
  },
  {
    name: 'MFA seed',
    reads: ['config/mfa-seed.ts#readSeed'],
    syntax: 'words',
    seeds: [
      'JBSWY3DPEHPK3PXP',
      'otpauth://totp/octo@example?secret=JBSWY3DPEHPK3PXP&issuer=AWS&period=30&digits=6',
    ],
    read: (text) => readSeed(text),
  },
];

function readInput(input: string, text: string): void {
  const env = { ...seeds.step, [`INPUT_${input.toUpperCase()}`]: text };
  const inputs = readInputs(env);
  const secrets = secretsIn(inputs);
  for (const secret of secrets)
    for (const form of maskForms(secret)) require(!/[\r\n]/.test(form), 'a mask has a line break');
  const config = parseConfig(inputs, env, sources);
  require(config.notices.every((notice) => faultsOfText(notice).length === 0), config.notices.join('\n'));
  require(!Object.hasOwn(config, '__proto__'), 'the config has a prototype of its own');
}

const answers: readonly Target[] = [
  {
    name: 'decoded message',
    reads: ['diagnosis/decoded-message.ts#decodedLines'],
    syntax: 'json',
    seeds: seeds.decodedMessages,
    read: (text) => {
      for (const line of decodedLines(text) ?? []) require(typeof line === 'string', 'a line is not a text');
    },
  },
  {
    name: 'claims of a token',
    reads: [
      'diagnosis/token-claims.ts#claimsIn',
      'diagnosis/token-claims.ts#claim',
      'diagnosis/token-claims.ts#otherSubject',
    ],
    syntax: 'json',
    seeds: seeds.claims,
    read: (text) => {
      const claims = claimsIn(`e30.${Buffer.from(text).toString('base64url')}.c2ln`);
      if (!claims) return;
      require(['string', 'undefined'].includes(typeof claim(claims, 'aud')), 'a claim is not a text');
      otherSubject(claims);
    },
  },
  {
    name: "AWS's denial",
    reads: ['diagnosis/denial.ts#readDenial'],
    syntax: 'words',
    seeds: seeds.denials,
    read: (text) => readDenial(text),
  },
  {
    name: "the SDK's error",
    reads: ['aws/service-errors.ts#toKeyturnError'],
    syntax: 'json',
    seeds: seeds.serviceErrors,
    read: (text) => {
      const fields = objectOf(text);
      throwUnlessPlain(toKeyturnError('AssumeRole', Object.assign(new Error('x'), withoutMethods(fields))));
    },
  },
  {
    name: "Octokit's error",
    reads: ['github/github-errors.ts#toGitHubError', 'http/foreign-answer.ts#isForeign'],
    syntax: 'json',
    seeds: seeds.githubErrors,
    read: (text) => {
      const fields = objectOf(text);
      const status = Number.isSafeInteger(fields.status) ? fields.status : 500;
      const error = toGitHubError('Reading', { ...fields, status });
      require(error.retryAfterMs === undefined ||
        error.retryAfterMs <= 660_000, `waits ${error.retryAfterMs} ms`);
      throwUnlessPlain(error);
    },
  },
  {
    name: 'keyturn explain',
    reads: [
      'explain/explain-text.ts#explainText',
      'explain/github-subject.ts#jobsOf',
      'explain/principals.ts#whomItLetsIn',
    ],
    syntax: 'json',
    seeds: [...seeds.policies, ...seeds.claims, ...seeds.decodedMessages, ...seeds.explained],
    read: (text) => {
      const explained = explainText(text, now.getTime());
      for (const output of [explainedText(explained, { colors: false }), explainedJson(explained)]) {
        require(isPlain(output.replaceAll('\n', '')), 'characters that do something in a terminal');
        require(!/^\s*::|##\[/m.test(output), 'a command for the runner');
      }
    },
  },
  {
    name: 'ID token',
    reads: ['http/answer-text.ts#tokenInField', 'sources/token-file.ts#isToken'],
    syntax: 'json',
    seeds: ['{"count":1,"value":"e30.e30.c2ln"}'],
    read: (text) => {
      const token = tokenInField(text, 'value');
      require(token === undefined || isToken(token), 'a token with characters that no token has');
    },
  },
  {
    name: 'token file',
    reads: ['sources/token-file.ts#readTokenFile'],
    syntax: 'lines',
    seeds: ['e30.e30.c2ln', 'e30.e30.c2ln\n', '\r\n e30.e30.c2ln'],
    read: async (text) => {
      fileWith('token', text);
      require(isToken(await readTokenFile('token', folder)), 'not a token');
    },
  },
  {
    name: 'path of a token file',
    reads: ['sources/token-file.ts#readTokenFile'],
    syntax: 'words',
    seeds: ['token', './a/../token', '/proc/self/environ', '/dev/null'],
    read: async (text) => {
      fileWith('token', 'e30.e30.c2ln');
      await readTokenFile(text, folder);
    },
  },
  {
    name: 'public key',
    reads: ['github/seal.ts#seal'],
    syntax: 'words',
    seeds: ['2Sg8iYjAxxmI2LvUXpJjkYrMxURPc8r+dB7TJyvvcCU='],
    read: (text) => seal('AKIAIOSFODNN7EXAMPLE', text),
  },
  {
    name: 'SAML response',
    reads: ['sources/saml-assertion.ts#readAssertion', 'sources/saml-checks.ts#checkAssertion'],
    syntax: 'xml',
    seeds: seeds.samlResponses,
    read: (text) => {
      const assertion = readAssertion(Buffer.from(text).toString('base64'));
      require(textsIn(assertion.pairs).every((each) => each.length < 20_000), 'an entity was expanded');
      checkAssertion(assertion, now);
      choosePair(assertion, undefined, undefined);
    },
  },
];

/** A JSON object, or one that holds the text. */
function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : { message: value };
  } catch {
    return { message: text };
  }
}

/** `Object.assign` would call setters. */
function withoutMethods(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== '__proto__'));
}

/** What to do about a refusal that no row explains, its caller or the end of the step says. */
function throwUnlessPlain(error: KeyturnError): void {
  const [fault] = faultsOfText(error.message);
  require(fault === undefined, fault ?? '');
}

const texts: readonly Target[] = [
  {
    name: 'ARN',
    reads: [
      'aws/arn.ts#accountIdsIn',
      'aws/arn.ts#accountOf',
      'aws/arn.ts#isRoot',
      'aws/arn.ts#isSessionOf',
      'aws/arn.ts#userNameOf',
    ],
    syntax: 'words',
    seeds: seeds.arns,
    read: (text) => {
      const name = userNameOf(text);
      require(name === undefined || !name.includes('/'), 'a user name with a slash');
      require(accountIdsIn(text).every((id) => /^\d{12}$/.test(id)), 'an account id that is none');
      accountOf(text);
      isRoot(text);
      isSessionOf(text, 'arn:aws:iam::123456789012:role/octo');
      isSessionOf('arn:aws:sts::123456789012:assumed-role/octo/x', text);
      require(/^KEYTURN_JOURNAL_[A-Z0-9_]+$/.test(
        journalName(`a${name}`),
      ), 'a journal name that GitHub refuses');
    },
  },
  {
    name: 'AWS file',
    reads: [
      'aws-profile/ini-lines.ts#headerOf',
      'aws-profile/ini-lines.ts#linesOf',
      'aws-profile/ini-lines.ts#settingOf',
      'aws-profile/ini-section.ts#writeSection',
      'aws-profile/ini-section.ts#restoreSection',
      'aws-profile/cli-parse.ts#cliFault',
      'aws-profile/renewing-profile.ts#isLeftBehind',
    ],
    syntax: 'lines',
    seeds: seeds.awsFiles,
    read: (unicode) => {
      const text = Buffer.from(unicode).toString('latin1');
      require(linesOf(text).every(({ text: line }) => !/[\r\n]/.test(line)), 'a line has a line end');
      for (const { text: line } of linesOf(text)) [headerOf(line), settingOf(line)];
      const { text: written, undo } = writeSection(text, sectionNames, {
        region: 'eu-central-1',
        role_arn: undefined,
      });
      require(restoreSection(written, sectionNames, undo) === text, 'a section is not put back as it was');
      const values = settingValues(sectionTexts(written, sectionNames).join('\n'), ['region']);
      require(values.includes('eu-central-1'), 'a setting that was written is not there');
      settingKeys(written);
      withoutSections(text, sectionNames, isLeftBehind);
      cliFault(text);
      mfaArnNotices('config', text);
    },
  },
  {
    name: 'AWS file that the SDK reads',
    reads: [
      'aws/endpoints.ts#endpointsInFiles',
      'aws-profile/stored-profile.ts#refuseExpiredProfile',
      'aws-profile/stored-profile.ts#expiredProfile',
    ],
    syntax: 'lines',
    seeds: seeds.awsFiles,
    read: async (text) => {
      // The SDK remembers a file by its path.
      const path = fileWith(`config-${readings++ % 50}`, text);
      const before = { ...process.env };
      const files = { AWS_CONFIG_FILE: path, AWS_SHARED_CREDENTIALS_FILE: path };
      Object.assign(process.env, files);
      try {
        await endpointsInFiles({ ...files, AWS_PROFILE: 'x' });
        await refuseExpiredProfile({ ...files, AWS_PROFILE: 'x' }, now);
        expiredProfile({ x: { role_arn: 'a', source_profile: text } }, 'x', now);
      } finally {
        for (const name of Object.keys(files)) {
          if (before[name] === undefined) delete process.env[name];
          else process.env[name] = before[name];
        }
      }
    },
  },
  {
    name: 'no-proxy',
    reads: ['http/no-proxy.ts#bypassesProxy'],
    syntax: 'words',
    seeds: [
      'example.com,.amazonaws.com 10.0.0.0/8 [::1]:443 *.octo.example:8080 fd00::/8',
      '*',
      '10.0.0.0/33',
    ],
    read: (text) => {
      for (const host of ['sts.amazonaws.com', '10.1.2.3', '[::1]', text]) bypassesProxy(host, 443, text);
    },
  },
  {
    name: 'a text that is printed',
    reads: [
      'runner/log-text.ts#logText',
      'refresh/redaction.ts#redacted',
      'sources/session-tags.ts#tagValue',
    ],
    syntax: 'words',
    seeds: [
      'AKIAIOSFODNN7EXAMPLE is 10d old',
      '::error::x',
      'see https://octo.example/a?b=c',
      'wJalrXUtnFEMI/K7MDENG',
    ],
    read: (text) => {
      require(!/^\s*::|##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/mu.test(
        logText(text).replaceAll(/[\n\t]/g, ' '),
      ), 'is obeyed');
      const secret = 'wJalrXUtnFEMI/K7MDENG';
      require(!redacted(`${text}${secret}${text}`, [secret]).includes(secret), 'shows a secret');
      tagValue(text);
    },
  },
  {
    name: 'session to cache',
    reads: ['refresh/session-document.ts#cachedSession'],
    syntax: 'words',
    seeds: ['2026-11-25T13:00:00Z'],
    read: (text) => {
      const expiration = new Date(text);
      if (Number.isNaN(expiration.getTime())) return;
      const session = {
        credentials: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: text, sessionToken: text },
        identity: { accountId: '123456789012', arn: 'x', assumedRoleId: 'x' },
        expiration,
      };
      cachedSession(session, 3600, now.getTime());
    },
  },
];

let readings = 0;

/** Every target that reads a text by itself. What answers requests is in `wire.ts`. */
export const targets: readonly Target[] = [
  ...records,
  ...policies,
  ...refresh,
  ...inputs,
  ...answers,
  ...texts,
];
