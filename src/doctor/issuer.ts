/**
 * The issuer of the ID tokens of a GitHub, without `https://`, from the address of its API (docs.github.com, "OpenID Connect
 * reference"): github.com, a data-residency host of ghe.com, or GitHub Enterprise Server.
 */
export function issuerOf(apiUrl: string | undefined): string {
  const host = URL.parse(apiUrl || 'https://api.github.com')?.host ?? 'api.github.com';
  if (host === 'api.github.com') return 'token.actions.githubusercontent.com';
  const subdomain = /^api\.(.+\.ghe\.com)$/.exec(host)?.[1];
  return subdomain === undefined ? `${host}/_services/token` : `token.actions.${subdomain}`;
}
