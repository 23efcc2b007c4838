/** Advice for status 407, which only a proxy sends. */
export const proxyAuthenticationAdvice = {
  cause: 'the proxy requires a user and a password, or rejects those that it was given.',
  remedy:
    'write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks.',
};
