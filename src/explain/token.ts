import { type Claims, claim, claimsIn, otherSubject } from '../diagnosis/token-claims.ts';
import type { Explained, Fact, Warning } from './explained.ts';
import { jobsOf, subjectParts } from './github-subject.ts';

/** Whether a text has the form of a JSON Web Token: three parts, of which the first is a JSON object (RFC 7519). */
export const isToken = (text: string): boolean => /^eyJ[\w-]{4,}\.[\w-]{4,}\.[\w-]*$/.test(text);

/**
 * The claims of an ID token in words. The signature is neither checked nor repeated.
 *
 * @param now - milliseconds since 1970
 */
export function explainToken(token: string, now: number): Explained | undefined {
  const claims = claimsIn(token);
  return claims && explainClaims(claims, now);
}

/** The claims of an ID token in words. */
export function explainClaims(claims: Claims, now: number): Explained {
  const issuer = claim(claims, 'iss') ?? '';
  const subject = claim(claims, 'sub') ?? '';
  const isGitHub = /^https:\/\/token\.actions\.|\/_services\/token$/.test(issuer);
  return {
    kind: 'token',
    title: 'An ID token',
    sentences: [
      `${issuerName(issuer)} issued it${subject === '' ? '' : `, for ${isGitHub ? jobsOf(subject) : `the subject ${subject}`}`}.`,
      validity(claims, now),
      ...(isGitHub ? [subjectFormat(claims)] : []),
      'Its signature was not checked: only AWS does that.',
    ],
    facts: factsOf(claims),
    warnings: warningsOf(claims, now),
    remedy:
      'a trust policy that lets in exactly such tokens has this condition. The provider in IAM must list the audience.',
    statement: condition(issuer, subject, claim(claims, 'aud') ?? ''),
  };
}

const issuers: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/token\.actions\.githubusercontent\.com(\/|$)/, 'GitHub Actions'],
  [/^https:\/\/token\.actions\.[\w-]+\.ghe\.com(\/|$)/, 'GitHub Actions (GHE.com)'],
  [/\/_services\/token$/, 'GitHub Actions of a GitHub Enterprise Server'],
  [/^https:\/\/oidc\.circleci\.com\/org\//, 'CircleCI'],
  [/^https:\/\/agent\.buildkite\.com$/, 'Buildkite'],
  [/^https:\/\/api\.bitbucket\.org\//, 'Bitbucket Pipelines'],
  [/^https:\/\/vstoken\.dev\.azure\.com\//, 'Azure Pipelines'],
  [/^https:\/\/login\.microsoftonline\.com\//, 'Microsoft Entra ID'],
  [/^https:\/\/gitlab\.com$/, 'GitLab.com'],
  [/\/api\/actions$/, 'Forgejo Actions'],
];

function issuerName(issuer: string): string {
  const known = issuers.find(([pattern]) => pattern.test(issuer))?.[1];
  if (issuer === '') return 'Nobody';
  return known === undefined ? `The issuer ${issuer}` : `${known} (${issuer})`;
}

/** Seconds since 1970, as JSON Web Tokens have them. */
function time(claims: Claims, name: string): number | undefined {
  const seconds = Number(claim(claims, name) ?? Number.NaN);
  const isDate = Number.isFinite(seconds) && Math.abs(seconds) < 8_640_000_000_000;
  return isDate ? seconds * 1000 : undefined;
}

function validity(claims: Claims, now: number): string {
  const expiry = time(claims, 'exp');
  if (expiry === undefined) return 'It does not say when it expires.';
  const at = new Date(expiry).toISOString();
  return expiry <= now ? `It expired at ${at}.` : `It expires at ${at}, in ${duration(expiry - now)}.`;
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}

function subjectFormat(claims: Claims): string {
  const other = otherSubject(claims);
  const parts = subjectParts(claim(claims, 'sub') ?? '');
  if (parts === undefined)
    return 'The subject follows a template of the repository or its organization, not one of the two usual formats.';
  const name = parts.format === 'immutable' ? 'immutable, with the ids of owner and repository' : 'classic';
  const next =
    parts.format === 'classic' && other
      ? ` After a rename, a transfer or an opt-in it will be ${other.sub}.`
      : '';
  return `The format of the subject is ${name}.${next}`;
}

/** What a token says about people or keeps for its issuer is of no use to a trust policy. */
const quiet = new Set(['iat', 'nbf', 'exp', 'jti', 'iss']);

function factsOf(claims: Claims): readonly Fact[] {
  const times = ['iat', 'nbf', 'exp'].flatMap((name) => {
    const at = time(claims, name);
    return at === undefined ? [] : [{ name, value: new Date(at).toISOString() }];
  });
  const rest = Object.entries(claims)
    .filter(([name]) => !quiet.has(name))
    .map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
  return [{ name: 'iss', value: claim(claims, 'iss') ?? '' }, ...rest, ...times];
}

function warningsOf(claims: Claims, now: number): readonly Warning[] {
  const expiry = time(claims, 'exp');
  const notBefore = time(claims, 'nbf');
  const audience = claims.aud;
  const missing = ['iss', 'sub', 'aud', 'exp', 'iat'].filter((name) => claims[name] === undefined);
  return [
    ...(missing.length > 0
      ? [
          {
            summary: `It lacks ${missing.join(', ')}, which AWS demands.`,
            cause: 'it is not an ID token. It may be an access token, or the token that requests ID tokens.',
          },
        ]
      : []),
    ...(expiry !== undefined && expiry <= now
      ? [{ summary: 'AWS refuses it, because it has expired.', remedy: 'get a new one.' }]
      : []),
    ...(notBefore !== undefined && notBefore > now + 300_000
      ? [{ summary: 'It is not valid yet.', remedy: 'check the clocks of this machine and of the issuer.' }]
      : []),
    ...(Array.isArray(audience) && audience.length > 1
      ? [{ summary: 'It has several audiences. AWS compares `azp` instead, if the token has that claim.' }]
      : []),
    ...(audience !== undefined && audience !== 'sts.amazonaws.com'
      ? [
          {
            summary: `Its audience is ${claim(claims, 'aud')}, and not sts.amazonaws.com.`,
            remedy: 'let the provider in IAM list this audience, or ask the CI for the other one.',
          },
        ]
      : []),
  ];
}

function condition(issuer: string, subject: string, audience: string): string {
  const host = issuer.replace(/^https:\/\//, '');
  const literal = (text: string) => text.replaceAll('${', '${$}{');
  return `"Condition": ${JSON.stringify(
    { StringEquals: { [`${host}:aud`]: literal(audience), [`${host}:sub`]: literal(subject) } },
    undefined,
    2,
  )}`;
}
