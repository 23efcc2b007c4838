/** The claim that tells the customers of a shared issuer apart. */
type TenancyClaim = 'sub' | 'aud';

/**
 * Issuers that many organizations share, without `https://`, and the claim that AWS demands in new trust policies (IAM User
 * Guide, "Identity-provider controls for shared OIDC providers"). CircleCI and Bitbucket have an issuer for each
 * organization.
 */
const sharedIssuers: Readonly<Record<string, TenancyClaim>> = {
  'token.actions.githubusercontent.com': 'sub',
  'gitlab.com': 'sub',
  'agent.buildkite.com': 'sub',
  'app.terraform.io': 'sub',
  'oidc.codefresh.io': 'sub',
  'oidc.vercel.com': 'aud',
  'api.pulumi.com/oidc': 'aud',
};

/** The tenancy claim of a shared issuer; `undefined` for an issuer of one organization. */
export function tenancyClaim(host: string): TenancyClaim | undefined {
  return Object.hasOwn(sharedIssuers, host) ? sharedIssuers[host] : undefined;
}
