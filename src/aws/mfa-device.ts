/** Whether an MFA device is virtual: its serial number is then its ARN. A hardware device has a printed one. */
export function isVirtual(serial: string): boolean {
  return /^arn:[^:]+:iam::\d+:mfa\//.test(serial);
}

/** Whether a device shows codes. Security keys and passkeys do not. */
export function showsCodes(serial: string): boolean {
  return !/^arn:[^:]+:iam::\d+:u2f\//.test(serial);
}
