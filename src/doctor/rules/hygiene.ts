import { membersNamed } from '../../workflows/expressions.ts';
import { type Entry, scalarOf } from '../../workflows/node.ts';
import type { Step } from '../../workflows/workflow.ts';
import { inputOf, readingsOf } from '../aws-step.ts';
import { placeIn } from '../notes.ts';
import { roleParts, rolesOf } from '../roles.ts';
import { placeOfStep, type Target } from '../target.ts';

/** KT401, KT403, KT404 and KT406: what the file itself shows. */
export function checkHygiene(target: Target): void {
  pinned(target);
  printedSecrets(target);
  belowWorkspace(target);
  foreignCode(target);
}

/** KT401. */
function pinned(target: Target): void {
  const { uses = '' } = target.step.step;
  const ref = uses.slice(uses.indexOf('@') + 1);
  if (/^[0-9a-f]{40}$/i.test(ref)) return;
  target.notes.found({
    rule: 'KT401',
    place: placeOfStep(target),
    subject: uses,
    summary: `The action ${uses} is not pinned to a commit: its owner can move ${ref || 'the tag'}.`,
    remedy:
      'pin it to the full SHA of the commit, with the version in a comment. The SHA is the first column of:',
    statement: `git ls-remote https://github.com/${uses.split('@')[0]} ${ref} ${ref}^{}`,
  });
}

/** KT403. */
function printedSecrets(target: Target): void {
  const { run } = target.step;
  for (const step of run.leaf.job.steps) {
    const secrets = membersNamed(step.run?.expression ?? '', 'secrets');
    const [secret] = secrets.filter((name) => name.toUpperCase() !== 'GITHUB_TOKEN');
    if (secret === undefined) continue;
    target.notes.found({
      rule: 'KT403',
      run,
      place: placeIn(run.leaf.workflow, step.usesLine),
      subject: secret,
      summary: `The secret ${secret} is written into a command.`,
      cause:
        'GitHub puts its value into the script, where it can become an argument that other processes see, or a command.',
      remedy: 'pass it through the environment, and let the program read the variable:',
      statement: `env:\n  ${secret}: \${{ secrets.${secret} }}`,
    });
  }
}

const fileVariables = ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE'];

/** KT404. */
function belowWorkspace(target: Target): void {
  const { step } = target;
  const { workflow, job } = step.run.leaf;
  const writes = ['aws-profile', 'profiles'].some((name) => {
    const value = inputOf(step, name);
    return 'unknown' in value || value.value !== '';
  });
  if (!writes) return;
  const entry = [...step.step.env, ...job.env, ...workflow.env].find(
    ({ key, value }) => fileVariables.includes(key) && isBelowWorkspace(value),
  );
  if (entry === undefined) return;
  target.notes.found({
    rule: 'KT404',
    run: step.run,
    place: placeIn(workflow, entry.line),
    subject: entry.key,
    summary: `${entry.key} puts the file with the credentials into the workspace.`,
    remedy: 'put it below the temporary folder of the runner, which GitHub empties after the job:',
    statement: `${entry.key}: \${{ runner.temp }}/aws/${entry.key === 'AWS_CONFIG_FILE' ? 'config' : 'credentials'}`,
  });
}

function isBelowWorkspace(value: Entry['value']): boolean {
  const { text, expression = '' } = scalarOf(value) ?? {};
  if (text !== undefined) return text !== '' && !/^([/~]|[A-Za-z]:[\\/])/.test(text);
  return /github\.workspace/i.test(expression);
}

/** KT406. */
function foreignCode(target: Target): void {
  const { run } = target.step;
  const { event } = run.occurrence;
  if (event !== 'pull_request_target' && event !== 'workflow_run') return;
  const checkout = run.leaf.job.steps.find(checksOutHead);
  if (checkout === undefined) return;
  target.notes.found({
    rule: 'KT406',
    run,
    place: placeIn(run.leaf.workflow, checkout.usesLine),
    subject: run.leaf.job.id,
    summary: `The job runs on ${event}, checks out the code of the pull request, and has AWS credentials.`,
    cause: 'anybody who opens a pull request can change what the job runs.',
    remedy:
      'split it: build the pull request in a job without credentials (on pull_request), and use the credentials after the merge.',
  });
}

function checksOutHead({ uses = '', inputs }: Step): boolean {
  if (!/^actions\/checkout@/i.test(uses)) return false;
  return inputs.some(({ key, value }) => {
    const expression = scalarOf(value)?.expression ?? '';
    return (
      (key === 'ref' || key === 'repository') &&
      /\.head\b|head_(ref|sha|branch|repository|commit)|pull_request\.number|\.merge_commit_sha/i.test(
        expression,
      )
    );
  });
}

/** KT402: a stored key where the account accepts ID tokens. */
export async function couldUseOidc(target: Target): Promise<void> {
  const { step, around, notes } = target;
  if (step.source !== 'keys' || readingsOf(step.step).length === 0) return;
  const allowed = inputOf(step, 'allowed-account-ids');
  const role = roleParts(rolesOf(step)?.[0]?.role ?? '');
  const account = role?.accountId ?? ('value' in allowed ? /^\d{12}$/.exec(allowed.value)?.[0] : undefined);
  if (account === undefined) return;
  const provider = `arn:${role?.partition ?? 'aws'}:iam::${account}:oidc-provider/${around.issuer}`;
  const asked = await around.aws.audiences(account, provider);
  if (!('value' in asked) || asked.value === undefined) return;
  notes.found({
    rule: 'KT402',
    run: step.run,
    place: placeOfStep(target),
    subject: account,
    summary: `The step signs in with a stored key, and the account ${account} accepts ID tokens of GitHub.`,
    remedy: 'replace the key: the plan shows the role and the change of the workflow first.',
    statement: 'keyturn bootstrap plan --from-user NAME',
  });
}
