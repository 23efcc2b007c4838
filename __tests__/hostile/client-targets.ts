import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { createIam } from '../../src/aws/iam.ts';
import { createSts } from '../../src/aws/sts.ts';
import { openGitHub } from '../../src/github/access.ts';
import { createGitHubApi } from '../../src/github/api.ts';
import { fetchThrough } from '../../src/http/fetch.ts';
import { unfinishedRuns } from '../../src/secret-stores/github/runs.ts';
import { githubSecrets } from '../../src/secret-stores/github/secrets.ts';
import { repositoryVariables } from '../../src/secret-stores/github/variables.ts';
import type { Target } from './targets.ts';
import { require } from './verdict.ts';

/** The clients of AWS and of GitHub: every request gets the text as its answer, with status 200. */

const headers = { 'content-type': 'application/json', 'x-github-request-id': 'A:B' };
/** Requests that one call may send. */
const maxRequests = 1_100;

/** Requests to the last handler. */
let sent = 0;

/** A handler that answers every request with one text, and with itself as the next page. */
function handlerWith(text: string): NodeHttpHandler {
  sent = 0;
  return {
    handle: async ({ path }: { path: string }) => {
      sent += 1;
      if (sent > maxRequests) throw new Error('request after request');
      const link = `<http://127.0.0.1:2${path}>; rel="next"`;
      const response = new HttpResponse({
        statusCode: 200,
        headers: { ...headers, ...(path.includes('per_page') ? { link } : {}) },
        body: Readable.from([Buffer.from(text)]),
      });
      return { response };
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  } as unknown as NodeHttpHandler;
}

const retry = { maxAttempts: 1, random: () => 0, info: () => {}, sleep: async () => {} };
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' };
const where = { region: 'eu-central-1', userAgent: [] as [string, string][], credentials: keys };

const stsWith = (text: string) => createSts({ ...where, requestHandler: handlerWith(text) });
const iamWith = (text: string) => createIam({ ...where, requestHandler: handlerWith(text) });
const options = (text: string) => ({
  baseUrl: 'http://127.0.0.1:2',
  fetch: fetchThrough(handlerWith(text)),
  userAgent: 'keyturn',
  retry,
  pacer: { beforeWrite: async () => {}, beforeRequest: async () => {} },
});
const githubWith = (text: string) => createGitHubApi({ ...options(text), token: 'ghs_octo' });

const org = { provider: 'github', kind: 'organization', org: 'octo-org', store: 'actions' } as const;
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const isText = (value: unknown): value is string => typeof value === 'string';
const isWord = (value: unknown): boolean => isText(value) && /^[\u0021-\u007e]+$/.test(value);

const result = (operation: string, body: string) =>
  `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result>${body}</${operation}Result><ResponseMetadata><RequestId>a</RequestId></ResponseMetadata></${operation}Response>`;
const time = '2026-11-20T08:00:00Z';
const credentials = `<Credentials><AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>wJalrXUtnFEMI</SecretAccessKey><SessionToken>IQoJb3JpZ2luX2Vj</SessionToken><Expiration>${time}</Expiration></Credentials>`;
const session = `${credentials}<AssumedRoleUser><AssumedRoleId>AROA:octo</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/octo/x</Arn></AssumedRoleUser>`;
const error =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
const key = (id: string, more = '') =>
  `<UserName>octo</UserName><AccessKeyId>${id}</AccessKeyId><Status>Active</Status><CreateDate>${time}</CreateDate>${more}`;
const listed = `<AccessKeyMetadata><member>${key('AKIAIOSFODNN7EXAMPLE')}</member><member>${key('AKIAI44QH8DHBEXAMPLE')}</member></AccessKeyMetadata><IsTruncated>true</IsTruncated><Marker>x</Marker>`;

const aws: readonly Target[] = [
  {
    name: "STS's session",
    reads: ['aws/sts.ts#createSts'],
    syntax: 'xml',
    seeds: [result('AssumeRole', session), error],
    read: async (text) => {
      const { identity, credentials, expiration } = await stsWith(text).assumeRole({
        RoleArn: 'arn:aws:iam::123456789012:role/octo',
        RoleSessionName: 'x',
      });
      require(Object.values({ ...identity, ...credentials }).every(
        isWord,
      ), 'a part of the session is not one word');
      require(!expiration || !Number.isNaN(expiration.getTime()), 'the expiration is no date');
    },
  },
  {
    name: "STS's identity",
    reads: ['aws/sts.ts#createSts'],
    syntax: 'xml',
    seeds: [
      result(
        'GetCallerIdentity',
        '<Arn>arn:aws:iam::123456789012:user/octo</Arn><UserId>A</UserId><Account>123456789012</Account>',
      ),
    ],
    read: async (text) =>
      require(Object.values(await stsWith(text).getCallerIdentity()).every(isWord), 'not one word'),
  },
  {
    name: "IAM's list of keys",
    reads: ['aws/iam.ts#createIam'],
    syntax: 'xml',
    seeds: [result('ListAccessKeys', listed)],
    read: async (text) => {
      for (const { id, createdAt, userName } of await iamWith(text).listAccessKeys()) {
        require(/^\w+$/.test(id), 'the id of a key is no id');
        require(!Number.isNaN(createdAt.getTime()), 'the date of a key is no date');
        require(userName === undefined || isText(userName), 'the name of a user is no text');
      }
    },
  },
  {
    name: "IAM's new key",
    reads: ['aws/iam.ts#createIam'],
    syntax: 'xml',
    seeds: [
      result(
        'CreateAccessKey',
        `<AccessKey>${key('AKIAI44QH8DHBEXAMPLE', '<SecretAccessKey>bPxRfiCYEXAMPLEKEY</SecretAccessKey>')}</AccessKey>`,
      ),
    ],
    read: async (text) => {
      const { keys, createdAt } = await iamWith(text).createAccessKey('octo');
      require(Object.values(keys).every(isWord), 'a part of the key is not one word');
      require(!Number.isNaN(createdAt.getTime()), 'the date of a key is no date');
    },
  },
  {
    name: "IAM's last use of a key",
    reads: ['aws/iam.ts#createIam'],
    syntax: 'xml',
    seeds: [
      result(
        'GetAccessKeyLastUsed',
        `<UserName>octo</UserName><AccessKeyLastUsed><Region>eu-central-1</Region><ServiceName>sts</ServiceName><LastUsedDate>${time}</LastUsedDate></AccessKeyLastUsed>`,
      ),
    ],
    read: async (text) => {
      const use = await iamWith(text).lastUse('AKIAIOSFODNN7EXAMPLE');
      require(!use ||
        (!Number.isNaN(use.at.getTime()) && isText(use.service) && isText(use.region)), 'odd last use');
    },
  },
  {
    name: "IAM's devices, policies and change",
    reads: ['aws/iam.ts#createIam'],
    syntax: 'xml',
    seeds: [
      result(
        'ListMFADevices',
        `<MFADevices><member><UserName>octo</UserName><SerialNumber>arn:aws:iam::123456789012:mfa/octo</SerialNumber><EnableDate>${time}</EnableDate></member></MFADevices>`,
      ),
      result(
        'ListAttachedUserPolicies',
        '<AttachedPolicies><member><PolicyArn>arn:aws:iam::aws:policy/a</PolicyArn></member></AttachedPolicies>',
      ),
      result('UpdateAccessKey', ''),
    ],
    read: async (text) => {
      const iam = iamWith(text);
      if (text.includes('UpdateAccessKey')) return iam.setStatus('octo', 'AKIAIOSFODNN7EXAMPLE', 'Inactive');
      const found = text.includes('MFA') ? await iam.mfaDevices() : await iam.attachedPolicies('octo');
      require(found.every(isText), 'an entry is no text');
    },
  },
];

const variable = { name: 'KEYTURN_JOURNAL_OCTO', value: '{}', created_at: time, updated_at: time };
const githubKey = { key_id: '1', key: '2Sg8iYjAxxmI2LvUXpJjkYrMxURPc8r+dB7TJyvvcCU=' };

const github: readonly Target[] = [
  {
    name: "GitHub's variable",
    reads: ['secret-stores/github/variables.ts#repositoryVariables'],
    syntax: 'json',
    seeds: [JSON.stringify(variable)],
    read: async (text) => {
      const found = await repositoryVariables('octo-org', 'octo-repo', githubWith(text)).get(
        'KEYTURN_JOURNAL_OCTO',
      );
      require(!found || isText(found.value), 'the value is no text');
      const dates = [found?.createdAt, found?.updatedAt].filter((date) => date !== undefined);
      require(dates.every(
        (date) => date.getTime() !== 0 || text.includes('1970'),
      ), 'a date that nobody wrote');
    },
  },
  {
    name: "GitHub's variables",
    reads: ['secret-stores/github/variables.ts#repositoryVariables'],
    syntax: 'json',
    seeds: [JSON.stringify({ total_count: 2, variables: [variable, { ...variable, name: 'KEYTURN_A' }] })],
    read: async (text) => {
      const all = await repositoryVariables('octo-org', 'octo-repo', githubWith(text)).list('KEYTURN_');
      require([...all].flat().every(isText), 'a name or a value is no text');
    },
  },
  {
    name: "GitHub's runs",
    reads: ['secret-stores/github/runs.ts#unfinishedRuns'],
    syntax: 'json',
    seeds: [
      JSON.stringify({
        total_count: 1,
        workflow_runs: [{ id: 1, status: 'queued', run_attempt: 1, created_at: time }],
      }),
    ],
    read: async (text) => {
      for (const { id, attempt, createdAt } of await unfinishedRuns(
        'octo-org',
        'octo-repo',
        githubWith(text),
      ))
        require(Number.isSafeInteger(id) &&
          Number.isSafeInteger(attempt) &&
          createdAt.getTime() > 0, 'odd run');
    },
  },
  {
    name: "GitHub's secret",
    reads: ['secret-stores/github/secrets.ts#githubSecrets'],
    syntax: 'json',
    seeds: [
      // One text answers every request: about the secret, its repositories and the public key.
      JSON.stringify({
        ...githubKey,
        updated_at: time,
        visibility: 'selected',
        total_count: 2,
        repositories: [{ id: 1 }, { id: 2 }],
      }),
      JSON.stringify({
        ...githubKey,
        updated_at: time,
        visibility: 'selected',
        total_count: 300,
        repositories: [{ id: 1 }],
      }),
    ],
    read: async (text) => {
      const secrets = githubSecrets(org, 'the organization octo-org', githubWith(text));
      const revision = await secrets.revision('AWS_CREDENTIALS');
      require(revision === undefined || isText(revision), 'the revision is no text');
      await secrets.put('AWS_CREDENTIALS', 'AKIAIOSFODNN7EXAMPLE\nwJalrXUtnFEMI');
    },
  },
  {
    name: "GitHub's App",
    reads: ['github/access.ts#openGitHub'],
    syntax: 'json',
    seeds: [JSON.stringify({ id: 1, permissions: { secrets: 'write' }, token: 'ghs_octo' })],
    read: async (text) => {
      const permissions = [{ names: ['secrets'], level: 'write' }] as const;
      const scope = {
        purpose: 'targets',
        owner: 'octo-org',
        ofOrganization: false,
        repositories: ['a'],
        permissions,
      } as const;
      const access = { kind: 'app', appId: '1', privateKey } as const;
      await openGitHub(access, [scope], options(text), (value) =>
        require(isText(value), 'masks what is no text'),
      );
    },
  },
];

export const clientTargets: readonly Target[] = [...aws, ...github].map((target) => ({
  ...target,
  read: async (text: string) => {
    try {
      await target.read(text);
    } finally {
      require(sent <= maxRequests, 'sends request after request, without an end');
    }
  },
}));
