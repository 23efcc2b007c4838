import type { Env } from '../env.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { buildkite } from './buildkite.ts';
import type { CiName, CiSystem, TokenTrust } from './ci-system.ts';
import { circleci } from './circleci.ts';
import { forgejo } from './forgejo.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jenkins } from './jenkins.ts';

export type { CiName, TokenTrust, TrustRequest } from './ci-system.ts';

const systems: Readonly<Record<CiName, CiSystem>> = {
  github,
  gitlab,
  circleci,
  buildkite,
  bitbucket,
  azure,
  forgejo,
  jenkins,
};

/** The names for `--ci` and `--source`. */
export const ciNames = Object.keys(systems) as readonly CiName[];

/** One CI by its name. */
export function ciSystem(name: CiName): CiSystem {
  return systems[name];
}

/** The CI in whose job this environment is; `undefined` on a laptop and in a CI that Keyturn does not know. */
export function detectedCi(env: Env): CiSystem | undefined {
  return Object.values(systems).find(({ runsIn }) => runsIn(env));
}

/**
 * The trust policy of a role for the jobs that `trust` describes.
 *
 * @param providerArn - the issuer's identity provider in IAM
 */
export function trustPolicyFor({ issuer, audience, operator, subjects }: TokenTrust, providerArn: string) {
  const host = issuer.replace(/^https:\/\//, '');
  const sub = { [`${host}:sub`]: subjects.length === 1 ? subjects[0] : subjects };
  const aud = { [`${host}:aud`]: audience };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition:
          operator === 'StringEquals'
            ? { StringEquals: { ...aud, ...sub } }
            : { StringEquals: aud, StringLike: sub },
      },
    ],
  };
}
