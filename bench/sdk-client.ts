// What the AWS SDK alone costs: the program of a few lines that anyone would write, with no check, mask or profile. The
// bench bundles it as the action is bundled. It reads the same inputs and exports the same variables.
import { appendFileSync } from 'node:fs';
import { get } from 'node:https';
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const env = process.env;
const [accessKeyId = '', secretAccessKey = ''] = [
  env['INPUT_AWS-ACCESS-KEY-ID'],
  env['INPUT_AWS-SECRET-ACCESS-KEY'],
];
const sts = new STSClient({
  region: env['INPUT_AWS-REGION'] ?? '',
  ...(accessKeyId === '' ? {} : { credentials: { accessKeyId, secretAccessKey } }),
});
const role = { RoleArn: env['INPUT_ROLE-TO-ASSUME'], RoleSessionName: 'GitHubActions' };

async function idToken(): Promise<string> {
  const url = new URL(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${env.INPUT_AUDIENCE}`);
  const send = url.protocol === 'https:' ? get : (await import('node:http')).get;
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return new Promise((resolve, reject) => {
    send(url, { headers }, async (answer) => {
      let json = '';
      for await (const chunk of answer) json += chunk;
      resolve(JSON.parse(json).value);
    }).on('error', reject);
  });
}

async function assume() {
  if (accessKeyId !== '') return sts.send(new AssumeRoleCommand(role));
  const token = { ...role, WebIdentityToken: await idToken() };
  return sts.send(new AssumeRoleWithWebIdentityCommand(token));
}

assume().then(({ Credentials = {} }) => {
  for (const name of ['AccessKeyId', 'SecretAccessKey', 'SessionToken'] as const) {
    console.log(`::add-mask::${Credentials[name]}`);
    appendFileSync(env.GITHUB_ENV ?? '', `AWS_${name}=${Credentials[name]}\n`);
  }
});
