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
    ['the host itself, with a leading dot', 'example.com', 443, '.example.com', true],
    ['a subdomain, with a leading star', 'sts.eu-central-1.amazonaws.com', 443, '*.amazonaws.com', true],
    ['the host itself, with a leading star and dot', 'example.com', 443, '*.example.com', false],
    [
      'a name with the same ending, with a leading star and dot',
      'notexample.com',
      443,
      '*.example.com',
      false,
    ],
    ['a name with the same ending, with a leading star', 'notexample.com', 443, '*example.com', true],
    ['a host with a star in the middle of an entry', 'sts.example.com', 443, 's*.example.com', false],
    ['a name with the same ending', 'notamazonaws.com', 443, 'amazonaws.com', false],
    ['every host with a star', 'anything.example.com', 443, '*', true],
    ['a host with a star among other entries', 'example.com', 443, 'localhost,*', false],
    ['the last numbers of an address', '10.1.2.3', 80, '2.3', false],
    ['an address of a network', '10.1.2.3', 80, '10.0.0.0/8', true],
    ['an address outside of a network', '11.1.2.3', 80, '10.0.0.0/8', false],
    ['an address of an IPv6 network', '[fd00::1]', 80, 'fd00::/8', true],
    ['an address with a network of the other family', '10.1.2.3', 80, '::/0', false],
    ['an address with a network that does not exist', '10.1.2.3', 80, '10.0.0.0/33', false],
    ['an address with a network of two slashes', '10.1.2.3', 80, '10.0.0.0/8/8', false],
    ['a name with a network', 'example.com', 80, '10.0.0.0/8', false],
    ['another form of an IPv6 address', '[::1]', 80, '0:0:0:0:0:0:0:1', true],
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

  test('never bypasses the proxy for a host that does not end in an entry', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, entry) => {
        fc.pre(!host.endsWith(entry));
        expect(bypassesProxy(host, 443, entry)).toBe(false);
      }),
    );
  });
});
