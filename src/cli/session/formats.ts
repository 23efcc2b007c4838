import { processDocument } from '../../refresh/session-document.ts';
import type { CliSession } from './resolve-session.ts';

/** The forms in which `credentials` prints. */
export const credentialsFormats = [
  'process',
  'json',
  'env',
  'dotenv',
  'fish',
  'powershell',
  'github',
] as const;

export type CredentialsFormat = (typeof credentialsFormats)[number];

/** The session in one of the forms, without a line break at its end. */
export function formatted(format: CredentialsFormat, given: CliSession): string {
  return formats[format](given);
}

const formats: Record<CredentialsFormat, (given: CliSession) => string> = {
  process: ({ session: { credentials, expiration } }) => processDocument(credentials, expiration),
  json: (given) => JSON.stringify(jsonDocument(given), null, 2),
  env: (given) => lines(given, (name, value) => `export ${name}='${value}'`, 'unset AWS_SESSION_TOKEN'),
  dotenv: (given) => lines(given, (name, value) => `${name}=${value}`),
  fish: (given) => lines(given, (name, value) => `set -gx ${name} '${value}'`, 'set -e AWS_SESSION_TOKEN'),
  powershell: (given) =>
    lines(given, (name, value) => `$Env:${name} = '${value}'`, '$Env:AWS_SESSION_TOKEN = $null'),
  github: (given) => lines(given, (name, value) => `${name}=${value}`, 'AWS_SESSION_TOKEN='),
};

function jsonDocument({ session: { credentials, expiration, identity }, region }: CliSession) {
  return {
    schemaVersion: 1,
    accountId: identity.accountId,
    arn: identity.arn,
    region,
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { sessionToken: credentials.sessionToken }),
    ...(expiration ? { expiration: expiration.toISOString() } : {}),
  };
}

/** The variables that every AWS tool reads. */
export function sessionVariables({ session: { credentials }, region }: CliSession): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
  };
}

/** A value outside the characters of keys, tokens and Regions would need quoting, which differs from shell to shell. */
const harmless = /^[\w+/=.:-]*$/;

/** @param unset - removes the token of an earlier session, beside which a long-term key would not work */
function lines(given: CliSession, line: (name: string, value: string) => string, unset?: string): string {
  const entries = Object.entries(sessionVariables(given));
  const odd = entries.find(([, value]) => !harmless.test(value));
  if (odd) throw new Error(`the value of ${odd[0]} has characters that no AWS credentials have`);
  const hasToken = given.session.credentials.sessionToken !== undefined;
  return [
    ...(unset === undefined || hasToken ? [] : [unset]),
    ...entries.map(([name, value]) => line(name, value)),
  ].join('\n');
}
