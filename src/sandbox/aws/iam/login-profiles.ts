import type { User } from '../model/account.ts';
import { AwsServiceError } from '../operation.ts';
import { required, text } from '../parameters.ts';
import type { Operation } from '../world.ts';
import { alreadyExists, noSuchEntity, permit, subjectUser } from './subject.ts';

/**
 * The password policy of an account that has not set one: eight characters of three kinds
 * (docs/facts.md#default-password-policy).
 *
 * @throws AwsServiceError `PasswordPolicyViolation`, 400
 */
function checkPassword(password: string, user: User): void {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password));
  const problem =
    password.length < 8
      ? 'Password should have a minimum length of 8'
      : kinds.length < 3
        ? 'Password must contain at least three of these: uppercase letters, lowercase letters, numbers, symbols'
        : password === user.name && 'Password must not be identical to the user name';
  if (problem) throw new AwsServiceError('PasswordPolicyViolation', 400, problem);
}

const describe = ({ name, loginProfile }: User) => {
  if (!loginProfile) throw noSuchEntity(`Login Profile for User ${name} cannot be found.`);
  return {
    LoginProfile: {
      UserName: name,
      CreateDate: loginProfile.createdAt,
      PasswordResetRequired: loginProfile.resetRequired,
    },
  };
};

const createLoginProfile: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  const password = text(call.parameters, 'Password');
  if (user.loginProfile) throw alreadyExists(`Login Profile for User ${user.name} already exists.`);
  if (password === undefined)
    throw new AwsServiceError(
      'ValidationError',
      400,
      "Value null at 'password' failed to satisfy constraint: Member must not be null",
    );
  checkPassword(password, user);
  const resetRequired = text(call.parameters, 'PasswordResetRequired') === 'true';
  user.loginProfile = { password, createdAt: call.clock.now(), resetRequired };
  return describe(user);
};

const updateLoginProfile: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  describe(user);
  const password = text(call.parameters, 'Password');
  const reset = text(call.parameters, 'PasswordResetRequired');
  if (password !== undefined) checkPassword(password, user);
  if (user.loginProfile && password !== undefined) user.loginProfile.password = password;
  if (user.loginProfile && reset !== undefined) user.loginProfile.resetRequired = reset === 'true';
  return {};
};

const deleteLoginProfile: Operation = (call, _world, caller) => {
  const user = subjectUser(call, caller);
  describe(user);
  delete user.loginProfile;
  return {};
};

/** Only the user can do it, with the old password. */
const changePassword: Operation = (call, _world, caller) => {
  const { user } = caller;
  if (!user)
    throw new AwsServiceError('InvalidUserType', 400, 'Only IAM Users can change their own password.');
  permit(call, caller, user.arn);
  const { loginProfile } = user;
  if (loginProfile?.password !== required(call.parameters, 'OldPassword'))
    throw new AwsServiceError('AccessDenied', 403, 'The old password was incorrect.');
  const password = required(call.parameters, 'NewPassword');
  checkPassword(password, user);
  loginProfile.password = password;
  loginProfile.resetRequired = false;
  return {};
};

export const loginProfileOperations: Readonly<Record<string, Operation>> = {
  ChangePassword: changePassword,
  CreateLoginProfile: createLoginProfile,
  DeleteLoginProfile: deleteLoginProfile,
  GetLoginProfile: (call, _world, caller) => describe(subjectUser(call, caller)),
  UpdateLoginProfile: updateLoginProfile,
};
