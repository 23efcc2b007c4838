import type { AccessKeys } from '../aws/access-keys.ts';
import { dayMs } from '../dates.ts';
import type { Env } from '../env.ts';
import type { GitHubAccess } from '../github/access.ts';
import type { GitHubLocation } from '../secret-stores/github/location.ts';
import type { RepositoryName } from '../secret-stores/jobs.ts';
import { repositoryIn } from '../secret-stores/jobs.ts';
import type { OnRotationFailure, RotateMode, RotationConfig, Target } from './config.ts';
import { durationInput } from './durations.ts';
import type { InputName, RawInputs } from './inputs.ts';
import { rotateMeant } from './mistakes.ts';
import type { Problems } from './problems.ts';
import { findConflicts, findShadows } from './target-conflicts.ts';
import { classicForm, parseTargets, type TargetLine, twoLineForm } from './targets.ts';

const modes = ['due', 'now', 'plan', 'undo'] as const;
const failureChoices = ['fail', 'warn'] as const;

/** Inputs that have no effect with `rotate: never`. */
const rotationInputs = [
  'rotate-targets',
  'rotate-user',
  'rotation-journal',
  'on-rotation-failure',
] as const satisfies readonly InputName[];

/**
 * Whether and how the stored key is rotated.
 *
 * @param keys - the key that rotates itself when no `rotate-user` is given
 * @param notices - collects what is unusual but works
 * @returns `undefined` with `rotate: never`, or if there is a problem
 */
export function rotationInput(
  inputs: RawInputs,
  keys: AccessKeys | undefined,
  env: Env,
  problems: Problems,
  notices: string[] = [],
): RotationConfig | undefined {
  const mode = modeInput(inputs, problems);
  const afterMs = durationInput('rotate-after', inputs, problems, { byDefault: 30 * dayMs });
  const graceMs = durationInput('grace-period', inputs, problems, { byDefault: 7 * dayMs });
  const recoveryMs = durationInput('recovery-window', inputs, problems, { byDefault: 7 * dayMs });
  const onFailure = onFailureInput(inputs, problems);
  if (mode === undefined) {
    const idle = rotationInputs.find((name) => inputs[name].value !== '');
    if (idle && inputs.rotate.value === '')
      problems.add(`${idle} has no effect without rotate.`, 'set rotate: due.');
    return undefined;
  }
  checkApiUrl(env, problems);
  const user = userInput(inputs, keys, problems);
  const journal = journalInput(inputs, problems);
  const here = repositoryIn(env.GITHUB_REPOSITORY ?? '');
  const { targets, lines } = targetsInput(inputs, user === undefined, here, problems);
  for (const { line, isMixed } of findShadows(lines, here))
    if (isMixed || mode === 'plan') notices.push(line);
  const access = accessInput(inputs, problems);
  if (!access) return undefined;
  return {
    mode,
    afterMs,
    graceMs,
    recoveryMs,
    targets,
    access,
    ...user,
    ...(journal === undefined ? {} : { journal }),
    ...(onFailure ? { onFailure } : {}),
  };
}

