import { callerArn, callerId } from '../model/session.ts';
import type { Operation, UnsignedOperation } from '../world.ts';
import { assumeRole } from './assume-role.ts';
import { assumeRoleWithSaml } from './assume-role-with-saml.ts';
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts';
import { decodeAuthorizationMessage } from './decode-authorization-message.ts';
import { getAccessKeyInfo } from './get-access-key-info.ts';
import { getScopedCredentials } from './get-scoped-credentials.ts';
import { getSessionToken } from './get-session-token.ts';

/** Allowed even by an explicit deny (STS API reference). */
const getCallerIdentity: Operation = (_call, _world, caller) => ({
  UserId: callerId(caller),
  Account: caller.account.id,
  Arn: callerArn(caller),
});

/** The operations of STS, by name. */
export const stsOperations: {
  readonly signed: Readonly<Record<string, Operation>>;
  readonly unsigned: Readonly<Record<string, UnsignedOperation>>;
} = {
  signed: {
    AssumeRole: assumeRole,
    DecodeAuthorizationMessage: decodeAuthorizationMessage,
    GetAccessKeyInfo: getAccessKeyInfo,
    GetCallerIdentity: getCallerIdentity,
    GetScopedCredentials: getScopedCredentials,
    GetSessionToken: getSessionToken,
  },
  unsigned: {
    AssumeRoleWithSAML: assumeRoleWithSaml,
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
  },
};
