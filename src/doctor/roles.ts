import type { AwsStep } from './aws-step.ts';
import { inputOf } from './aws-step.ts';

/** A role that a step assumes. */
export interface RoleUse {
  /** An ARN, or a name whose account the credentials decide. */
  readonly role: string;
  /** 0 for the first of a chain. */
  readonly hop: number;
  readonly isLast: boolean;
  /** Seconds, if the line or the input gives them. */
  readonly durationSeconds?: number;
}

/** The roles of `role-to-assume`, in order; `undefined` if only the run knows them. */
export function rolesOf(step: AwsStep): readonly RoleUse[] | undefined {
  const input = inputOf(step, 'role-to-assume');
  if ('unknown' in input) return undefined;
  const lines = input.value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const duration = inputOf(step, 'role-duration-seconds');
  const seconds = 'value' in duration ? Number(duration.value) : Number.NaN;
  return lines.map((line, hop) => {
    const own = Number(/\sduration=(\d+)(?:\s|$)/.exec(line)?.[1]);
    const isLast = hop === lines.length - 1;
    const durationSeconds = own || (isLast && seconds) || undefined;
    return {
      role: line.split(/\s/)[0] ?? '',
      hop,
      isLast,
      ...(durationSeconds ? { durationSeconds } : {}),
    };
  });
}

/** The parts of a role's ARN; `undefined` for a name. */
export function roleParts(
  arn: string,
): { readonly partition: string; readonly accountId: string; readonly name: string } | undefined {
  const [, partition, accountId, path] = /^arn:([^:]+):iam::(\d{12}):role\/(\S+)$/.exec(arn) ?? [];
  return partition === undefined || accountId === undefined || path === undefined
    ? undefined
    : { partition, accountId, name: path.replace(/^.*\//, '') };
}
