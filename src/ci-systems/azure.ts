import type { Env } from '../env.ts';
import { KeyturnError } from '../errors.ts';
import type { CiSystem, TokenWay } from './ci-system.ts';
import { literal, serverAddress, settingOf } from './settings.ts';

const title = 'Azure Pipelines';

/** Azure's tasks set the first. The second is for a script step, which gets no connection. */
const connectionVariables = [
  'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
  'KEYTURN_SERVICE_CONNECTION_ID',
] as const;

const issuer = {
  name: 'issuer',
  brief: 'the issuer that the service connection shows (Edit, Workload Identity federation details)',
  pattern: serverAddress,
  example: 'https://login.microsoftonline.com/00000000-0000-4000-8000-00000000000a/v2.0',
} as const;

const subject = {
  name: 'subject',
  brief: 'the subject identifier that the service connection shows',
  pattern: /^(?:sc:\/\/|\/eid1\/)[^*?$\s]+$/,
  example: 'sc://octo-org/octo-project/aws-deploy',
} as const;

/** Azure Pipelines (docs/facts.md#id-tokens-of-azure-pipelines). */
export const azure: CiSystem = {
  name: 'azure',
  title,
  runsIn: (env) => env.TF_BUILD === 'True',
  tokenWays,
  howToGetToken: `map the token of the job and name the service connection in the step: \`env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken), ${connectionVariables[1]}: ID }\`.`,
  settings: [issuer, subject],
  trust(request) {
    const restriction = (['branch', 'tag', 'environment'] as const).find(
      (each) => request[each] !== undefined,
    );
    if (restriction !== undefined) {
      throw new KeyturnError('InvalidInput', {
        summary: `A trust policy cannot restrict ${title} to one ${restriction}.`,
        cause: 'the subject of a token names the service connection only.',
        remedy:
          'add approvals and checks to the service connection (branch control), and leave the option out.',
      });
    }
    return {
      issuer: settingOf(request, issuer),
      audience: 'api://AzureADTokenExchange',
      operator: 'StringEquals',
      subjects: [settingOf(request, subject)],
      mayNeedThumbprint: false,
    };
  },
  traps: [
    'Read the issuer and the subject from the service connection. Old connections have https://vstoken.dev.azure.com and sc://…, new ones https://login.microsoftonline.com and /eid1/….',
    'The audience is api://AzureADTokenExchange, not sts.amazonaws.com.',
    'A script sees System.AccessToken only where `env:` maps it.',
    'Branches and environments are checks of the service connection. The trust policy cannot name them.',
  ],
  jobFile: 'azure-pipelines.yml',
  snippet: ({ roleArn, region, branch = 'main' }) => `trigger:
  branches:
    include: [${literal(branch, 'branch')}]
steps:
  - script: keyturn exec --aws-region ${region} --role-to-assume ${roleArn} -- aws sts get-caller-identity
    env:
      SYSTEM_ACCESSTOKEN: $(System.AccessToken)
      ${connectionVariables[1]}: 00000000-0000-4000-8000-00000000000b
`,
};

function tokenWays(env: Env): readonly TokenWay[] {
  const { SYSTEM_OIDCREQUESTURI: uri, SYSTEM_ACCESSTOKEN: bearer } = env;
  const connection = connectionVariables.map((name) => env[name]).find(Boolean);
  if (!uri || !bearer || !connection || !URL.canParse(uri)) return [];
  const target = new URL(uri);
  target.searchParams.set('api-version', '7.1');
  target.searchParams.set('serviceConnectionId', connection);
  // Without the header Azure answers a refusal with a redirect to its sign-in page.
  const headers = { 'content-type': 'application/json', 'x-tfs-fedauthredirect': 'Suppress' };
  return [
    { kind: 'request', request: { method: 'POST', url: target.href, bearer, headers, field: 'oidcToken' } },
  ];
}
