import type { OidcProvider } from '../model/account.ts';
import type { Caller } from '../model/session.ts';
import { AwsServiceError, type Call } from '../operation.ts';
import { required, texts } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, overQuota, permit } from './subject.ts';
import { addTags, describeTags, tagOperations } from './tags.ts';

/** Audiences of one provider (IAM API reference, CreateOpenIDConnectProvider). */
const clientIdsPerProvider = 100;
const thumbprintsPerProvider = 5;

/** One provider per URL and account. Without thumbprints, IAM obtains one (docs/facts.md#oidc-thumbprints). */
const createOidcProvider: Operation = (call, _world, caller) => {
  const { account } = caller;
  const url = required(call.parameters, 'Url');
  const host = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  permit(call, caller, account.arn(`oidc-provider/${host}`));
  if (!URL.canParse(url) || !url.startsWith('https://'))
    throw new AwsServiceError('ValidationError', 400, 'Invalid Open ID Connect Provider URL');
  if (account.oidcProviders.has(host)) throw alreadyExists(`Provider with url ${url} already exists.`);
  const clientIds = texts(call.parameters, 'ClientIDList');
  if (clientIds.length > clientIdsPerProvider)
    throw overQuota('ClientIdsPerOpenIdConnectProvider', clientIdsPerProvider);
  const tags = new Map<string, string>();
  addTags(tags, call);
  const thumbprints = thumbprintsOf(call);
  const provider = account.createOidcProvider(
    host,
    clientIds,
    thumbprints.length > 0 ? thumbprints : undefined,
  );
  for (const [key, value] of tags) provider.tags.set(key, value);
  return {
    OpenIDConnectProviderArn: provider.arn,
    ...(tags.size > 0 ? { Tags: describeTags(tags) } : {}),
  };
};

function thumbprintsOf({ parameters }: Call): string[] {
  const thumbprints = texts(parameters, 'ThumbprintList');
  if (thumbprints.length > thumbprintsPerProvider)
    throw new AwsServiceError('InvalidInput', 400, 'Thumbprint list must contain fewer than 5 entries.');
  return thumbprints;
}

/**
 * The provider that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */
function subjectProvider(call: Call, caller: Caller): OidcProvider {
  const arn = required(call.parameters, 'OpenIDConnectProviderArn');
  const provider = [...caller.account.oidcProviders.values()].find((each) => each.arn === arn);
  permit(call, caller, arn, provider?.tags);
  if (!provider) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
  return provider;
}

const getOidcProvider: Operation = (call, _world, caller) => {
  const { host, clientIds, thumbprints, createdAt, tags } = subjectProvider(call, caller);
  return {
    Url: host,
    ClientIDList: clientIds,
    ThumbprintList: thumbprints,
    CreateDate: createdAt,
    ...(tags.size > 0 ? { Tags: describeTags(tags) } : {}),
  };
};

const listOidcProviders: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const list = [...caller.account.oidcProviders.values()].map(({ arn }) => ({ Arn: arn }));
  return { OpenIDConnectProviderList: list };
};

/** Adding an audience again is no error (IAM API reference, AddClientIDToOpenIDConnectProvider). */
const addClientId: Operation = (call, _world, caller) => {
  const { clientIds } = subjectProvider(call, caller);
  const id = required(call.parameters, 'ClientID');
  if (clientIds.includes(id)) return {};
  if (clientIds.length >= clientIdsPerProvider)
    throw overQuota('ClientIdsPerOpenIdConnectProvider', clientIdsPerProvider);
  clientIds.push(id);
  return {};
};

const removeClientId: Operation = (call, _world, caller) => {
  const { clientIds } = subjectProvider(call, caller);
  const index = clientIds.indexOf(required(call.parameters, 'ClientID'));
  if (index >= 0) clientIds.splice(index, 1);
  return {};
};

/** Deleting a provider that does not exist is no error (IAM API reference, DeleteOpenIDConnectProvider). */
const deleteOidcProvider: Operation = (call, _world, caller) => {
  const arn = required(call.parameters, 'OpenIDConnectProviderArn');
  const { oidcProviders } = caller.account;
  const provider = [...oidcProviders.values()].find((each) => each.arn === arn);
  permit(call, caller, arn, provider?.tags);
  if (provider) oidcProviders.delete(provider.host);
  return {};
};

const updateThumbprints: Operation = (call, _world, caller) => {
  const provider = subjectProvider(call, caller);
  provider.thumbprints = thumbprintsOf(call);
  return {};
};

export const oidcProviderOperations: Readonly<Record<string, Operation>> = {
  ...tagOperations('OpenIDConnectProvider', (call, caller) => subjectProvider(call, caller).tags),
  AddClientIDToOpenIDConnectProvider: addClientId,
  CreateOpenIDConnectProvider: createOidcProvider,
  DeleteOpenIDConnectProvider: deleteOidcProvider,
  GetOpenIDConnectProvider: getOidcProvider,
  ListOpenIDConnectProviders: listOidcProviders,
  RemoveClientIDFromOpenIDConnectProvider: removeClientId,
  UpdateOpenIDConnectProviderThumbprint: updateThumbprints,
};
