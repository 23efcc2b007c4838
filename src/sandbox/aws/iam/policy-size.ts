/** Characters of a policy that count in a quota: IAM does not count white space (IAM User Guide, "IAM and AWS STS quotas"). */
export function policySize(json: string): number {
  return json.replace(/\s/g, '').length;
}
