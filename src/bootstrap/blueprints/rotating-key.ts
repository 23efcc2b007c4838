import type { TokenTrust } from '../../ci-systems/index.ts';
import { fetchRepository } from '../../github/repository-settings.ts';
import { serialOf } from '../aws/mfa-device.ts';
import { policyPart } from '../aws/policy-parts.ts';
import { tagPart } from '../aws/user.ts';
import type { Blueprint } from '../blueprint.ts';
import type { Json } from '../facets.ts';
import { branchPart } from '../github/environment.ts';
import { pullRequestFor } from '../github/pull-request.ts';
import {
  accountOf,
  type Declaration,
  githubPlace,
  idOf,
  repositoryOfTarget,
  type World,
} from '../resource.ts';
import { ciRole } from './ci-role.ts';
import { rotationWorkflow } from './rotation-workflow.ts';

/** A stored key of a user, which a scheduled job rotates (docs/rotation.md, managed mode). */
interface RotatingKey {
  readonly account: string;
  readonly region: string;
  /** The name of the user. */
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** The environment of the job that rotates. */
  readonly environment: string;
  /** The subjects of that job. */
  readonly trust: TokenTrust;
  /** The roles that the user may assume. It may do nothing else. */
  readonly workRoles: readonly string[];
  /** Whether the user has an MFA device, whose seed is a secret, too. Its roles may then be assumed with MFA only. */
  readonly withMfa: boolean;
  /** The name of the secret with the key. */
  readonly secret: string;
}

/** The name of the secret with the seed of the MFA device. */
const seedSecret = 'AWS_MFA_SECRET';

const version = '2012-10-17';

/**
 * A bare user with a key in a secret, and a role that rotates it in jobs of one environment.
 *
 * @throws KeyturnError as `ciRole`
 */
export async function rotatingKey(given: RotatingKey, world: World): Promise<Blueprint> {
  const { account, name, environment, trust } = given;
  const rotation = await ciRole(
    {
      account,
      name: rotationRoleOf(given),
      ci: 'GitHub Actions',
      trust,
      policyArns: [],
      policies: { keyturn: mayRotate(given, world) },
    },
    world,
  );
  const place = githubPlace(given);
  const { where, api } = repositoryOfTarget({ kind: '', name: '', place }, world);
  const { defaultBranch } = await fetchRepository(where, api);
  const user: Declaration = {
    kind: 'user',
    place: account,
    name,
    desired: {
      [tagPart('Owner')]: `${given.owner}/${given.repo}`,
      ...(given.workRoles.length === 0 ? {} : { [policyPart.inline('assume-roles')]: mayAssume(given) }),
    },
  };
  const anchor = idOf(user);
  const bare = { place: account, name, desired: {}, anchor };
  const key: Declaration = { ...bare, kind: 'access-key' };
  const device: Declaration = { ...bare, kind: 'mfa-device', desired: { enabled: name } };
  const secret = (secretName: string, of: Declaration): Declaration => ({
    kind: 'github-secret',
    place,
    name: secretName,
    desired: {},
    anchor,
    uses: [idOf(of)],
  });
  return {
    declarations: [
      ...rotation.declarations,
      user,
      {
        kind: 'github-environment',
        place,
        name: environment,
        desired: { [branchPart(defaultBranch)]: 'yes' },
        anchor,
      },
      ...(given.withMfa ? [device, secret(seedSecret, device)] : []),
      key,
      secret(given.secret, key),
      { ...proposal(given, world), anchor },
    ],
    notes: [
      ...rotation.notes,
      ...(given.withMfa
        ? [
            `A job uses the key with mfa-secret: \${{ secrets.${seedSecret} }} and mfa-serial: ${serialOf(device, world)}. A seed that is stored next to the key is not a second factor: it only satisfies policies that demand MFA.`,
          ]
        : []),
      `The rotation needs a GitHub App that may write secrets: docs/set-up/github-app.md. Store its ID as the variable KEY_ROTATION_APP_ID, and its key as the secret KEY_ROTATION_APP_KEY of the environment ${environment}.`,
    ],
    ...(rotation.check ? { check: rotation.check } : {}),
  };
}

function rotationRoleOf({ name }: RotatingKey): string {
  return `${name}-rotation`;
}

function arnIn(account: string, world: World): (resource: string) => string {
  const { partition } = accountOf({ kind: '', name: '', place: account }, world);
  return (resource) => `arn:${partition}:iam::${account}:${resource}`;
}

/** The policy managed-one-user of docs/rotation.md. */
function mayRotate({ account, name }: RotatingKey, world: World): Json {
  return {
    Version: version,
    Statement: [
      {
        Sid: 'RotateKeyOfOneUser',
        Effect: 'Allow',
        Action: [
          'iam:ListAccessKeys',
          'iam:CreateAccessKey',
          'iam:UpdateAccessKey',
          'iam:DeleteAccessKey',
          'iam:GetAccessKeyLastUsed',
        ],
        Resource: arnIn(account, world)(`user/${name}`),
      },
    ],
  };
}

function mayAssume({ workRoles, withMfa }: RotatingKey): Json {
  const Resource = [...workRoles];
  const Condition = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
  return {
    Version: version,
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource, ...(withMfa ? { Condition } : {}) },
      { Effect: 'Allow', Action: 'sts:TagSession', Resource },
    ],
  };
}

function proposal(given: RotatingKey, world: World): Declaration {
  const { account, name, region, environment, secret } = given;
  const roleArn = arnIn(account, world)(`role/${rotationRoleOf(given)}`);
  const text = rotationWorkflow({ account, user: name, region, environment, secret, roleArn });
  return pullRequestFor({
    where: given,
    branch: `keyturn/bootstrap-${world.stack}`,
    title: `Rotate the access key of ${name}`,
    body: `A daily job replaces the key once it is 30 days old, in the secret ${secret}. The role ${roleArn} rotates it.\n\nMade by \`keyturn bootstrap\`.`,
    files: [{ path: `.github/workflows/rotate-${name}.yml`, after: text }],
  });
}
