import type { CredentialSource } from './source.ts';

interface TokenFileInput {
  /** As given; relative to GITHUB_WORKSPACE. */
  readonly file: string;
}

/** A web identity token that another program keeps fresh in a file (`web-identity-token-file`). */
export const webIdentityTokenFile: CredentialSource<TokenFileInput, 'web-identity-token-file'> = {
  kind: 'web-identity-token-file',
  proof: 'identity token',
  rules: {
    setBy: (inputs) =>
      inputs.webIdentityTokenFile === undefined ? undefined : { name: 'web-identity-token-file' },
    check({ raw }, { problems }) {
      if (raw['role-to-assume'].value !== '' || raw.profiles.value !== '') return;
      problems.add(
        'web-identity-token-file is set without role-to-assume.',
        'a token can only be used to assume a role: set role-to-assume.',
      );
    },
  },

  select({ webIdentityTokenFile: file }) {
    if (file === undefined) return undefined;
    return {
      input: { file },
      why: `Source: web identity token file ${file}, because web-identity-token-file is set.`,
    };
  },

  async resolve({ file }, request, run) {
    const { readTokenFile } = await import('./token-file.ts');
    const { assumeWithToken, roleForToken } = await import('./assume-with-token.ts');
    const role = roleForToken(request, run.log);
    // The file may have changed since the last attempt, so each attempt reads it.
    const readToken = () => readTokenFile(file, run.env.GITHUB_WORKSPACE ?? process.cwd());
    const what = 'Could not assume role with web identity token file';
    return assumeWithToken({ role, what, readToken, isFile: true }, request, run);
  },
};
