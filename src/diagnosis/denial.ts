/** A kind of policy, as AWS's denials name it. */
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

/** What a denial from AWS says. AWS may leave out any part. */
export interface Denial {
  /** ARN. */
  readonly caller?: string;
  /** The action that was denied; AssumeRole may need three. */
  readonly action?: string;
  /** The policy that denied the call, explicitly or because it does not allow it. */
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
