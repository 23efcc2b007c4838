import { BlockList, isIP } from 'node:net';

/**
 * Whether a `no_proxy` list contains a host, so that it is reached directly. No standard defines these lists. Each form
 * means what the clients that support it take it for (curl 7.88, git 2.39, botocore 1.43, requests 2.34 and urllib, all
 * measured, and configure-aws-credentials 6.2):
 *
 * - `example.com`, `.example.com`: the host and its subdomains, as in all five clients;
 * - `*.example.com`: its subdomains only, as in configure-aws-credentials; `*` followed by anything else matches hosts
 *   that end in it. The five clients do not support `*` inside an entry and use the proxy;
 * - `*` as the whole list: every host;
 * - an IP address: exactly that address;
 * - `10.0.0.0/8`: addresses of that network, as in curl, git and requests;
 * - any of these with `:port`: that port only, as in botocore and urllib.
 *
 * Entries are separated by commas or white space.
 *
 * @param host - as in a URL, without a port; IPv6 with or without brackets
 * @param port - the destination port
 */
export function bypassesProxy(host: string, port: number, noProxy: string): boolean {
  const name = bare(host);
  const entries = noProxy.split(/[\s,]+/).filter(Boolean);
  if (entries.length === 1 && entries[0] === '*') return true;
  return entries.some((entry) => covers(entry.toLowerCase(), name, port));
}

function covers(entry: string, name: string, port: number): boolean {
  const { host, port: onlyPort } = splitPort(entry);
  if (onlyPort !== undefined && onlyPort !== port) return false;
  if (isIP(name) !== 0) return coversAddress(bare(host), name);
  if (host.startsWith('*')) return host.length > 1 && name.endsWith(bare(host.slice(1)));
  const suffix = bare(host).replace(/^\./, '');
  return suffix !== '' && (name === suffix || name.endsWith(`.${suffix}`));
}

function coversAddress(entry: string, address: string): boolean {
  const [network = '', bits, ...more] = entry.split('/');
  const family = familyOf(network);
  if (family === undefined || family !== familyOf(address) || more.length > 0) return false;
  const list = new BlockList();
  if (bits === undefined) list.addAddress(network, family);
  else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128))
    list.addSubnet(network, Number(bits), family);
  return list.check(address, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  return ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(address)];
}

/** Splits `host:443` and `[::1]:443`. A bare IPv6 address has several colons and no port. */
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
