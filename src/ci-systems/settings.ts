import { KeyturnError } from '../errors.ts';
import type { CiSetting, TrustRequest } from './ci-system.ts';

/** A UUID in the form that issuers write. */
export const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Stands for any UUID in a condition with `StringLike`. `*` would also match text that contains the following parts of the
 * subject, so that a branch could be named to look like another one.
 */
export const anyUuid = [8, 4, 4, 4, 12].map((length) => '?'.repeat(length)).join('-');

/**
 * The value of a setting.
 *
 * @throws KeyturnError `InvalidInput` if it is missing or malformed
 */
export function settingOf({ settings }: TrustRequest, setting: CiSetting): string {
  const value = settings[setting.name] || setting.default;
  if (value === undefined) {
    throw new KeyturnError('InvalidInput', {
      summary: `The setting ${setting.name} is missing.`,
      remedy: `give it: ${setting.brief}. Example: ${setting.name}=${setting.example}.`,
    });
  }
  if (setting.pattern.test(value)) return value;
  throw new KeyturnError('InvalidInput', {
    summary: `${JSON.stringify(value)} is not a valid ${setting.name}.`,
    remedy: `give ${setting.brief}. Example: ${setting.name}=${setting.example}.`,
  });
}

/**
 * The repository, as `owner/name` or with further folders.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function repositoryOf({ repository }: TrustRequest, example = 'octo-org/octo-repo'): string {
  if (repository !== undefined && /^[\w.-]+(?:\/[\w.-]+)+$/.test(repository)) return repository;
  throw new KeyturnError('InvalidInput', {
    summary:
      repository === undefined
        ? 'The repository is missing.'
        : `${JSON.stringify(repository)} is not the name of a repository.`,
    remedy: `give --repo ${example}.`,
  });
}

/**
 * Refuses what git and the CIs do not allow in a name, because it means something else in a condition: `*` and `?` match
 * any text, and `${…}` is replaced.
 *
 * @throws KeyturnError `InvalidInput`
 */
export function literal(value: string, what: string): string {
  if (value !== '' && /^[^*?$\s:]+$/.test(value)) return value;
  throw new KeyturnError('InvalidInput', {
    summary: `${JSON.stringify(value)} cannot be the ${what} of a trust policy.`,
    cause: 'it is empty, or has white space, a colon, or a character that matches any text in a policy.',
    remedy: `give the exact name of one ${what}.`,
  });
}

/** A restriction that the subject of a CI's tokens does not name, so that a condition on it would let nobody in. */
export function cannotRestrict(title: string, to: string, instead: string): KeyturnError {
  return new KeyturnError('InvalidInput', {
    summary: `A trust policy cannot restrict ${title} to one ${to}.`,
    cause: `AWS tests the subject of the token, and the tokens of ${title} do not name the ${to} there.`,
    remedy: instead,
  });
}

/** @throws KeyturnError `InvalidInput` for a request with more than one of them */
export function refuseSeveral({ branch, tag, environment }: TrustRequest): void {
  const given = Object.entries({ branch, tag, environment }).filter(([, value]) => value !== undefined);
  if (given.length < 2) return;
  throw new KeyturnError('InvalidInput', {
    summary: `${given.map(([name]) => `--${name}`).join(' and ')} are given together.`,
    remedy: 'give one of them: it decides which jobs may assume the role.',
  });
}

/** The address of a server of one's own. */
export const serverAddress = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*)?(?<!\/)$/;
