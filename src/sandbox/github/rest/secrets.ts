import type { PlannedAnswer } from '../../server.ts';
import type { SecretStore, StoredSecret, Visibility } from '../secret-store.ts';
import { isSharedWith, type StoreKind } from '../world.ts';
import type { Fields } from './body.ts';
import { describeRepository } from './describe.ts';
import {
  type Exchange,
  json,
  noContent,
  notFound,
  paged,
  type RestRoute,
  repositoryOf,
  time,
  unprocessable,
} from './exchange.ts';

/** A kind of secret store: its path, the permission that it needs, and how to find it. */
interface Place {
  readonly base: string;
  readonly permission: string;
  readonly ofOrganization: boolean;
  readonly find: (exchange: Exchange) => SecretStore | undefined;
}

const kinds: readonly StoreKind[] = ['actions', 'dependabot', 'codespaces'];

const places: readonly Place[] = [
  ...kinds.map(
    (kind): Place => ({
      base: `/repos/{owner}/{repo}/${kind}/secrets`,
      permission: kind === 'actions' ? 'secrets' : `${kind}_secrets`,
      ofOrganization: false,
      find: (exchange) => repositoryOf(exchange)?.stores[kind],
    }),
  ),
  ...kinds.map(
    (kind): Place => ({
      base: `/orgs/{org}/${kind}/secrets`,
      permission: kind === 'actions' ? 'organization_secrets' : `organization_${kind}_secrets`,
      ofOrganization: true,
      find: ({ world, path }) => world.organizations.get(path.org?.toLowerCase() ?? '')?.stores[kind],
    }),
  ),
  {
    base: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
    permission: 'environments',
    ofOrganization: false,
    find: (exchange) =>
      repositoryOf(exchange)?.environments.get(exchange.path.environment_name?.toLowerCase() ?? '')?.secrets,
  },
];

/** Strict Base64, as in GitHub's OpenAPI description. */
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

export const secretRoutes: readonly RestRoute[] = [
  ...places.flatMap(routesOf),
  {
    operation: 'ListOrganizationSecrets',
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/organization-secrets',
    permission: ['secrets', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const store = exchange.world.organizations.get(repository.owner.toLowerCase())?.stores.actions;
      const shared = [...(store?.secrets.keys() ?? [])]
        .flatMap((name) => (store && seen(store, name, exchange)) ?? [])
        .filter((secret) => isSharedWith(secret, repository))
        .map(({ name, createdAt, updatedAt }) => ({
          name,
          created_at: time(createdAt),
          updated_at: time(updatedAt),
        }));
      return paged(exchange, 'secrets', shared);
    },
  },
];

function routesOf({ base, permission, ofOrganization, find }: Place): RestRoute[] {
  const inStore =
    (answer: (store: SecretStore, exchange: Exchange) => PlannedAnswer): RestRoute['answer'] =>
    (exchange) => {
      const store = find(exchange);
      return store ? answer(store, exchange) : notFound();
    };
  const inSecret = (answer: (secret: StoredSecret, exchange: Exchange) => PlannedAnswer) =>
    inStore((store, exchange) => {
      const secret = seen(store, exchange.path.secret_name ?? '', exchange);
      return secret ? answer(secret, exchange) : notFound();
    });
  const read = [permission, 'read'] as const;
  const write = [permission, 'write'] as const;
  const own: RestRoute[] = [
    {
      operation: 'GetPublicKey',
      method: 'GET',
      path: `${base}/public-key`,
      permission: read,
      answer: inStore((store) => json(200, store.publicKey)),
    },
    {
      operation: 'ListSecrets',
      method: 'GET',
      path: base,
      permission: read,
      answer: inStore((store, exchange) =>
        paged(
          exchange,
          'secrets',
          [...store.secrets.keys()]
            .flatMap((name) => seen(store, name, exchange) ?? [])
            .map((secret) => describe(secret, exchange)),
        ),
      ),
    },
    {
      operation: 'GetSecret',
      method: 'GET',
      path: `${base}/{secret_name}`,
      permission: read,
      answer: inSecret((secret, exchange) => json(200, describe(secret, exchange))),
    },
    {
      operation: 'PutSecret',
      method: 'PUT',
      path: `${base}/{secret_name}`,
      permission: write,
      body: fieldsOf({ base, ofOrganization }),
      answer: inStore((store, exchange) => put(store, exchange, ofOrganization)),
    },
    {
      operation: 'DeleteSecret',
      method: 'DELETE',
      path: `${base}/{secret_name}`,
      permission: write,
      answer: inStore((store, { path, world }) => {
        const name = path.secret_name?.toUpperCase() ?? '';
        world.late.secrets.change(store, name, store.get(name));
        return store.secrets.delete(name) ? noContent : notFound();
      }),
    },
  ];
  if (!ofOrganization) return own;
  return [
    ...own,
    {
      operation: 'ListSecretRepositories',
      method: 'GET',
      path: `${base}/{secret_name}/repositories`,
      permission: read,
      answer: inSecret(({ selected = new Set() }, exchange) =>
        paged(
          exchange,
          'repositories',
          [...exchange.world.repositories.values()]
            .filter(({ id }) => selected.has(id))
            .map((repository) => describeRepository(repository, exchange.api)),
        ),
      ),
    },
  ];
}

