import { readFileSync } from 'node:fs';
import type { Blueprint } from '../../../bootstrap/blueprint.ts';
import { ciRole } from '../../../bootstrap/blueprints/ci-role.ts';
import type { Json } from '../../../bootstrap/facets.ts';
import { type CiName, ciSystem, type TrustRequest } from '../../../ci-systems/index.ts';
import { KeyturnError, messageOf } from '../../../errors.ts';
import { parsePolicyDocument } from '../../../policy/index.ts';
import type { AwsFlags } from '../../services/aws-flags.ts';
import type { Opened } from './open-world.ts';

/** What a person typed about the set-up. */
export interface BlueprintFlags extends AwsFlags {
  readonly ci?: CiName;
  readonly name?: string;
  readonly repo?: string;
  readonly environment?: string;
  readonly branch?: string;
  readonly subjects?: 'both' | 'immutable' | 'classic';
  readonly set?: readonly string[];
  readonly 'policy-arn'?: readonly string[];
  readonly policy?: string;
  readonly boundary?: string;
  readonly thumbprint?: readonly string[];
}

/** The name of the stack where none is given. */
export const defaultName = 'deploy';

/**
 * What the flags ask for.
 *
 * @throws KeyturnError `InvalidInput` for flags that contradict each other or lack something
 */
export async function blueprintOf(flags: BlueprintFlags, { world, account }: Opened): Promise<Blueprint> {
  const { ci, boundary, thumbprint } = flags;
  if (ci === undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: 'It is not clear what to set up.',
      remedy:
        'add --ci with your CI, for example --ci github --repo octo-org/octo-repo --environment production.',
    });
  }
  const system = ciSystem(ci);
  const request = trustRequest(flags);
  requireRestriction(ci, request);
  const role = {
    account,
    name: flags.name ?? defaultName,
    ci: system.title,
    trust: system.trust(request),
    policyArns: flags['policy-arn'] ?? [],
    ...(flags.policy === undefined ? {} : { policy: policyIn(flags.policy) }),
    ...(boundary === undefined ? {} : { boundary }),
    ...(thumbprint === undefined ? {} : { thumbprints: thumbprint }),
  };
  return ciRole(role, world);
}

function trustRequest(flags: BlueprintFlags): TrustRequest {
  const { repo: repository, branch, environment, subjects } = flags;
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(branch === undefined ? {} : { branch }),
    ...(environment === undefined ? {} : { environment }),
    settings: {
      ...Object.fromEntries((flags.set ?? []).map(settingIn)),
      ...(subjects === undefined ? {} : { subjects }),
    },
  };
}

/** In these, the subject of a job names its branch or its environment. Without either, every branch could deploy. */
const withBranches: readonly CiName[] = ['github', 'gitlab', 'forgejo', 'buildkite'];

function requireRestriction(ci: CiName, { branch, environment }: TrustRequest): void {
  if (branch !== undefined || environment !== undefined || !withBranches.includes(ci)) return;
  throw new KeyturnError('InvalidInput', {
    summary: 'Neither --environment nor --branch is given.',
    cause: 'every branch of the repository could then use the role, also one that nobody has reviewed.',
    remedy: 'add --environment production, or --branch main.',
  });
}

function settingIn(text: string): [string, string] {
  const [name = '', ...value] = text.split('=');
  if (value.length > 0 && name !== '') return [name, value.join('=')];
  throw new KeyturnError('InvalidInput', {
    summary: `--set ${JSON.stringify(text)} is not a name and a value.`,
    remedy: 'write --set name=value.',
  });
}

function policyIn(path: string): Json {
  try {
    const text = readFileSync(path, 'utf8');
    parsePolicyDocument(text, 'identity');
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new KeyturnError(
      'InvalidInput',
      {
        summary: `The file of --policy is not a policy: ${messageOf(error)}`,
        remedy: 'give the path of a JSON file with the policy of the role.',
      },
      { cause: error },
    );
  }
}
