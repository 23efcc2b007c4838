import type { Env } from '../env.ts';
import { awsAudience, type CiSystem, type TrustRequest } from './ci-system.ts';
import { literal, refuseSeveral, repositoryOf, serverAddress, settingOf } from './settings.ts';

const issuer = {
  name: 'issuer',
  brief:
    'the issuer of the ID tokens; another one on a GitHub Enterprise Server (https://HOST/_services/token)',
  pattern: serverAddress,
  example: 'https://token.actions.githubusercontent.com',
  default: 'https://token.actions.githubusercontent.com',
} as const;

const subjects = {
  name: 'subjects',
  brief: 'which form of the subject to trust: classic (names), immutable (names and IDs) or both',
  pattern: /^(?:classic|immutable|both)$/,
  example: 'both',
  default: 'classic',
} as const;

const id = (what: string) =>
  ({
    name: `${what}-id`,
    brief: `the numeric ID of the ${what}, as GitHub's API gives it`,
    pattern: /^\d{1,20}$/,
    example: what === 'owner' ? '65' : '74',
    optional: true,
  }) as const;

const ownerId = id('owner');
const repositoryId = id('repository');

/** GitHub Actions (docs/facts.md#id-token-claims). */
export const github: CiSystem = {
  name: 'github',
  title: 'GitHub Actions',
  runsIn: (env) => env.GITHUB_ACTIONS === 'true' && !isForgejo(env),
  tokenWays: requestWays,
  howToGetToken: 'add `permissions: id-token: write` to the job.',
  settings: [issuer, subjects, ownerId, repositoryId],
  trust(request) {
    refuseSeveral(request);
    const form = settingOf(request, subjects);
    const prefixes = [
      ...(form === 'immutable' ? [] : [`repo:${repositoryOf(request)}`]),
      ...(form === 'classic' ? [] : [immutablePrefix(request)]),
    ];
    const what = restriction(request);
    return {
      issuer: settingOf(request, issuer),
      audience: awsAudience,
      operator: what === '*' ? 'StringLike' : 'StringEquals',
      subjects: prefixes.map((prefix) => `${prefix}:${what}`),
      mayNeedThumbprint: settingOf(request, issuer) !== issuer.default,
    };
  },
  traps: [
    'A job with an environment names the environment in its subject, and not the branch.',
    'Repositories that were created, renamed or transferred after 15 July 2026 have the owner and repository IDs in their subject.',
    'A pull request from a fork never gets a token; a run that Dependabot started gets one only where the job asks for it by name.',
  ],
  jobFile: '.github/workflows/deploy.yml',
  snippet: ({ roleArn, region, branch = 'main', environment }) => `name: Deploy
on:
  push:
    branches: [${branch}]
permissions:
  contents: read
  id-token: write
jobs:
  deploy:
    runs-on: ubuntu-latest${environment === undefined ? '' : `\n    environment: ${environment}`}
    steps:
      - uses: octo-org/keyturn@v1
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
      - run: aws sts get-caller-identity
`,
};

/** Forgejo's runner sets GitHub's variables and adds others. */
export function isForgejo({ FORGEJO_ACTIONS, GITEA_ACTIONS }: Env): boolean {
  return FORGEJO_ACTIONS === 'true' || GITEA_ACTIONS === 'true';
}

/** The runner's address for tokens, which GitHub and Forgejo share. */
export function requestWays(
  { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }: Env,
  audience: string,
): ReturnType<CiSystem['tokenWays']> {
  if (!url || !bearer || !URL.canParse(url)) return [];
  const target = new URL(url);
  target.searchParams.set('audience', audience);
  return [
    { kind: 'request', request: { method: 'GET', url: target.href, bearer, headers: {}, field: 'value' } },
  ];
}

function immutablePrefix(request: TrustRequest): string {
  const [owner, name] = repositoryOf(request).split('/');
  return `repo:${owner}@${settingOf(request, ownerId)}/${name}@${settingOf(request, repositoryId)}`;
}

/** What follows the repository in the subject. */
function restriction({ environment, branch, tag }: TrustRequest): string {
  if (environment !== undefined)
    return `environment:${literal(environment.replaceAll(':', '%3A'), 'environment')}`;
  if (branch !== undefined) return `ref:refs/heads/${literal(branch, 'branch')}`;
  if (tag !== undefined) return `ref:refs/tags/${literal(tag, 'tag')}`;
  return '*';
}