/** A secret in responses, without its value. */
function seen(store: SecretStore, name: string, { world }: Exchange): StoredSecret | undefined {
  return world.late.secrets.read(store, name.toUpperCase(), store.get(name));
}

function describe(secret: StoredSecret, { url }: Exchange) {
  const { name, createdAt, updatedAt, visibility } = secret;
  return {
    name,
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    ...(visibility ? { visibility } : {}),
    ...(visibility === 'selected'
      ? {
          selected_repositories_url: `${url.href.slice(0, url.href.lastIndexOf('/secrets') + '/secrets'.length)}/${name}/repositories`,
        }
      : {}),
  };
}

/** The body of a PUT (GitHub's OpenAPI description; Codespaces takes ids as numbers only). */
function fieldsOf({ base, ofOrganization }: Pick<Place, 'base' | 'ofOrganization'>): Fields {
  return {
    encrypted_value: { type: 'string', required: true, pattern: base64 },
    key_id: { type: 'string', required: true },
    ...(ofOrganization
      ? {
          visibility: { type: 'string', required: true, oneOf: ['all', 'private', 'selected'] },
          selected_repository_ids: { type: base.includes('/codespaces/') ? 'integers' : 'ids' },
        }
      : {}),
  };
}

/**
 * Leaving `selected_repository_ids` out takes the secret away from every repository, as at GitHub
 * (docs/facts.md#secret-writes).
 */
function put(store: SecretStore, { body, path, world }: Exchange, ofOrganization: boolean): PlannedAnswer {
  const { encrypted_value, key_id, visibility, selected_repository_ids = [] } = body;
  const name = path.secret_name ?? '';
  if (!/^[A-Z_][A-Z0-9_]*$/i.test(name) || /^GITHUB_/i.test(name))
    return unprocessable('Secret names can only contain alphanumeric characters and underscores.');
  const value = store.open(String(encrypted_value), String(key_id));
  if (value === undefined)
    return unprocessable('Bad request - key_id is invalid or the value was not sealed for it.');
  if (Buffer.byteLength(value) > 48 * 1024) return unprocessable('Secret is too large.');
  if (!store.get(name) && store.secrets.size >= store.limit)
    return unprocessable(`There are ${store.limit} secrets already, the most that are allowed.`);
  const more = ofOrganization
    ? {
        visibility: visibility as Visibility,
        ...(visibility === 'selected'
          ? { selected: new Set((selected_repository_ids as unknown[]).map(Number)) }
          : {}),
      }
    : {};
  world.late.secrets.change(store, name.toUpperCase(), store.get(name));
  return store.set(name, value, more) === 'created' ? json(201, {}) : noContent;
}
