import { uniqueId } from './ids.ts';
import type { StoredPolicy } from './stored-policy.ts';

interface PolicyVersion {
  /** `v1`, `v2`, … IAM never uses an id again. */
  readonly id: string;
  readonly policy: StoredPolicy;
  readonly createdAt: Date;
}

/** A customer managed policy. What it allows is what its default version allows, wherever it is attached. */
export class CustomerPolicy implements StoredPolicy {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly id = uniqueId('ANPA');
  readonly description?: string;
  readonly createdAt: Date;
  readonly tags = new Map<string, string>();
  readonly versions: PolicyVersion[];
  defaultVersionId = 'v1';
  updatedAt: Date;
  lastVersion = 1;

  constructor(
    given: { arn: string; name: string; path: string; createdAt: Date; description?: string },
    policy: StoredPolicy,
  ) {
    this.arn = given.arn;
    this.name = given.name;
    this.path = given.path;
    this.createdAt = given.createdAt;
    this.updatedAt = given.createdAt;
    if (given.description !== undefined) this.description = given.description;
    this.versions = [{ id: 'v1', policy, createdAt: given.createdAt }];
  }

  get json(): string {
    return defaultOf(this).json;
  }

  get document(): StoredPolicy['document'] {
    return defaultOf(this).document;
  }
}

function defaultOf({ arn, versions, defaultVersionId }: CustomerPolicy): StoredPolicy {
  const version = versions.find(({ id }) => id === defaultVersionId);
  if (!version) throw new Error(`the policy ${arn} has lost its default version`);
  return version.policy;
}
