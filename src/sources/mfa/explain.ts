import { type Explanation, KeyturnError } from '../../errors.ts';
import type { Device } from './device.ts';

type Advice = Omit<Explanation, 'summary'>;

/** Explains the error of a request that carried a code: what it says about the device, the seed or the code. Final. */
export function explained(error: KeyturnError, device: Device, refused: number): KeyturnError {
  const { cause, remedy } = adviceOn(error, device, refused) ?? error.explanation;
  return new KeyturnError(
    error.code,
    { summary: error.explanation.summary, ...(cause ? { cause } : {}), ...(remedy ? { remedy } : {}) },
    { cause: error.cause },
  );
}

function adviceOn({ code, retry }: KeyturnError, device: Device, refused: number): Advice | undefined {
  if (code === 'MfaCodeRefused')
    return device.proof.kind === 'seed' ? wrongSeed(device, refused) : wrongCode(device);
  if (code === 'MfaDeviceUnknown') return wrongDevice(device);
  if (retry !== 'never' && device.proof.kind === 'code') return spentCode;
  return undefined;
}

function wrongSeed({ serial }: Device, refused: number): Advice {
  return {
    cause: `mfa-secret is not the seed of ${serial}: AWS refused ${refused} codes, each for another 30 seconds. It is the seed of another device, or the old seed of a device that was created again; or many jobs use codes of this device at the same time.`,
    remedy:
      'compare with an authenticator app that logs in with this device: its codes must come from the same seed. If the seed is lost, create a new virtual device and store its seed. If jobs run in parallel, let only one use the codes, or give each a user of its own.',
  };
}

function wrongCode({ serial }: Device): Advice {
  return {
    cause: `mfa-code was used already (a code is good once), is older than about 30 seconds, or does not belong to ${serial}.`,
    remedy:
      'start the job again with the code that the device shows then. If jobs wait before they start, use a CI user with a device of its own, and store its seed (mfa-secret).',
  };
}

function wrongDevice({ serial, isGiven }: Device): Advice {
  return isGiven
    ? {
        cause: `mfa-serial (${serial}) is not a device of the user that this key belongs to: it belongs to another user, or it was deleted.`,
        remedy:
          'take it from `aws iam list-mfa-devices`, or remove mfa-serial: Keyturn then looks the device up.',
      }
    : {
        cause: `the device ${serial} was removed from the user, or assigned to it, just now.`,
        remedy: 'run the job again.',
      };
}

const spentCode: Advice = {
  cause: 'the connection or AWS failed; AWS may have used up the code.',
  remedy: 'start the job again with the code that the device shows then: mfa-code is sent once only.',
};
