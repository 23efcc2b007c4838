import { awsAudience, type CiSystem, type TrustRequest } from './ci-system.ts';
import { isForgejo, requestWays } from './github.ts';
import {
  cannotRestrict,
  literal,
  refuseSeveral,
  repositoryOf,
  serverAddress,
  settingOf,
} from './settings.ts';

const title = 'Forgejo Actions';

const issuer = {
  name: 'issuer',
  brief: 'the issuer: the address of the Forgejo server, followed by /api/actions',
  pattern: serverAddress,
  example: 'https://forgejo.example.com/api/actions',
} as const;

const id = (what: string) =>
  ({
    name: `${what}-id`,
    brief: `the numeric ID of the ${what}; for repositories whose subject has IDs`,
    pattern: /^\d{1,20}$/,
    example: '42',
    optional: true,
  }) as const;

const ownerId = id('owner');
const repositoryId = id('repository');

/** Forgejo (docs/facts.md#id-tokens-of-forgejo). Its runner has GitHub's variables, so the action works there unchanged. */
export const forgejo: CiSystem = {
  name: 'forgejo',
  title,
  runsIn: isForgejo,
  tokenWays: requestWays,
  howToGetToken:
    'add `enable-openid-connect: true` to the job. `permissions: id-token: write` has no effect there.',
  settings: [issuer, ownerId, repositoryId],
  trust(request) {
    refuseSeveral(request);
    const { branch, tag, environment } = request;
    if (environment !== undefined)
      throw cannotRestrict(title, 'environment', 'restrict the role to a branch: give --branch.');
    const what =
      branch !== undefined
        ? `ref:refs/heads/${literal(branch, 'branch')}`
        : tag !== undefined
          ? `ref:refs/tags/${literal(tag, 'tag')}`
          : '*';
    return {
      issuer: settingOf(request, issuer),
      audience: awsAudience,
      operator: what === '*' ? 'StringLike' : 'StringEquals',
      subjects: [`repo:${nameOf(request)}:${what}`],
      mayNeedThumbprint: true,
    };
  },
  traps: [
    'The job needs enable-openid-connect: true. `permissions: id-token: write` does nothing.',
    'New repositories have IDs in their subject, after a dash: repo:OWNER-ID/REPOSITORY-ID. GitHub writes @.',
    "AWS must reach the server's keys, and a certificate of a private CA needs a thumbprint in the provider.",
  ],
  jobFile: '.forgejo/workflows/deploy.yml',
  snippet: ({ roleArn, region, branch = 'main' }) => `on:
  push:
    branches: [${branch}]
jobs:
  deploy:
    runs-on: docker
    enable-openid-connect: true
    steps:
      - uses: https://github.com/octo-org/keyturn@v1
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
      - run: aws sts get-caller-identity
`,
};

function nameOf(request: TrustRequest): string {
  const repository = repositoryOf(request);
  const { 'owner-id': owner, 'repository-id': id } = request.settings;
  if (!owner && !id) return repository;
  const [ownerName, name] = repository.split('/');
  return `${ownerName}-${settingOf(request, ownerId)}/${name}-${settingOf(request, repositoryId)}`;
}
