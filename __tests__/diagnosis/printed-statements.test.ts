import type { RoleConfig } from '../../src/config/config.ts';
import { tokenTrust } from '../../src/diagnosis/policy-statements.ts';
import { type Facts, statements } from '../../src/diagnosis/role-advice.ts';
import type { Claims } from '../../src/diagnosis/token-claims.ts';
import {
  authorize,
  type CallerPrincipal,
  parsePolicyDocument,
  type RequestContext,
} from '../../src/policy/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** A caller, and the context of its call. */
interface Call {
  readonly who: string;
  readonly principal: CallerPrincipal;
  readonly context: RequestContext;
  /** Statements of the caller's own policy. */
  readonly identity: readonly Json[];
}

const usersAccountId = '123456789012';
const roleArn = 'arn:aws:iam::210987654321:role/deploy';
const roleAccountId = '210987654321';
const host = 'token.actions.githubusercontent.com';
const providerArn = `arn:aws:iam::${roleAccountId}:oidc-provider/${host}`;
const everything = [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }];
const onlyWithMfa = [
  {
    Effect: 'Allow',
    Action: 'sts:*',
    Resource: '*',
    Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  },
];

function document(kind: 'identity' | 'trust', Statement: readonly Json[]) {
  return parsePolicyDocument(JSON.stringify({ Version: '2012-10-17', Statement }), kind);
}

function lets({ principal, context, identity }: Call, trust: readonly Json[], action: string): boolean {
  return authorize({
    action,
    resource: roleArn,
    resourceAccountId: roleAccountId,
    principal,
    context,
    identityPolicies: identity.length > 0 ? [document('identity', identity)] : [],
    trustPolicy: document('trust', trust),
  }).allowed;
}

/** The JSON statements among lines of advice. */
function jsonIn(lines: readonly string[]): Json[] {
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Json);
}

/** Fills in a printed statement as a person would: each placeholder gets the value that the role was created with. */
function filledIn(statement: Json, values: Readonly<Record<string, string>>): Json {
  const text = JSON.stringify(statement).replaceAll(/<fill in: ([^>]*)>/g, (whole, what: string) => {
    const key = Object.keys(values).find((each) => what.includes(each));
    return key === undefined ? whole : (values[key] ?? whole);
  });
  return JSON.parse(text) as Json;
}

/** Deletes a condition, as the advice allows for conditions that the policy does not have. */
function without(statement: Json, operator: string): Json {
  const { [operator]: _gone, ...rest } = statement.Condition as Json;
  return { ...statement, Condition: rest };
}

const users = ['octo', 'other'].map((name) => `arn:aws:iam::${usersAccountId}:user/${name}`);
const sessions = ['first', 'second'].map((name) => ({
  arn: `arn:aws:sts::${usersAccountId}:assumed-role/${name}/octo`,
  roleArn: `arn:aws:iam::${usersAccountId}:role/${name}`,
}));
const principals: readonly CallerPrincipal[] = [
  ...users.map((arn) => ({ type: 'AWS', arn, accountId: usersAccountId }) as const),
  ...sessions.map((each) => ({ type: 'AWS', ...each, accountId: usersAccountId }) as const),
];
const externalIds = [undefined, 'octo-id', 'a-wrong-id'];

/** Every caller, with each external ID, session name and MFA state. */
const calls: readonly Call[] = principals.flatMap((principal) =>
  externalIds.flatMap((externalId) =>
    ['octo', 'release'].flatMap((sessionName) =>
      [false, true]
        .filter((mfa) => !mfa || principal.roleArn === undefined)
        .map((mfa) => ({
          who: `${principal.arn}, ${externalId ?? 'no external ID'}, ${sessionName}, ${mfa ? 'MFA' : 'no MFA'}`,
          principal,
          identity: everything,
          context: {
            'sts:ExternalId': externalId,
            'sts:RoleSessionName': sessionName,
            ...(mfa ? { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '10' } : {}),
          },
        })),
    ),
  ),
);

const trusting = (Condition: Json, name = `arn:aws:iam::${usersAccountId}:root`): Json => ({
  Effect: 'Allow',
  Principal: { AWS: name },
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  ...(Object.keys(Condition).length > 0 ? { Condition } : {}),
});
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const externalId = { StringEquals: { 'sts:ExternalId': 'octo-id' } };

const roles: readonly [string, Json][] = [
  ['MFA', mfa],
  ['an external ID', externalId],
  ['MFA and an external ID', { ...mfa, ...externalId }],
  ['MFA of the last hour', { ...mfa, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }],
  ['a session name', { StringEquals: { 'sts:RoleSessionName': 'release' } }],
];

