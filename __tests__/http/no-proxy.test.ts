import fc from 'fast-check';
import { bypassesProxy } from '../../src/http/no-proxy.ts';

describe('no-proxy', () => {
  test.each([
    ['an empty list bypasses nothing', 'sts.amazonaws.com', 443, '', false],
    ['a host by its name', 'sts.amazonaws.com', 443, 'sts.amazonaws.com', true],
    ['a host in other letter case', 'STS.amazonaws.com', 443, 'sts.AMAZONAWS.com', true],
    ['another host', 'iam.amazonaws.com', 443, 'sts.amazonaws.com', false],
    ['a subdomain of an entry', 'sts.eu-central-1.amazonaws.com', 443, 'amazonaws.com', true],
    ['a subdomain, with a leading dot', 'sts.eu-central-1.amazonaws.com', 443, '.amazonaws.com', true],
    ['a subdomain, with a leading star', 'sts.eu-central-1.amazonaws.com', 443, '*.amazonaws.com', true],
    ['a name that only ends alike', 'notamazonaws.com', 443, 'amazonaws.com', false],
    ['every host with a star', 'anything.example.com', 443, '*', true],
    ['the port that is named', '127.0.0.1', 8080, '127.0.0.1:8080', true],
    ['another port than the one named', '127.0.0.1', 8081, '127.0.0.1:8080', false],
    ['the second entry after a comma', '127.0.0.1', 80, 'localhost,127.0.0.1', true],
    ['the second entry after white space', '127.0.0.1', 80, 'localhost  127.0.0.1', true],
    ['empty entries between commas', 'example.com', 443, ',, ,', false],
    ['an IPv6 address in brackets with a port', '[::1]', 4566, '[::1]:4566', true],
    ['an IPv6 address without brackets', '[::1]', 4566, '::1', true],
    ['a lone dot', 'example.com', 443, '.', false],
    ['a fully qualified name', 'example.com.', 443, 'example.com', true],
  ])('%s', (_name, host, port, list, expected) => {
    expect(bypassesProxy(host, port, list)).toBe(expected);
  });

  test('an entry never covers a host that does not end in it', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, entry) => {
        fc.pre(!host.endsWith(entry));
        expect(bypassesProxy(host, 443, entry)).toBe(false);
      }),
    );
  });
});
