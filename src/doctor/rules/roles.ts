import { inputOf } from '../aws-step.ts';
import { known, type RoleFacts } from '../facts.ts';
import { replaceInLine } from '../lines.ts';
import { type RoleUse, roleParts, rolesOf } from '../roles.ts';
import { placeOfInput, placeOfStep, type Target } from '../target.ts';
import { acceptsToken, parsedTrust } from './trust.ts';
import { trustWeaknesses } from './weaknesses.ts';

/** KT110 to KT112, and all that needs the role: its trust policy and whether it lets the job in. */
export async function checkRoles(target: Target, hasToken: boolean): Promise<void> {
  const { step, notes } = target;
  const uses = rolesOf(step);
  if (uses === undefined) {
    const input = inputOf(step, 'role-to-assume');
    const what = 'unknown' in input ? input.unknown : '';
    notes.notChecked(
      `the role \`${what}\` of ${step.run.label}`,
      'only the run, or GitHub, knows its value',
      placeOfInput(target, 'role-to-assume'),
      step.run,
    );
    return;
  }
  for (const use of uses) await checkRole(target, use, hasToken);
}

async function checkRole(target: Target, use: RoleUse, hasToken: boolean): Promise<void> {
  const { step, around, notes } = target;
  const place = placeOfInput(target, 'role-to-assume');
  sessionLength(target, use, undefined);
  if (roleParts(use.role) === undefined) {
    notes.notChecked(
      `the role ${use.role}`,
      'it is a name, and its account depends on the credentials; write its ARN',
      place,
      target.step.run,
    );
    return;
  }
  const asked = await around.aws.role(use.role);
  if ('why' in asked) {
    notes.notChecked(`the role ${use.role}`, asked.why, place, target.step.run);
    return;
  }
  const role = known(asked);
  if (role === undefined) {
    notes.found({
      rule: 'KT111',
      run: step.run,
      place,
      subject: use.role,
      summary: `The role ${use.role} does not exist.`,
      cause: 'its name, its path or its account is misspelt, or somebody has deleted it.',
      remedy: 'compare the ARN with the list of roles, letter for letter:',
      statement: `aws iam list-roles --query "Roles[].Arn" --output text`,
    });
    return;
  }
  sessionLength(target, use, role);
  trustWeaknesses(target, role);
  if (step.source === 'oidc' && use.hop === 0 && hasToken) await acceptsToken(target, role);
  if (step.source === 'keys' && use.hop === 0) allowsTags(target, role);
}

/** Bounds of AWS in seconds: a role allows between one and twelve hours, and role chaining one (STS API, `DurationSeconds`). */
const shortest = 900;
const longest = 43_200;
const longestChained = 3_600;

/** KT110. */
function sessionLength(target: Target, use: RoleUse, role: RoleFacts | undefined): void {
  const { durationSeconds: seconds } = use;
  if (seconds === undefined) return;
  const { step, notes } = target;
  const isChained = use.hop > 0 || isOn(target, 'role-chaining');
  const limit = isChained ? longestChained : (role?.maxSessionSeconds ?? longest);
  if (seconds >= shortest && seconds <= limit) return;
  const place = placeOfInput(target, 'role-duration-seconds');
  const wanted = String(seconds < shortest ? shortest : limit);
  const patch = replaceInLine(step.run.leaf.workflow.file, place.line, String(seconds), wanted);
  notes.found({
    rule: 'KT110',
    run: step.run,
    place,
    subject: use.role,
    summary:
      seconds < shortest
        ? `The session is to last ${seconds} seconds; AWS accepts ${shortest} or more.`
        : `The session is to last ${seconds} seconds, and ${isChained ? 'a role assumed from another role' : `the role ${use.role}`} allows ${limit}.`,
    remedy: `set role-duration-seconds to ${wanted}${isChained || role === undefined || seconds < shortest ? '.' : ", or raise the role's maximum session duration (at most 43200). A shorter session is safer."}`,
    statement: `role-duration-seconds: ${wanted}`,
    ...(patch ? { patch } : {}),
  });
}

function isOn({ step }: Target, name: string): boolean {
  const value = inputOf(step, name);
  return 'value' in value && /^true$/i.test(value.value);
}

/** KT112. Both actions send session tags with AssumeRole unless they are told not to. */
function allowsTags(target: Target, role: RoleFacts): void {
  const { step, notes } = target;
  const skip = inputOf(step, 'role-skip-session-tagging');
  const trustPolicy = parsedTrust(role);
  if (trustPolicy === undefined || 'unknown' in skip || /^true$/i.test(skip.value)) return;
  const allowed = trustPolicy.statements.some(
    ({ effect, actions }) =>
      effect === 'Allow' &&
      (actions.not
        ? !actions.patterns.some((pattern) => /^sts:(TagSession|\*)$/i.test(pattern))
        : actions.patterns.some((pattern) => /^(\*|sts:\*|sts:Tag(Session|\*))$/i.test(pattern))),
  );
  if (allowed) return;
  notes.found({
    rule: 'KT112',
    run: step.run,
    place: placeOfStep(target),
    subject: role.arn,
    summary: `The step sends session tags, and the trust policy of ${role.arn} does not allow sts:TagSession.`,
    remedy:
      'add sts:TagSession to the actions of the existing statement, or set role-skip-session-tagging: true.',
    statement: '"Action": ["sts:AssumeRole", "sts:TagSession"]',
  });
}
