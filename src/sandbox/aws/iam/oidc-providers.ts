import { AwsServiceError } from '../operation.ts';
import { required, texts } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, permit } from './subject.ts';

/** One provider per URL and account. The thumbprints are optional, and AWS needs none for a public CA. */
const createOidcProvider: Operation = (call, _world, caller) => {
  const { account } = caller;
  const url = required(call.parameters, 'Url');
  const host = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  permit(call, caller, account.arn(`oidc-provider/${host}`));
  if (!URL.canParse(url) || !url.startsWith('https://'))
    throw new AwsServiceError('ValidationError', 400, 'Invalid Open ID Connect Provider URL');
  if (account.oidcProviders.has(host)) throw alreadyExists(`Provider with url ${url} already exists.`);
  const { arn } = account.createOidcProvider(host, texts(call.parameters, 'ClientIDList'));
  return { OpenIDConnectProviderArn: arn };
};

const getOidcProvider: Operation = (call, _world, caller) => {
  const arn = required(call.parameters, 'OpenIDConnectProviderArn');
  permit(call, caller, arn);
  const provider = [...caller.account.oidcProviders.values()].find((each) => each.arn === arn);
  if (!provider) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
  return { Url: provider.host, ClientIDList: provider.clientIds };
};

const listOidcProviders: Operation = (call, _world, caller) => {
  permit(call, caller, '*');
  const list = [...caller.account.oidcProviders.values()].map(({ arn }) => ({ Arn: arn }));
  return { OpenIDConnectProviderList: list };
};

export const oidcProviderOperations: Readonly<Record<string, Operation>> = {
  CreateOpenIDConnectProvider: createOidcProvider,
  GetOpenIDConnectProvider: getOidcProvider,
  ListOpenIDConnectProviders: listOidcProviders,
};