function factsOf(principal: CallerPrincipal, sent: string | undefined, withMfa: boolean | undefined): Facts {
  const role: RoleConfig = {
    role: { kind: 'arn', arn: roleArn, accountId: roleAccountId },
    durationSeconds: 3600,
    sessionName: 'octo',
    sessionTagging: true,
    customTags: [],
    transitiveTagKeys: [],
    managedSessionPolicies: [],
    ...(sent === undefined ? {} : { externalId: sent }),
  };
  return {
    keys: {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'x',
      ...(principal.roleArn === undefined ? {} : { sessionToken: 'x' }),
    },
    roleArn,
    role,
    caller: principal.arn,
    denial: { caller: principal.arn, action: 'sts:AssumeRole' },
    ...(withMfa === undefined ? {} : { withMfa }),
  };
}

/** Every refused request: each caller, with and without an external ID and MFA. */
const asking = principals.flatMap((principal) =>
  [undefined, 'octo-id', 'a-wrong-id'].flatMap((sent) =>
    [undefined, true].map((withMfa) => ({ principal, facts: factsOf(principal, sent, withMfa) })),
  ),
);

describe('the statements printed for AssumeRole', () => {
  test.each(roles)('let nobody in when added to a trust policy that demands %s', (_name, Condition) => {
    const original = [trusting(Condition)];
    for (const { facts } of asking) {
      const [, printed = {}] = jsonIn(statements(facts));
      for (const call of calls) {
        const isLetIn = lets(call, [...original, printed], 'sts:AssumeRole');
        expect([call.who, isLetIn]).toEqual([call.who, lets(call, original, 'sts:AssumeRole')]);
      }
    }
  });

  test.each(roles.slice(0, 4))(
    'let in only the caller with MFA and the external ID when filled in and added, against the advice, where %s is demanded',
    (_name, Condition) => {
      const original = [trusting(Condition, 'arn:aws:iam::999999999999:root')];
      for (const { principal, facts } of asking) {
        const [, printed = {}] = jsonIn(statements(facts));
        const statement = filledIn(printed, { 'external ID': 'octo-id' });
        const letIn = calls.filter((call) => lets(call, [...original, statement], 'sts:AssumeRole'));
        expect(
          letIn.filter(
            (call) =>
              call.principal !== principal ||
              call.context['sts:ExternalId'] !== 'octo-id' ||
              call.context['aws:MultiFactorAuthPresent'] !== 'true',
          ),
        ).toEqual([]);
      }
    },
  );

  test.each<[string, Json, (statement: Json) => Json, number]>([
    ['MFA and an external ID', { ...mfa, ...externalId }, (statement) => statement, 2],
    ['MFA', mfa, (statement) => without(statement, 'StringEquals'), 6],
    ['an external ID', externalId, (statement) => without(statement, 'Bool'), 4],
  ])(
    'let the caller in when filled in and put in place of a statement that demands %s and names another principal',
    (_name, Condition, edit, count) => {
      const [principal] = principals;
      if (!principal) throw new Error('nobody asks');
      const [, printed = {}] = jsonIn(statements(factsOf(principal, 'a-wrong-id', undefined)));
      const statement = edit(filledIn(printed, { 'external ID': 'octo-id' }));
      const like = [trusting(Condition, principal.arn)];
      const letIn = calls.filter((call) => lets(call, [statement], 'sts:AssumeRole'));
      expect(letIn).toEqual(calls.filter((call) => lets(call, like, 'sts:AssumeRole')));
      expect(letIn).toHaveLength(count);
    },
  );

  test('allow no call without MFA when added to a user policy that demands it', () => {
    const trust = [trusting({})];
    for (const { principal, facts } of asking.filter((each) => each.principal.roleArn === undefined)) {
      const [identity = {}] = jsonIn(statements(facts));
      for (const call of calls.filter((each) => each.principal === principal)) {
        const before = lets({ ...call, identity: onlyWithMfa }, trust, 'sts:AssumeRole');
        const after = lets({ ...call, identity: [...onlyWithMfa, identity] }, trust, 'sts:AssumeRole');
        expect([call.who, after]).toEqual([call.who, before]);
      }
    }
  });

  test('never contain the external ID that was sent, which may be wrong', () => {
    for (const { facts } of asking) expect(statements(facts).join('\n')).not.toMatch(/octo-id|a-wrong-id/);
  });

  test('use a placeholder for the external ID that STS never accepts', () => {
    for (const { facts } of asking) {
      const [placeholder = ''] = /<fill in: the external ID[^>]*>/.exec(statements(facts).join('\n')) ?? [];
      expect(placeholder).not.toBe('');
      // The pattern of the STS API, `ExternalId`.
      expect(placeholder).not.toMatch(/^[\w+=,.@:/-]*$/);
    }
  });

  test('follow a warning that a second statement cancels the conditions of the first', () => {
    for (const { facts } of asking) expect(statements(facts)[0]).toMatch(/Do not add a second one/);
  });
});

