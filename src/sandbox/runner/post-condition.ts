/**
 * Evaluates a `post-if` of the forms that actions use: `always()`, `success()`, `failure()`, and a comparison of an
 * environment variable with a string, joined by `&&`.
 *
 * @throws Error for anything else, rather than a guess
 */
export function postConditionHolds(
  condition: string,
  env: Readonly<Record<string, string>>,
  jobFailed: boolean,
): boolean {
  return condition
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .split('&&')
    .map((part) => part.trim())
    .every((part) => holds(part, env, jobFailed));
}

function holds(part: string, env: Readonly<Record<string, string>>, jobFailed: boolean): boolean {
  if (part === 'always()') return true;
  if (part === 'success()') return !jobFailed;
  if (part === 'failure()') return jobFailed;
  const [, name, operator, text] = /^env\.(\w+)\s*(==|!=)\s*'([^']*)'$/.exec(part) ?? [];
  if (name === undefined) throw new Error(`the runner stand-in does not understand the condition ${part}`);
  // GitHub's expressions ignore case when comparing strings.
  const same = (env[name] ?? '').toLowerCase() === (text ?? '').toLowerCase();
  return same === (operator === '==');
}
