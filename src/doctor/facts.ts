import type { RepositoryIdentity, SubjectTemplate } from '../workflows/subject.ts';

/** An answer of AWS or GitHub, or why there is none. */
export type Asked<T> = { readonly value: T } | { readonly why: string };

/** The value of an answer; `undefined` if there is none. */
export const known = <T>(asked: Asked<T>): T | undefined => ('value' in asked ? asked.value : undefined);

/** What doctor asks GitHub. No answer holds the value of a secret. Every call is sent once. */
export interface GitHubFacts {
  /** `undefined` if the repository does not exist, or if the token cannot see it. */
  repository(name: string): Promise<Asked<RepositoryFacts | undefined>>;
  subject(name: string): Promise<Asked<SubjectTemplate>>;
  environments(name: string): Promise<Asked<readonly EnvironmentFacts[]>>;
  /** Names in the repository and in its organization as far as shared with it, or in an environment. */
  secrets(name: string, environment?: string): Promise<Asked<readonly Stored[]>>;
  variables(name: string, environment?: string): Promise<Asked<readonly StoredVariable[]>>;
  /** `active`, `disabled_inactivity`, `disabled_manually`; `undefined` if GitHub does not know the file. */
  workflowState(name: string, path: string): Promise<Asked<string | undefined>>;
}

export interface RepositoryFacts extends RepositoryIdentity {
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
}

export interface EnvironmentFacts {
  readonly name: string;
  /** Whether people must approve a job. */
  readonly hasReviewers: boolean;
  readonly waitMinutes: number;
  /** The branches and tags that may deploy: all, the protected branches, or patterns. */
  readonly branches: 'all' | 'protected' | readonly BranchPattern[];
}

interface BranchPattern {
  readonly name: string;
  readonly type: 'branch' | 'tag';
}

/** A secret, without its value. */
export interface Stored {
  readonly name: string;
  readonly level: Level;
  readonly updatedAt?: Date;
}

export interface StoredVariable extends Stored {
  readonly value: string;
}

/** From the narrowest to the widest. The narrowest wins. */
export type Level = 'environment' | 'repository' | 'organization';

/** What doctor asks AWS. Every call is sent once. */
export interface AwsFacts {
  /** The client IDs of the identity provider; `undefined` if the account has none for this issuer. */
  audiences(accountId: string, providerArn: string): Promise<Asked<readonly string[] | undefined>>;
  /** `undefined` if the role does not exist. */
  role(roleArn: string): Promise<Asked<RoleFacts | undefined>>;
  /** `undefined` if the user does not exist. */
  user(accountId: string | undefined, name: string): Promise<Asked<UserFacts | undefined>>;
}

export interface RoleFacts {
  readonly arn: string;
  /** JSON. */
  readonly trustPolicy: string;
  readonly maxSessionSeconds: number;
}

export interface UserFacts {
  readonly arn: string;
  readonly keys: readonly KeyFacts[];
  readonly hasLoginProfile?: boolean;
  readonly attachedPolicies: readonly string[];
}

interface KeyFacts {
  readonly id: string;
  readonly isActive: boolean;
  readonly createdAt?: Date;
}

/** What is known of the repository whose files are checked. */
export interface Surroundings {
  readonly github: GitHubFacts;
  readonly aws: AwsFacts;
  readonly now: Date;
  /** The issuer of the jobs' tokens, without `https://`. */
  readonly issuer: string;
}

/** The facts of somebody who may ask nothing. */
export function unasked(why: {
  readonly github: string;
  readonly aws: string;
}): Pick<Surroundings, 'github' | 'aws'> {
  const github = async () => ({ why: why.github });
  const aws = async () => ({ why: why.aws });
  return {
    github: {
      repository: github,
      subject: github,
      environments: github,
      secrets: github,
      variables: github,
      workflowState: github,
    },
    aws: { audiences: aws, role: aws, user: aws },
  };
}
