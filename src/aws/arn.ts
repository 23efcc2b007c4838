/** The account id in an ARN's fifth field, if any. */
export function accountOf(arn: string): string | undefined {
  return arn.split(':')[4] || undefined;
}

/** Whether an ARN from GetCallerIdentity is that of an account's root user: `arn:aws:iam::123456789012:root`. */
export function isRoot(arn: string): boolean {
  return /^arn:[^:]+:iam::\d*:root$/.test(arn);
}

/** The friendly name of an IAM user: the last part of its ARN, after any path. */
export function userNameOf(arn: string): string | undefined {
  return arn.includes(':user/') ? arn.slice(arn.lastIndexOf('/') + 1) || undefined : undefined;
}

/** Everything in a text that may be an account id: twelve digits with no letter or digit next to them. */
export function accountIdsIn(text: string): string[] {
  return [...new Set(text.match(/\b\d{12}\b/g))];
}

/**
 * Whether an ARN is that of a session of a role. A session's ARN holds the role's name without its path, then the
 * session's name (IAM User Guide, "IAM identifiers"). Role names are unique regardless of case (IAM quotas).
 */
export function isSessionOf(arn: string, roleArn: string): boolean {
  const [, partition, accountId, path = ''] = /^arn:([^:]+):iam::(\d+):role\/(.+)$/.exec(roleArn) ?? [];
  const start = `arn:${partition}:sts::${accountId}:assumed-role/${path.split('/').at(-1)}/`.toLowerCase();
  return arn.toLowerCase().startsWith(start) && !arn.slice(start.length).includes('/');
}
