import { defaultClaimKeys } from '../subject.ts';
import type { Fields } from './body.ts';
import { json, notFound, type RestRoute, repositoryOf, unprocessable } from './exchange.ts';

const path = 'actions/oidc/customization/sub';
const template: Fields = {
  include_claim_keys: { type: 'strings' },
  use_immutable_subject: { type: 'boolean' },
};

/** The form of `sub` in ID tokens, of a repository and of an organization. */
export const subjectRoutes: readonly RestRoute[] = [
  {
    operation: 'GetSubjectClaim',
    method: 'GET',
    path: `/repos/{owner}/{repo}/${path}`,
    permission: ['actions', 'read'],
    answer: (exchange) => {
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const { world } = exchange;
      const { useDefault, includeClaimKeys } = repository.subject;
      return json(200, {
        use_default: useDefault,
        ...(useDefault || !includeClaimKeys ? {} : { include_claim_keys: includeClaimKeys }),
        ...(world.isEnterpriseServer
          ? {}
          : {
              use_immutable_subject: world.hasImmutableSubject(repository),
              sub_claim_prefix: world.subjectPrefix(repository),
            }),
      });
    },
  },
  {
    operation: 'SetSubjectClaim',
    method: 'PUT',
    path: `/repos/{owner}/{repo}/${path}`,
    permission: ['actions', 'write'],
    body: { use_default: { type: 'boolean', required: true }, ...template },
    answer: (exchange) => {
      const { body } = exchange;
      const repository = repositoryOf(exchange);
      if (!repository) return notFound();
      const keys = body.include_claim_keys as string[] | undefined;
      if (keys?.some((key) => !isClaimKey(key))) return wrongKey();
      const { subject } = repository;
      subject.useDefault = body.use_default === true;
      if (keys && !subject.useDefault) subject.includeClaimKeys = keys;
      else delete subject.includeClaimKeys;
      if (body.use_immutable_subject !== undefined) subject.optedIn = body.use_immutable_subject === true;
      return json(201, {});
    },
  },
  {
    operation: 'GetOrganizationSubjectClaim',
    method: 'GET',
    path: `/orgs/{org}/${path}`,
    permission: ['organization_administration', 'read'],
    answer: ({ world, path: { org = '' } }) => {
      const subject = world.organizations.get(org.toLowerCase())?.subject;
      if (!subject) return notFound();
      return json(200, {
        include_claim_keys: subject.includeClaimKeys,
        ...(world.isEnterpriseServer ? {} : { use_immutable_subject: subject.optedIn }),
      });
    },
  },
  {
    operation: 'SetOrganizationSubjectClaim',
    method: 'PUT',
    path: `/orgs/{org}/${path}`,
    permission: ['organization_administration', 'write'],
    body: template,
    answer: ({ world, path: { org = '' }, body }) => {
      const subject = world.organizations.get(org.toLowerCase())?.subject;
      if (!subject) return notFound();
      const keys = (body.include_claim_keys as string[] | undefined) ?? defaultClaimKeys;
      if (keys.some((key) => !isClaimKey(key))) return wrongKey();
      subject.includeClaimKeys = keys;
      if (body.use_immutable_subject !== undefined) subject.optedIn = body.use_immutable_subject === true;
      return json(201, {});
    },
  },
];

/** GitHub's OpenAPI description: a key can only contain alphanumeric characters and underscores. */
function isClaimKey(key: string): boolean {
  return /^[A-Za-z0-9_]+$/.test(key);
}

function wrongKey() {
  return unprocessable(
    'Invalid request.\n\nClaim keys can only contain alphanumeric characters and underscores.',
  );
}
