import type { Partition } from '../aws/partition.ts';
import { maxChainedSeconds } from '../aws/session-duration.ts';
import type { KeyAgeConfig, MfaConfig, RoleConfig, RotationConfig, SourceInputs } from './config.ts';
import { type InputName, type RawInputs, withoutSpaces } from './inputs.ts';
import { readSeed } from './mfa-seed.ts';
import type { Problems } from './problems.ts';
import type { SourceRules } from './source-rules.ts';

/** What decides whether MFA can be used, and how. */
interface MfaContext {
  readonly source: SourceInForce;
  readonly role: RoleConfig | undefined;
  /** Every role that the step assumes with the key itself, including `role`. */
  readonly roles: readonly RoleConfig[];
  readonly keyAge: KeyAgeConfig;
  readonly rotation: RotationConfig | undefined;
  readonly specialCharactersWorkaround: boolean;
  readonly partition: Partition;
}

interface SourceInForce {
  /** Absent where the inputs ask for no source. */
  readonly inForce: SourceRules | undefined;
  readonly inputs: SourceInputs;
}

const mfaInputs = ['mfa-secret', 'mfa-code', 'mfa-serial'] as const satisfies readonly InputName[];

/**
 * MFA for the stored key.
 *
 * @returns `undefined` without MFA, or where something is a problem
 */
export function mfaInput(inputs: RawInputs, context: MfaContext, problems: Problems): MfaConfig | undefined {
  const given = mfaInputs.filter((name) => inputs[name].value !== '');
  if (given.length === 0) return undefined;
  if (!takesMfa(given, context.source, problems)) return undefined;
  const serial = serialInput(inputs, context.partition, problems);
  const proof = proofInput(inputs, problems);
  const sharing = whySession(inputs, context);
  checkDurations(sharing, context, problems);
  if (!proof) return undefined;
  const ownSeconds = Number(inputs['role-duration-seconds'].value) || maxChainedSeconds;
  return {
    proof,
    ...(serial === undefined ? {} : { serial }),
    ...(sharing ? { sessionSeconds: context.role ? maxChainedSeconds : ownSeconds } : {}),
  };
}

/** Only AssumeRole and GetSessionToken take a code, and only with a user's long-term key (docs/facts.md#mfa-calls). */
function takesMfa(
  given: readonly InputName[],
  { inForce, inputs }: SourceInForce,
  problems: Problems,
): boolean {
  const names = given.join(' and ');
  const other = inForce?.setBy(inputs);
  if (!inForce || !other) {
    problems.add(
      `${names} ${given.length > 1 ? 'are' : 'is'} set, but no stored key is: aws-credentials and aws-access-key-id are empty.`,
      'MFA goes with the long-term key of an IAM user, given as an input; a secret that does not exist is empty. GitHub OIDC and keys that the environment holds take no MFA.',
    );
    return false;
  }
  if (!inForce.takesMfa) {
    problems.add(
      `${names} and ${other.name} are both set.`,
      `MFA goes with the long-term key of an IAM user only: remove ${names}.`,
    );
    return false;
  }
  if (!inForce.isTemporary?.(inputs)) return true;
  problems.add(
    `${names} and a temporary key (aws-session-token) are both set.`,
    'MFA goes with the long-term key of an IAM user (AKIA…); a session carries the MFA that it was opened with.',
  );
  return false;
}

/** A virtual device has an ARN, a hardware device a number: 9 to 256 characters (STS API, AssumeRole, `SerialNumber`). */
function serialInput(inputs: RawInputs, partition: Partition, problems: Problems): string | undefined {
  const { value } = inputs['mfa-serial'];
  if (value === '') return undefined;
  const arn = /^arn:(aws[a-z-]*):iam::\d{12}:(.*)$/.exec(value);
  if (!arn && /^(?!arn:)[\w+=/:,.@-]{9,256}$/.test(value)) return value;
  const example = `arn:${partition}:iam::123456789012:mfa/alice`;
  const [, arnPartition, resource = ''] = arn ?? [];
  if (resource.startsWith('u2f/')) {
    return problems.add(
      'mfa-serial is a security key or passkey (u2f/), which shows no codes.',
      'the API takes codes only: add a virtual MFA device to the user, and give its ARN.',
    );
  }
  if (!/^mfa\/[\w+=/:,.@-]{1,200}$/.test(resource)) {
    const hint = resource.startsWith('user/') ? ' This is the ARN of a user.' : '';
    return problems.reject(
      'mfa-serial',
      'the serial number of an MFA device',
      `it should look like ${example}.${hint}`,
    );
  }
  if (arnPartition !== partition) {
    return problems.add(
      `mfa-serial is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`,
      'correct the Region or the ARN.',
    );
  }
  return value;
}

function proofInput(inputs: RawInputs, problems: Problems): MfaConfig['proof'] | undefined {
  const secret = inputs['mfa-secret'].value;
  const code = withoutSpaces(inputs['mfa-code'].value);
  if (secret !== '' && code !== '')
    return problems.add(
      'mfa-secret and mfa-code are both set.',
      'give one of them: Keyturn makes codes from the seed.',
    );
  if (secret === '' && code === '')
    return problems.add(
      'mfa-serial is set without mfa-secret or mfa-code.',
      'give the seed of the device (mfa-secret) or one code (mfa-code); a secret that does not exist is empty.',
    );
  if (code !== '') {
    return /^\d{6}$/.test(code)
      ? { kind: 'code', code }
      : problems.reject('mfa-code', 'exactly six digits', 'a seed goes into mfa-secret.');
  }
  const reading = readSeed(secret);
  if ('seed' in reading) return { kind: 'seed', seed: reading.seed };
  return problems.add(`mfa-secret: the value given ${reading.problem}.`, reading.remedy);
}

interface Sharing {
  /** The input that needs IAM or more than one request. */
  readonly input: string;
  readonly isNeeded: boolean;
}

/**
 * Why an MFA session must sign: AWS accepts a code for one request, and this run needs several. For a role alone AssumeRole
 * carries the code, so that the role may last longer than an hour. A mere warning uses the session only if the role does
 * not get shorter by it.
 */
function whySession(
  inputs: RawInputs,
  { role, roles, keyAge, rotation, specialCharactersWorkaround }: MfaContext,
): Sharing | undefined {
  if (rotation && rotation.user === undefined) return { input: 'rotate', isNeeded: true };
  if (keyAge.maxMs !== undefined) return { input: 'max-key-age', isNeeded: true };
  if (!role) return { input: 'role-to-assume', isNeeded: true };
  if (roles.length > 1) return { input: 'profiles', isNeeded: true };
  if (specialCharactersWorkaround) return { input: 'special-characters-workaround', isNeeded: true };
  const warns = inputs['warn-key-age'].value !== '' && keyAge.warnMs > 0;
  return warns && role.durationSeconds <= maxChainedSeconds
    ? { input: 'warn-key-age', isNeeded: false }
    : undefined;
}

function checkDurations(sharing: Sharing | undefined, { roles }: MfaContext, problems: Problems): void {
  const longest = Math.max(0, ...roles.map(({ durationSeconds }) => durationSeconds));
  if (!sharing?.isNeeded || longest <= maxChainedSeconds) return;
  problems.add(
    `role-duration-seconds${roles.length > 1 ? ' (or the duration of a profile)' : ''} is ${longest}, and ${sharing.input} with MFA lets the role last ${maxChainedSeconds} at most.`,
    `a code is good for one request, so one session serves ${sharing.input} and the role, and AWS limits a role that a session assumes to one hour. Set ${maxChainedSeconds} or less, or use ${sharing.input} in a separate step.`,
  );
}
