/** Keyturn's version, as it appears in AWS's CloudTrail. */
export const version = '0.1.0';
