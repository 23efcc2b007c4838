import type { IamOutput } from '../../aws/iam-admin.ts';
import { markIn, type Tag, tagsOf } from '../mark.ts';
import { accountOf, idOf, type ResourceKind, type Target, type World } from '../resource.ts';
import { onceKnown, unlessGone } from '../settle.ts';
import { readPolicyText } from './policy-text.ts';

/**
 * An identity provider for the tokens of an issuer. Its name is the issuer without `https://`. It has no thumbprint where AWS
 * trusts the issuer's certificate (docs/facts.md#oidc-thumbprints), and no audience: that is a separate resource, so that a
 * provider of others can be used.
 */
export const oidcProvider: ResourceKind = {
  kind: 'oidc-provider',
  title: 'OIDC provider',
  markedOn: 'itself',
  extraParts: 'kept',
  async read(target, world) {
    const provider = await getProvider(target, world);
    if (!provider) return undefined;
    const mark = markIn((provider.Tags ?? []) as readonly Partial<Tag>[]);
    return { facets: {}, ...(mark ? { mark } : {}) };
  },
  async create({ name, settings, ...target }, mark, world) {
    const { iam } = accountOf({ name, ...target }, world);
    const thumbprints = settings?.thumbprints;
    await iam.send('CreateOpenIDConnectProvider', {
      Url: `https://${name}`,
      ...(Array.isArray(thumbprints) ? { ThumbprintList: thumbprints.map(String) } : {}),
      Tags: tagsOf(mark),
    });
  },
  change: async () => {
    // It has no parts, so there is nothing to change.
  },
  async remove(target, _found, world) {
    const { iam } = accountOf(target, world);
    const OpenIDConnectProviderArn = providerArn(target, world);
    await unlessGone(() => iam.send('DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn }));
    return { kind: 'removed' };
  },
  async find(world) {
    const found: Target[] = [];
    for (const { accountId, iam } of Object.values(world.accounts)) {
      const { OpenIDConnectProviderList: list = [] } = await iam.send('ListOpenIDConnectProviders', {});
      for (const { Arn = '' } of list) {
        const target = { kind: 'oidc-provider', place: accountId, name: Arn.slice(Arn.indexOf('/') + 1) };
        const tags = ((await getProvider(target, world))?.Tags ?? []) as readonly Partial<Tag>[];
        if (markIn(tags)?.stack === world.stack) found.push(target);
      }
    }
    return found;
  },
  async usedBy(target, removed, world) {
    const roles = await rolesThatTrust(target, removed, world);
    if (roles.length > 0) return `${roles.join(', ')} still trusts it`;
    const ids = (await getProvider(target, world))?.ClientIDList ?? [];
    const others = ids.filter((id) => !removed.has(idOf(audienceOf(target, id))));
    return others.length === 0 ? undefined : `it has the audience ${others.join(', ')} for others`;
  },
};

/** One audience that a provider accepts. Its name is the provider's, a space, and the audience. */
export const oidcAudience: ResourceKind = {
  kind: 'oidc-audience',
  title: 'Audience',
  markedOn: 'anchor',
  extraParts: 'kept',
  async read(target, world) {
    const [provider, audience] = audienceIn(target);
    const ids = (await getProvider(provider, world))?.ClientIDList ?? [];
    return ids.includes(audience) ? { facets: {} } : undefined;
  },
  async create(target, _mark, world) {
    const [provider, ClientID] = audienceIn(target);
    const { iam } = accountOf(target, world);
    const OpenIDConnectProviderArn = providerArn(provider, world);
    await onceKnown(
      () => iam.send('AddClientIDToOpenIDConnectProvider', { OpenIDConnectProviderArn, ClientID }),
      world,
    );
  },
  change: async () => {
    // An audience is there or not.
  },
  async remove(target, _found, world) {
    const [provider, ClientID] = audienceIn(target);
    const { iam } = accountOf(target, world);
    const OpenIDConnectProviderArn = providerArn(provider, world);
    await unlessGone(() =>
      iam.send('RemoveClientIDFromOpenIDConnectProvider', { OpenIDConnectProviderArn, ClientID }),
    );
    return { kind: 'removed' };
  },
  async usedBy(target, removed, world) {
    const [provider] = audienceIn(target);
    const roles = await rolesThatTrust(provider, removed, world);
    return roles.length === 0 ? undefined : `${roles.join(', ')} may depend on it`;
  },
};

/** The audience of a provider as a target. */
export function audienceOf(provider: Target, audience: string): Target {
  return { kind: 'oidc-audience', place: provider.place, name: `${provider.name} ${audience}` };
}

function audienceIn({ place, name }: Target): [provider: Target, audience: string] {
  const [host = '', audience = ''] = name.split(' ');
  return [{ kind: 'oidc-provider', place, name: host }, audience];
}

/** The ARN of a provider. */
export function providerArn(target: Target, world: World): string {
  const { accountId, partition } = accountOf(target, world);
  return `arn:${partition}:iam::${accountId}:oidc-provider/${target.name}`;
}

function getProvider(
  target: Target,
  world: World,
): Promise<IamOutput<'GetOpenIDConnectProvider'> | undefined> {
  const { iam } = accountOf(target, world);
  return iam.find('GetOpenIDConnectProvider', { OpenIDConnectProviderArn: providerArn(target, world) });
}

/** The names of roles whose trust policy names the provider, without those that are removed. */
async function rolesThatTrust(
  provider: Target,
  removed: ReadonlySet<string>,
  world: World,
): Promise<readonly string[]> {
  const { iam } = accountOf(provider, world);
  const arn = providerArn(provider, world);
  const roles = await iam.list('ListRoles', {}, 'Roles');
  return roles.flatMap(({ RoleName = '', AssumeRolePolicyDocument }) => {
    const isRemoved = removed.has(idOf({ kind: 'role', place: provider.place, name: RoleName }));
    const trust = JSON.stringify(readPolicyText(AssumeRolePolicyDocument));
    return !isRemoved && trust.includes(JSON.stringify(arn)) ? [RoleName] : [];
  });
}
