/**
 * Whether a host is on a `no_proxy` list, and so reached directly.
 *
 * The list is separated by commas or white space. An entry is a host name, which also covers its subdomains
 * (`example.com`, `.example.com` and `*.example.com` mean the same), an IP address, or `*` for every host; with
 * `:port` it holds for that port only. This is what curl, git and the AWS CLI agree on.
 *
 * @param host - as in a URL, without a port; IPv6 with or without brackets
 * @param port - the port that is connected to
 */
export function bypassesProxy(host: string, port: number, noProxy: string): boolean {
  const name = bare(host);
  return noProxy
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => covers(entry, name, port));
}

function covers(entry: string, name: string, port: number): boolean {
  if (entry === '*') return true;
  const { host, port: onlyPort } = splitPort(entry.toLowerCase());
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const suffix = bare(host).replace(/^\*?\./, '');
  return suffix !== '' && (name === suffix || name.endsWith(`.${suffix}`));
}

/** `host:443`, `[::1]:443`; a bare IPv6 address has several colons and no port. */
function splitPort(entry: string): { host: string; port?: number } {
  const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry);
  return match?.[1] === undefined ? { host: entry } : { host: match[1], port: Number(match[2]) };
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
