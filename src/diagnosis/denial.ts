/** A kind of policy, in the words of AWS's refusals. */
export type PolicyKind =
  | 'identity-based policy'
  | 'resource-based policy'
  | 'trust policy'
  | 'session policy'
  | 'permissions boundary'
  | 'service control policy'
  | 'resource control policy';

const kinds: readonly PolicyKind[] = [
  'identity-based policy',
  'resource-based policy',
  'trust policy',
  'session policy',
  'permissions boundary',
  'service control policy',
  'resource control policy',
];

/** What AWS tells in a refusal, as far as it tells it. */
export interface Denial {
  /** ARN. */
  readonly caller?: string;
  /** Of the three that AssumeRole may need, the one that is missing. */
  readonly action?: string;
  /** The policy that refused: by an explicit deny, or because it does not allow. */
  readonly reason?: { readonly kind: PolicyKind; readonly isExplicit: boolean };
  readonly encoded?: string;
}

/** Reads `User: … is not authorized to perform: … because no … allows …` (IAM User Guide, "Access denied error messages"). */
export function readDenial(message: string): Denial {
  const [, caller, action] = /User: (\S+) is not authorized to perform: ([\w:]+)/.exec(message) ?? [];
  const [, encoded] = /Encoded authorization failure message: ([\w+/=-]+)/.exec(message) ?? [];
  const reason = reasonIn(message);
  return {
    ...(caller === undefined ? {} : { caller }),
    ...(action === undefined ? {} : { action }),
    ...(encoded === undefined ? {} : { encoded }),
    ...(reason ? { reason } : {}),
  };
}

function reasonIn(message: string): Denial['reason'] {
  const explicit = kinds.find((kind) =>
    ['a', 'an'].some((article) => message.includes(`with an explicit deny in ${article} ${kind}`)),
  );
  const kind = explicit ?? kinds.find((missing) => message.includes(`because no ${missing} allows`));
  return kind && { kind, isExplicit: explicit !== undefined };
}
