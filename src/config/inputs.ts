import type { Env } from '../env.ts';
import { seedForms } from './mfa-seed.ts';
import { samlSecrets } from './saml-forms.ts';

/** Properties of an input beyond its description in action.yml. */
export interface InputSpec {
  readonly name: string;
  /** The value is masked before anything else happens, and never shown in a message. */
  readonly secret?: true;
  /** Environment variables that replace an empty input, in order of precedence (docs/facts.md#environment-variables-of-inputs). */
  readonly variables?: readonly string[];
}

/** Every input of action.yml, in its order. */
export const inputSpecs = [
  { name: 'aws-region', variables: ['AWS_REGION'] },
  { name: 'role-to-assume', variables: ['ROLE_TO_ASSUME'] },
  { name: 'aws-access-key-id', secret: true },
  { name: 'aws-secret-access-key', secret: true },
  { name: 'aws-session-token', secret: true },
  { name: 'aws-credentials', secret: true },
  { name: 'mfa-serial' },
  { name: 'mfa-secret', secret: true },
  { name: 'mfa-code', secret: true },
  { name: 'web-identity-token-file', variables: ['WEB_IDENTITY_TOKEN_FILE'] },
  { name: 'saml-assertion', secret: true },
  { name: 'saml-provider-arn' },
  { name: 'role-chaining', variables: ['ROLE_CHAINING'] },
  { name: 'use-existing-credentials', variables: ['USE_EXISTING_CREDENTIALS'] },
  { name: 'force-skip-oidc' },
  { name: 'audience', variables: ['AUDIENCE'] },
  { name: 'role-duration-seconds', variables: ['ROLE_DURATION_SECONDS'] },
  { name: 'role-session-name', variables: ['ROLE_SESSION_NAME'] },
  { name: 'source-identity' },
  { name: 'role-external-id', variables: ['ROLE_EXTERNAL_ID'] },
  { name: 'role-skip-session-tagging', variables: ['ROLE_SKIP_SESSION_TAGGING'] },
  { name: 'custom-tags' },
  { name: 'transitive-tag-keys', variables: ['TRANSITIVE_TAG_KEYS'] },
  { name: 'inline-session-policy', variables: ['INLINE_SESSION_POLICY'] },
  { name: 'managed-session-policies', variables: ['MANAGED_SESSION_POLICIES'] },
  { name: 'allowed-account-ids' },
  { name: 'warn-key-age' },
  { name: 'max-key-age' },
  { name: 'rotate' },
  { name: 'rotate-after' },
  { name: 'rotate-targets' },
  { name: 'rotate-user' },
  { name: 'rotation-journal' },
  { name: 'grace-period' },
  { name: 'recovery-window' },
  { name: 'on-rotation-failure' },
  { name: 'github-token', secret: true },
  { name: 'github-app-id' },
  { name: 'github-app-private-key', secret: true },
  { name: 'mask-aws-account-id', variables: ['MASK_AWS_ACCOUNT_ID'] },
  { name: 'job-summary' },
  { name: 'output-credentials', variables: ['OUTPUT_CREDENTIALS'] },
  { name: 'output-env-credentials' },
  { name: 'refresh' },
  { name: 'unset-current-credentials', variables: ['UNSET_CURRENT_CREDENTIALS'] },
  { name: 'aws-profile' },
  { name: 'profiles' },
  { name: 'overwrite-aws-profile', variables: ['OVERWRITE_AWS_PROFILE'] },
  // Lower-case names too, as for curl and git. HTTPS before HTTP, because AWS's endpoints use https.
  { name: 'http-proxy', variables: ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] },
  { name: 'no-proxy', variables: ['NO_PROXY', 'no_proxy'] },
  { name: 'sts-endpoint' },
  { name: 'use-fips-endpoint' },
  { name: 'disable-retry', variables: ['DISABLE_RETRY'] },
  { name: 'retry-max-attempts', variables: ['RETRY_MAX_ATTEMPTS'] },
  { name: 'special-characters-workaround', variables: ['SPECIAL_CHARACTERS_WORKAROUND'] },
  { name: 'action-timeout-s' },
  { name: 'translate-env-variables' },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof inputSpecs)[number]['name'];

/** One input as the user gave it: trimmed, `''` if absent. */
export interface RawInput {
  readonly value: string;
  /** Before it was trimmed. */
  readonly untrimmed: string;
  /** The name for messages: the input's, or that of the environment variable that replaced it. */
  readonly givenAs: string;
}

export type RawInputs = Readonly<Record<InputName, RawInput>>;

/**
 * Reads every input from the runner's `INPUT_*` variables, and fills the empty ones from the environment unless
 * `translate-env-variables` is false.
 *
 * @param env - the process's environment; the runner upper-cases an input's name and keeps its hyphens
 */
export function readInputs(env: Env): RawInputs {
  const translates = !/^false$/i.test(given(env, 'translate-env-variables').trim());
  const entries = inputSpecs.map((spec: InputSpec) => [spec.name, readInput(spec, env, translates)] as const);
  return Object.fromEntries(entries) as unknown as RawInputs;
}

function readInput({ name, variables = [] }: InputSpec, env: Env, translates: boolean): RawInput {
  const own = given(env, name);
  if (own.trim() !== '' || !translates) return raw(own, name);
  const variable = variables.find((candidate) => env[candidate]?.trim());
  return variable === undefined ? raw('', name) : raw(env[variable] ?? '', variable);
}

function given(env: Env, name: string): string {
  return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}

function raw(untrimmed: string, givenAs: string): RawInput {
  return { value: untrimmed.trim(), untrimmed, givenAs };
}

/**
 * Everything in the inputs that must be masked: keys, tokens, each line of `aws-credentials`, the MFA seed in every form,
 * and a proxy URL with a password.
 */
export function secretsIn(inputs: RawInputs): string[] {
  const secrets = inputSpecs
    .filter((spec: InputSpec) => spec.secret && spec.name !== 'saml-assertion')
    .flatMap(({ name }) => lines(inputs[name].value));
  const code = withoutSpaces(inputs['mfa-code'].value);
  const proxy = inputs['http-proxy'].value;
  const saml = samlSecrets(inputs['saml-assertion'].value);
  const seed = seedForms(inputs['mfa-secret'].value);
  return [
    ...secrets,
    ...saml,
    ...seed,
    ...(code === inputs['mfa-code'].value ? [] : [code]),
    ...(proxy.includes('@') ? [proxy, ...passwordIn(proxy)] : []),
  ];
}

function lines(value: string): string[] {
  const each = value.split(/\r?\n/).map((line) => line.trim());
  // The value may be a pasted section of ~/.aws/credentials.
  const settings = each.flatMap((line) => /^aws_\w+\s*=\s*(\S.*)$/i.exec(line)?.[1] ?? []);
  const all = each.length > 1 ? [value, ...each] : [value];
  return [...all, ...settings].filter(Boolean);
}

/** Removes spaces: authenticators show a code in two groups. */
export function withoutSpaces(code: string): string {
  return code.replaceAll(/\s/g, '');
}

function passwordIn(url: string): string[] {
  const userInfo = url.slice(0, url.lastIndexOf('@')).replace(/^[a-z]+:\/\//i, '');
  const password = userInfo.slice(userInfo.indexOf(':') + 1);
  // Both percent-encoded and as it is sent.
  return [...new Set([password, decoded(password)])].filter((each) => each !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
