import { formatDuration } from '../../config/durations.ts';
import { unitMs } from '../../dates.ts';
import { journalName } from '../../rotation/index.ts';
import { inputOf } from '../aws-step.ts';
import { known, type UserFacts } from '../facts.ts';
import { roleParts, rolesOf } from '../roles.ts';
import type { Rotation } from '../rotations.ts';
import { placeOfInput, type Target } from '../target.ts';

/** KT205 to KT208, KT303 and KT308: the user whose key a step rotates, as IAM shows it. */
export async function checkUser(target: Target, { user, step }: Rotation): Promise<void> {
  if (user === undefined) return;
  const { around, notes } = target;
  const place = placeOfInput(target, 'rotate-user');
  const account = roleParts(rolesOf(step)?.at(-1)?.role ?? '')?.accountId;
  const asked = await around.aws.user(account, user);
  if ('why' in asked) {
    notes.notChecked(`the user ${user}`, asked.why, place);
    return;
  }
  const base = { run: step.run, place, subject: user };
  const facts = asked.value;
  const active = facts?.keys.filter(({ isActive }) => isActive) ?? [];
  if (facts === undefined || active.length === 0) {
    notes.found({
      ...base,
      rule: 'KT206',
      summary: facts ? `The user ${user} has no active access key.` : `The user ${user} does not exist.`,
      remedy: facts
        ? 'find out who deactivated the key before you activate it again:'
        : 'correct rotate-user, or the account of the role.',
      statement: facts
        ? `aws iam list-access-keys --user-name ${user}`
        : 'aws iam list-users --query "Users[].UserName"',
    });
    return;
  }
  leakedOrPersonal(target, facts, base);
  await secondKey(target, facts, base);
}

type Base = Pick<Parameters<Target['notes']['found']>[0], 'subject' | 'place' | 'run'>;

function leakedOrPersonal(target: Target, facts: UserFacts, base: Base): void {
  const { notes, around } = target;
  const quarantine = facts.attachedPolicies.find((name) => name.startsWith('AWSCompromisedKeyQuarantine'));
  if (quarantine !== undefined) {
    notes.found({
      ...base,
      rule: 'KT207',
      summary: `AWS has attached ${quarantine} to the user ${base.subject}: it suspects that the key has leaked.`,
      remedy:
        'follow docs/leaks.md: deactivate the key, look for what was done with it, then create a new one.',
      statement: `aws iam update-access-key --user-name ${base.subject} --status Inactive --access-key-id KEY_ID`,
    });
  }
  if (facts.hasLoginProfile) {
    notes.found({
      ...base,
      rule: 'KT208',
      summary: `The user ${base.subject} can sign in to the console with a password.`,
      remedy: 'give CI a separate user, or remove the password if nobody uses it:',
      statement: `aws iam delete-login-profile --user-name ${base.subject}`,
    });
  }
  const oldest = Math.min(
    ...facts.keys.map(({ createdAt }) => createdAt?.getTime() ?? Number.POSITIVE_INFINITY),
  );
  const age = around.now.getTime() - oldest;
  if (age <= oldMs) return;
  notes.found({
    ...base,
    rule: 'KT205',
    summary: `A key of the user ${base.subject} is ${formatDuration(age)} old; the limit is 90d.`,
    remedy: 'run the rotation now, and find out why it has not run:',
    statement: 'rotate: now',
  });
}

const oldMs = 90 * unitMs.d;

/** KT303 and KT308. During a rotation the journal names both keys. */
async function secondKey(target: Target, { keys }: UserFacts, base: Base): Promise<void> {
  const { notes, around, repository, step } = target;
  if (keys.length < 2 || repository.name === undefined) return;
  const asked = await around.github.variables(repository.name);
  if ('why' in asked) {
    notes.notChecked(
      `the second key of ${base.subject}`,
      `the journal could not be read: ${asked.why}`,
      base.place,
    );
    return;
  }
  const input = inputOf(step, 'rotation-journal');
  const name = ('value' in input && input.value) || journalName(base.subject);
  const journal =
    known(asked)?.find((variable) => variable.name.toUpperCase() === name.toUpperCase())?.value ?? '';
  const isOurs = keys.every(({ id }) => journal.includes(id));
  notes.found({
    ...base,
    rule: isOurs ? 'KT308' : 'KT303',
    summary: isOurs
      ? `A rotation of ${base.subject} is under way, so the user has two keys.`
      : `The user ${base.subject} has two keys, and the journal ${name} does not name both.`,
    remedy: isOurs
      ? 'nothing is to be done: the next runs end it.'
      : 'find out what uses the second key, then deactivate it, and delete it when nothing fails:',
    ...(isOurs ? {} : { statement: `aws iam list-access-keys --user-name ${base.subject}` }),
  });
}
