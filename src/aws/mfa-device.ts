/** A virtual device's serial number is its ARN; that of a hardware one is printed on it. */
export function isVirtual(serial: string): boolean {
  return /^arn:[^:]+:iam::\d+:mfa\//.test(serial);
}

/** Security keys and passkeys show no codes. */
export function showsCodes(serial: string): boolean {
  return !/^arn:[^:]+:iam::\d+:u2f\//.test(serial);
}
