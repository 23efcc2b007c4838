import type { Json } from '../facets.ts';

/** How a statement of a user's policy fits a role. */
export type Fit =
  | { readonly kind: 'fits' }
  /** It lets the user manage itself. A role has no keys and no devices. */
  | { readonly kind: 'self-management' }
  /** It allows something with MFA only. No job has MFA. */
  | { readonly kind: 'needs-mfa' }
  /** It denies everything without MFA, so the role could do nothing. */
  | { readonly kind: 'denies-without-mfa' }
  /** It asks for something that is another value, or none, in the session of a role. */
  | { readonly kind: 'depends'; readonly on: readonly string[] };

/** Variables and condition keys that name the user, or that only its session has (IAM User Guide, "Global condition keys"). */
const ofUsers = [
  'aws:username',
  'aws:userid',
  'aws:principalarn',
  'aws:principaltag/',
  'aws:principaltype',
  'aws:tokenissuetime',
];
const mfaKeys: ReadonlySet<string> = new Set(['aws:multifactorauthpresent', 'aws:multifactorauthage']);

type Members = Readonly<Record<string, Json>>;

/** The statements of a policy document. IAM accepts one statement without a list. */
export function statementsOf(document: Json): readonly Members[] {
  const { Statement = [] } = (isMembers(document) ? document : {}) as { Statement?: Json };
  return listed(Statement).filter(isMembers);
}

/**
 * How a statement fits a role that takes the place of a user.
 *
 * @param userArn - of the user
 */
export function fitOf(statement: Members, userArn: string): Fit {
  const { Effect } = statement;
  const keys = conditionKeys(statement);
  const asksForMfa = keys.some((key) => mfaKeys.has(key));
  if (Effect === 'Allow' && isSelfManagement(statement, userArn)) return { kind: 'self-management' };
  if (asksForMfa && Effect === 'Allow' && !isAbsentMfaEnough(statement)) return { kind: 'needs-mfa' };
  if (asksForMfa && Effect === 'Deny') return { kind: 'denies-without-mfa' };
  const text = JSON.stringify(statement).toLowerCase();
  const on = ofUsers.filter((key) => keys.some((each) => each.startsWith(key)) || text.includes(`\${${key}`));
  return on.length === 0 ? { kind: 'fits' } : { kind: 'depends', on };
}

/** Actions of IAM on the user itself: its keys, its password, its devices. */
function isSelfManagement(statement: Members, userArn: string): boolean {
  const actions = texts(statement.Action);
  const resources = texts(statement.Resource);
  const own = userArn.toLowerCase();
  const isOwn = (resource: string) => {
    const text = resource.toLowerCase();
    return text.includes('${aws:username}') || text === own;
  };
  return (
    actions.length > 0 &&
    actions.every((action) => /^iam:/i.test(action)) &&
    resources.length > 0 &&
    resources.every(isOwn)
  );
}

/** `false` for the value, or an operator with IfExists: a session without MFA passes then. */
function isAbsentMfaEnough(statement: Members): boolean {
  const conditions = isMembers(statement.Condition) ? Object.entries(statement.Condition) : [];
  return conditions.every(([operator, keys]) => {
    const asked = isMembers(keys)
      ? Object.entries(keys).filter(([key]) => mfaKeys.has(key.toLowerCase()))
      : [];
    return asked.every(
      ([, value]) =>
        /ifexists$/i.test(operator) || texts(value).every((each) => each.toLowerCase() === 'false'),
    );
  });
}

function conditionKeys(statement: Members): string[] {
  const conditions = isMembers(statement.Condition) ? Object.values(statement.Condition) : [];
  return conditions.flatMap((keys) =>
    isMembers(keys) ? Object.keys(keys).map((key) => key.toLowerCase()) : [],
  );
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function texts(value: Json | undefined): string[] {
  return value === undefined ? [] : listed(value).map(String);
}
