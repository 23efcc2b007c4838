import { createHash } from 'node:crypto';
import { authorize, type RequestContext } from '../../../policy/index.ts';
import { accessDenied } from '../authorization.ts';
import type { Account, SamlProvider, Tag } from '../model/account.ts';
import { required } from '../parameters.ts';
import type { UnsignedOperation, World } from '../world.ts';
import {
  type FoundRole,
  findRole,
  roleSessionAnswer,
  sessionPolicies,
  sessionSeconds,
} from './role-session.ts';
import { invalidToken, type VerifiedAssertion, verifiedAssertion } from './saml-response.ts';

const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithSAML';

/** STS `AssumeRoleWithSAML`: unsigned. The assertion is the proof and names the session and its tags. */
export const assumeRoleWithSaml: UnsignedOperation = async ({ parameters }, world) => {
  const { account, provider } = findProvider(world, required(parameters, 'PrincipalArn'));
  const assertion = verifiedAssertion(required(parameters, 'SAMLAssertion'), provider, world.clock.wall());
  const sessionName = sessionNameOf(assertion);
  const sourceIdentity = assertion.attributes.get('SourceIdentity')?.[0];
  const found = permittedRole(required(parameters, 'RoleArn'), provider, assertion, world);
  const { tags, transitiveTagKeys } = tagsOf(assertion);
  const context = requestContext(assertion, account, provider, sessionName, tags);
  const { role } = found;
  checkTrust(found, provider, context, tags.length > 0, sourceIdentity !== undefined);
  const policies = sessionPolicies(parameters, world, account.id);
  const answer = roleSessionAnswer({ ...parameters, RoleSessionName: sessionName }, world, {
    account,
    role,
    seconds: Math.min(sessionSeconds(parameters, role, false), secondsLeft(assertion, world)),
    tags,
    transitiveTagKeys,
    ...(policies ? { sessionPolicies: policies } : {}),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
  return {
    ...answer,
    Subject: assertion.subject,
    SubjectType: assertion.subjectType,
    Issuer: assertion.issuer,
    Audience: assertion.recipient,
    NameQualifier: nameQualifier(assertion, account, provider),
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
};

function findProvider(world: World, arn: string): { account: Account; provider: SamlProvider } {
  for (const account of world.accounts.values()) {
    const provider = account.samlProviders.get(arn);
    if (provider) return { account, provider };
  }
  throw invalidToken("Specified provider doesn't exist");
}

/** The assertion must name the pair of role and provider. A role that does not exist gets the same error. */
function permittedRole(arn: string, provider: SamlProvider, { attributes }: VerifiedAssertion, world: World) {
  const pairs = attributes.get('Role') ?? [];
  if (pairs.length === 0) throw invalidToken('Role is required in AuthnResponse');
  const isPermitted = pairs.some((pair) => {
    const parts = pair.split(',').map((part) => part.trim());
    return parts.length === 2 && parts.includes(arn) && parts.includes(provider.arn);
  });
  const found = findRole(world, arn);
  if (!isPermitted || !found) throw accessDenied(notAuthorized);
  return found;
}

function sessionNameOf({ attributes }: VerifiedAssertion): string {
  const name = attributes.get('RoleSessionName')?.[0];
  if (!name) throw invalidToken('RoleSessionName is required in AuthnResponse');
  if (/^[\w+=,.@-]{2,64}$/.test(name)) return name;
  throw invalidToken('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}');
}

/** SessionNotOnOrAfter limits the duration. SessionDuration applies to the console only. */
function secondsLeft({ attributes, sessionNotOnOrAfter }: VerifiedAssertion, world: World): number {
  const [sessionDuration = '900'] = attributes.get('SessionDuration') ?? [];
  if (!/^\d+$/.test(sessionDuration) || Number(sessionDuration) < 900 || Number(sessionDuration) > 43_200)
    throw invalidToken('SessionDuration in AuthnResponse must be between 900 and 43200');
  if (!sessionNotOnOrAfter) return Number.POSITIVE_INFINITY;
  return Math.floor((sessionNotOnOrAfter.getTime() - world.clock.wall().getTime()) / 1000);
}

function tagsOf({ attributes }: VerifiedAssertion): { tags: Tag[]; transitiveTagKeys: string[] } {
  const tags = [...attributes].flatMap(([name, [Value = '']]) => {
    const Key = /^PrincipalTag:(.+)$/.exec(name)?.[1];
    return Key === undefined ? [] : [{ Key, Value }];
  });
  return { tags, transitiveTagKeys: [...(attributes.get('TransitiveTagKeys') ?? [])] };
}

function requestContext(
  assertion: VerifiedAssertion,
  account: Account,
  provider: SamlProvider,
  sessionName: string,
  tags: readonly Tag[],
): RequestContext {
  return {
    'SAML:aud': assertion.recipient,
    'SAML:iss': assertion.issuer,
    'SAML:sub': assertion.subject,
    'SAML:sub_type': assertion.subjectType,
    'SAML:doc': `${account.id}/${provider.name}`,
    'SAML:namequalifier': nameQualifier(assertion, account, provider),
    'aws:FederatedProvider': provider.arn,
    'sts:RoleSessionName': sessionName,
    'sts:SourceIdentity': assertion.attributes.get('SourceIdentity')?.[0],
    'aws:TagKeys': tags.length > 0 ? tags.map(({ Key }) => Key) : undefined,
    ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value])),
  };
}

/** Tags and a source identity in the assertion need separate permissions, as with AssumeRole. */
function checkTrust(
  { role, account, trustPolicy }: FoundRole,
  provider: SamlProvider,
  context: RequestContext,
  withTags: boolean,
  withSourceIdentity: boolean,
): void {
  const actions = [
    'sts:AssumeRoleWithSAML',
    ...(withTags ? ['sts:TagSession'] : []),
    ...(withSourceIdentity ? ['sts:SetSourceIdentity'] : []),
  ];
  for (const action of actions) {
    const decision = authorize({
      action,
      resource: role.arn,
      resourceAccountId: account.id,
      principal: { type: 'Federated', arn: provider.arn, accountId: account.id },
      context,
      identityPolicies: [],
      trustPolicy,
    });
    if (!decision.allowed) throw accessDenied(`Not authorized to perform ${action}`);
  }
}

/** A hash that distinguishes users of different providers (STS API, `NameQualifier`). */
function nameQualifier({ issuer }: VerifiedAssertion, { id }: Account, { name }: SamlProvider): string {
  return createHash('sha1').update(`${issuer}${id}/${name}`).digest('base64');
}