const job = (claims: Claims): Claims => ({
  iss: `https://${host}`,
  aud: 'sts.amazonaws.com',
  sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
  repository: 'octo-org/octo-repo',
  ...claims,
});
const inEnvironment = (environment: string, claims: Claims = {}): Claims =>
  job({
    environment,
    sub: `repo:octo-org/octo-repo:environment:${environment.replaceAll(':', '%3A')}`,
    ...claims,
  });

/** The jobs that could request a token. A job may request any audience that the provider lists. */
const jobs: readonly Claims[] = [
  inEnvironment('production'),
  inEnvironment('staging'),
  inEnvironment('<fill in: the environment that this role is for>'),
  inEnvironment('production', { aud: 'octo-audience' }),
  inEnvironment('production', {
    repository: 'octo-org/other',
    sub: 'repo:octo-org/other:environment:production',
  }),
  job({}),
  job({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/feature' }),
  job({ sub: 'repo:octo-org/octo-repo:ref:refs/tags/v1' }),
  job({ sub: 'repo:octo-org/octo-repo:pull_request' }),
  job({ aud: 'octo-audience' }),
];

function asCall(claims: Claims): Call {
  return {
    who: `${String(claims.sub)} for ${String(claims.aud)}`,
    principal: { type: 'Federated', arn: providerArn, accountId: roleAccountId },
    identity: [],
    context: { [`${host}:sub`]: String(claims.sub), [`${host}:aud`]: String(claims.aud) },
  };
}

const tokenTrusting = (conditions: Readonly<Record<string, string>>): Json => ({
  Effect: 'Allow',
  Principal: { Federated: providerArn },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: Object.fromEntries(
      Object.entries(conditions).map(([name, value]) => [`${host}:${name}`, value]),
    ),
  },
});
const letsJob = (claims: Claims, trust: readonly Json[]) =>
  lets(asCall(claims), trust, 'sts:AssumeRoleWithWebIdentity');

describe('the statement printed for a token', () => {
  const production = 'repo:octo-org/octo-repo:environment:production';

  test.each<[string, Json]>([
    ['an environment', tokenTrusting({ sub: production, aud: 'sts.amazonaws.com' })],
    ['an environment and another audience', tokenTrusting({ sub: production, aud: 'octo-audience' })],
    [
      'a protected branch',
      tokenTrusting({ sub: 'repo:octo-org/octo-repo:ref:refs/heads/main', aud: 'sts.amazonaws.com' }),
    ],
  ])('lets no job in when added to a trust policy that demands %s', (_name, original) => {
    for (const claims of jobs) {
      const printed = tokenTrust(roleArn, claims);
      for (const other of jobs)
        expect([asCall(other).who, letsJob(other, [original, printed])]).toEqual([
          asCall(other).who,
          letsJob(other, [original]),
        ]);
    }
  });

  test.each(jobs.map((claims) => [asCall(claims).who, claims] as const))(
    "lets in only jobs of that repository in the role's environment when filled in for %s",
    (_who, claims) => {
      const statement = filledIn(tokenTrust(roleArn, claims), {
        environment: 'production',
        audience: 'sts.amazonaws.com',
      });
      const letIn = jobs.filter((other) => letsJob(other, [statement]));
      expect(letIn.map(({ repository, environment, aud }) => [repository, environment, aud])).toEqual([
        [claims.repository, 'production', 'sts.amazonaws.com'],
      ]);
    },
  );

  test.each<[string, Claims, string]>([
    [
      'the immutable form: kept',
      job({ sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main' }),
      'repo:octo-org@65/octo-repo@74:environment:<fill in: the environment that this role is for>',
    ],
    [
      'a custom subject: left as a placeholder',
      job({ sub: 'job_workflow_ref:octo-org/octo-repo/.github/workflows/a.yml@main' }),
      '<fill in: the subject that this role is for>',
    ],
    [
      'the subject of another issuer: left as a placeholder',
      { iss: 'https://issuer.example', sub: 'system:serviceaccount:ci:runner', aud: 'sts.amazonaws.com' },
      '<fill in: the subject that this role is for>',
    ],
  ])('takes the subject from the token: %s', (_name, claims, sub) => {
    const { StringEquals } = tokenTrust(roleArn, claims).Condition as { StringEquals: Json };
    expect(Object.values(StringEquals)[0]).toBe(sub);
  });
});
