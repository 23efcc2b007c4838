/**
 * The word of `rotate-targets` that somebody meant who wrote a secret as an expression, with hyphens or in quotes, a word of
 * GitHub's instead of Keyturn's, or the URL of a repository.
 *
 * @returns `undefined` if that is not clear
 */
export function targetWordMeant(word: string): string | undefined {
  const plain = withoutEnd(word.replace(/^["'`[]+/, ''));
  const secret = /^secrets?[.:](\w{1,100})$/i.exec(plain)?.[1];
  if (secret !== undefined) return secret.toUpperCase();
  const environment = /^environments?[:=/](\S{1,255})$/i.exec(plain)?.[1];
  if (environment !== undefined) return `env:${environment}`;
  const organization = /^(?:organi[sz]ation|owner)[:=](\S{1,100})$/i.exec(plain)?.[1];
  if (organization !== undefined) return `org:${organization}`;
  const repository =
    /^(?:https?:\/\/[^/]{1,253}\/|git@[^:]{1,253}:|repos?(?:itory)?[:=])([\w-]{1,100}\/[\w.-]{1,100})$/i.exec(
      plain,
    )?.[1];
  if (repository !== undefined) return repository.replace(/\.git$/, '');
  const pair = plain.split(/[,;&]/);
  if (pair.length === 2 && pair.every((name) => /^[A-Z_]\w{0,99}$/i.test(name)))
    return pair.join('+').toUpperCase();
  const name = plain.replaceAll('-', '_');
  return name !== word && /^[A-Z_]\w{0,99}$/i.test(name) && /[A-Z]/i.test(name) && !/^GITHUB_/i.test(name)
    ? name.toUpperCase()
    : undefined;
}

/** A word without trailing quotes and separators. A pattern would read each run of them from every start. */
function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 0 && `"'\`],;`.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}
