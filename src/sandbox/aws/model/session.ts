import type { PolicyDocument } from '../../../policy/index.ts';
import type { AccessKey, Account, Role, Tag, User } from './account.ts';

/** Users and roles whose policies apply instead, because authorization has not heard of later changes. */
interface SeenLate {
  readonly policiesOf?: readonly (User | Role)[];
}

/** The signer of a call with long-term keys. */
export interface LongTermCaller extends SeenLate {
  readonly kind: 'user' | 'root';
  readonly account: Account;
  readonly key: AccessKey;
  readonly user?: User;
}

/** Temporary credentials that STS issued for a role, or for a user (GetSessionToken). */
export interface SessionCaller extends SeenLate {
  readonly kind: 'role' | 'session-token';
  readonly account: Account;
  readonly key: { readonly id: string; readonly secret: string; readonly token: string };
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly role?: Role;
  readonly sessionName?: string;
  readonly user?: User;
  readonly sessionPolicies?: readonly PolicyDocument[];
  /** Of GetScopedCredentials: each must allow an action as well. */
  readonly scopes?: readonly PolicyDocument[];
  readonly tags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string;
  /** When MFA was used for a GetSessionToken session; role sessions never have it. */
  readonly mfaAt?: Date;
}

export type Caller = LongTermCaller | SessionCaller;

/** The ARN that GetCallerIdentity returns. */
export function callerArn(caller: Caller): string {
  const { account, user } = caller;
  if (caller.kind === 'root') return account.arn('root');
  if (caller.kind === 'role')
    return account.stsArn(`assumed-role/${caller.role?.name}/${caller.sessionName}`);
  return user?.arn ?? '';
}

/** The unique id that GetCallerIdentity returns. */
export function callerId(caller: Caller): string {
  if (caller.kind === 'root') return caller.account.id;
  if (caller.kind === 'role') return `${caller.role?.id}:${caller.sessionName}`;
  return caller.user?.id ?? '';
}