/** GitHub's own client would throw a bare error while it loads. The value is not shown because it may hold a password. */
function checkApiUrl({ GITHUB_API_URL: url = '' }: Env, problems: Problems): void {
  if (url === '' || (/^https?:\/\//.test(url) && URL.canParse(url))) return;
  problems.add(
    'GITHUB_API_URL is not the URL of an API.',
    'the runner sets https://api.github.com, or https://HOST/api/v3; an earlier step or the workflow has changed it.',
  );
}

function modeInput(inputs: RawInputs, problems: Problems): RotateMode | undefined {
  const { value } = inputs.rotate;
  if (value === '' || value === 'never') return undefined;
  const mode = modes.find((candidate) => candidate === value);
  return (
    mode ??
    problems.reject(
      'rotate',
      'one of never, due, now, plan and undo',
      rotateMeant(value, ['never', ...modes]),
    )
  );
}

function onFailureInput(inputs: RawInputs, problems: Problems): OnRotationFailure | undefined {
  const { value } = inputs['on-rotation-failure'];
  if (value === '') return undefined;
  const choice = failureChoices.find((candidate) => candidate === value);
  return choice ?? problems.reject('on-rotation-failure', 'fail or warn');
}

/** IAM user names: 1 to 64 of `[\w+=,.@-]` (IAM API reference, CreateUser); an ARN's last part is the name. */
function userInput(
  inputs: RawInputs,
  keys: AccessKeys | undefined,
  problems: Problems,
): Pick<RotationConfig, 'user' | 'userAccountId'> | undefined {
  const { value } = inputs['rotate-user'];
  if (value === '') {
    if (!keys) {
      problems.add(
        'rotate is set, but there is no stored key that could rotate itself.',
        'give the key (aws-credentials), or name the user whose key a role rotates (rotate-user).',
      );
    } else if (keys.sessionToken !== undefined) {
      problems.add('rotate is set, but the key given is a temporary one (ASIA…), which is never rotated.');
    }
    return undefined;
  }
  const [, userAccountId, name = value] =
    /^arn:[^:]+:iam::(\d{12}):user\/(?:.*\/)?([^/]+)$/.exec(value) ?? [];
  if (/^[\w+=,.@-]{1,64}$/.test(name)) return { user: name, ...(userAccountId ? { userAccountId } : {}) };
  const last = name.split('/').at(-1) ?? '';
  return problems.reject(
    'rotate-user',
    'the name or the ARN of an IAM user',
    /^[\w+=,.@-]{1,64}$/.test(last) ? `write ${last}: the name alone, without its path.` : undefined,
  );
}

function journalInput(inputs: RawInputs, problems: Problems): string | undefined {
  const { value } = inputs['rotation-journal'];
  if (value === '') return undefined;
  if (/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/i.test(value)) return value.toUpperCase();
  return problems.reject('rotation-journal', 'a name for an Actions variable (letters, digits and _)');
}

const thisRepository: GitHubLocation = { provider: 'github', kind: 'repository', store: 'actions' };

/** Without `rotate-targets`, the pair is stored in this repository, in the format in which it was given. */
function targetsInput(
  inputs: RawInputs,
  isSelf: boolean,
  here: RepositoryName | undefined,
  problems: Problems,
): { readonly targets: readonly Target[]; readonly lines: readonly TargetLine[] } {
  const byDefault = isSelf && inputs['aws-credentials'].value === '' ? classicForm : twoLineForm;
  const { value, untrimmed } = inputs['rotate-targets'];
  if (holdsKeys(value)) {
    problems.add(
      'rotate-targets holds a key itself, not the name of the secret that holds it.',
      'write the name, for example AWS_CREDENTIALS, without ${{ secrets.… }} around it.',
    );
    return { targets: [], lines: [] };
  }
  if (value === '') return { targets: [{ location: thisRepository, form: byDefault }], lines: [] };
  const { targets, lines, problems: wrong } = parseTargets(untrimmed, byDefault, here);
  for (const each of wrong)
    problems.add(
      `rotate-targets, ${each}`,
      'one target a line: [owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME] [SECRET].',
    );
  for (const { summary, remedy } of findConflicts(lines, here)) {
    problems.add(`rotate-targets, ${summary}`, remedy);
  }
  if (targets.length === 0 && wrong.length === 0) problems.add('rotate-targets names no target.');
  return { targets, lines };
}

/** Whether the value of a secret is given instead of its name. An access key id would even be a valid name. */
function holdsKeys(value: string): boolean {
  return /\bA[KS]IA[A-Z2-7]{16}\b/.test(value);
}

/** GitHub passes an empty text for a secret that does not exist (docs, "Using secrets in GitHub Actions"). */
const whyEmpty =
  'A secret of an environment reaches only a job that names the environment, and a called workflow only with `secrets: inherit`.';

function accessInput(inputs: RawInputs, problems: Problems): GitHubAccess | undefined {
  const token = inputs['github-token'].value;
  const appId = inputs['github-app-id'].value;
  const privateKey = inputs['github-app-private-key'].value.replaceAll('\\r', '').replaceAll('\\n', '\n');
  if (token !== '' && (appId !== '' || privateKey !== ''))
    return problems.add('github-token and a GitHub App are both given.', 'give one of them.');
  if (token !== '') {
    if (/\s/.test(token))
      return problems.add('github-token contains white space.', 'store it again, without white space.');
    return { kind: 'token', token };
  }
  if (appId !== '' && privateKey !== '') {
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey))
      return problems.add(
        'github-app-private-key is not a private key in PEM form.',
        'store the whole .pem file, including its first and last line.',
      );
    return { kind: 'app', appId, privateKey };
  }
  if (appId !== '' || privateKey !== '') {
    const missing = appId === '' ? 'github-app-id' : 'github-app-private-key';
    return problems.add(
      `${missing} is empty.`,
      `a GitHub App needs both its id and its private key. ${whyEmpty}`,
    );
  }
  return problems.add(
    'rotate is set without a way to write secrets: github-token is empty.',
    'give a fine-grained token with Secrets: write and Variables: write, or a GitHub App (github-app-id, github-app-private-key); the GITHUB_TOKEN of a job can never write secrets. ' +
      whyEmpty,
  );
}
