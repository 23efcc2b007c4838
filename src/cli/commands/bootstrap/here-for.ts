import { homedir } from 'node:os';
import { profilePaths } from '../../../aws-profile/profile-paths.ts';
import type { Handover, Here } from '../../../bootstrap/resource.ts';
import type { CliContext } from '../../context.ts';
import { writeSecretFile } from '../../session/write-secret-file.ts';

/** Where secrets go that a person receives once. Without a file, to the terminal. */
export interface SecretPlaces {
  readonly 'password-file'?: string;
  readonly 'mfa-seed-file'?: string;
}

/** This machine, where profiles are written, and the person at it, who receives secrets and reads codes. */
export function hereFor(
  { 'password-file': passwordFile, 'mfa-seed-file': seedFile }: SecretPlaces,
  context: CliContext,
  now: () => Date,
): Here {
  const { env, process } = context;
  return {
    profiles: profilePaths(env, env.HOME || homedir()),
    async present(title, secret) {
      const text = Object.values(secret).join('\n');
      if (passwordFile !== undefined) writeSecretFile(passwordFile, `${text}\n`);
      else process.stderr.write(shown(title, secret));
    },
    async codes(serial, seed) {
      if (seedFile === undefined) {
        const { enrol } = await import('./enrol-device.ts');
        return enrol(serial, seed, context);
      }
      writeSecretFile(seedFile, `${seed}\n`);
      const { codeAt } = await import('./totp.ts');
      return [codeAt(seed, now(), -1), codeAt(seed, now(), 0)];
    },
  };
}

function shown(title: string, secret: Handover): string {
  return [
    '',
    `${title} (shown this once):`,
    ...Object.values(secret).map((line) => `  ${line}`),
    '',
    '',
  ].join('\n');
}
