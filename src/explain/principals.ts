import { type Condition, conditionsOf, type Statement } from '../trust/statements.ts';
import { jobsOf } from './github-subject.ts';

/** Whom a statement of a trust policy is about, one text for each principal. */
export function whomItLetsIn(statement: Statement): readonly string[] {
  const { principals } = statement;
  if (principals === undefined) return [];
  if (principals.of === '*') return [`everybody${conditionWords(statement, [])}`];
  const named = Object.entries(principals.of).flatMap(([type, names]) =>
    (names ?? []).map((name) => ({ type, name })),
  );
  if (principals.not)
    return [`everybody but ${named.map(({ name }) => name).join(', ')}${conditionWords(statement, [])}`];
  return named.map(({ type, name }) => {
    if (type === 'Federated') return federated(statement, name);
    const who = type === 'Service' ? `the AWS service ${name}` : awsPrincipal(name);
    return `${who}${conditionWords(statement, [])}`;
  });
}

function awsPrincipal(name: string): string {
  if (name === '*') return 'every user and role of every AWS account whose own policies allow it';
  const [, account = name, resource = 'root'] = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(.+)$/.exec(name) ?? [];
  if (resource === 'root') return `users and roles of the account ${account} whose own policies allow it`;
  const [kind = '', ...path] = resource.split('/');
  const kinds: Readonly<Record<string, string>> = {
    user: 'the user',
    role: 'the role',
    'assumed-role': 'the session',
    'federated-user': 'the federated user',
  };
  return `${kinds[kind] ?? kind} ${path.join('/')} of the account ${account}`;
}

function federated(statement: Statement, name: string): string {
  const [, account = '', kind, host = name] =
    /^arn:[^:]+:iam::(\d{12}):(oidc-provider|saml-provider)\/(.+)$/.exec(name) ?? [];
  if (kind === 'saml-provider') {
    const words = conditionWords(statement, []);
    return `people who sign in with the SAML provider ${host} of the account ${account}${words}`;
  }
  const key = `${host}:sub`.toLowerCase();
  const subjects = conditionsOf(statement).filter(
    (each) => each.key.toLowerCase() === key && /^String(?:Equals|Like)$/.test(each.operator),
  );
  const rest = conditionWords(statement, subjects);
  if (subjects.length === 0) return `every token of ${host}${rest}`;
  const isGitHub = /^token\.actions\.|_services\/token$/.test(host);
  const words = subjects.map(({ values, operator }) =>
    values
      .map((value) => {
        const exact = operator === 'StringEquals' && /[*?]/.test(value);
        // Literally, such a subject does not exist.
        if (exact) return `nobody by ${value} (StringEquals takes the wildcard literally)`;
        return isGitHub ? `${jobsOf(value)} (${value})` : `tokens of ${host} with the subject ${value}`;
      })
      .join(', and '),
  );
  return `${words.join(', which are also ')}${rest}`;
}

/** The conditions of a statement as the end of a sentence, without those that the sentence has named already. */
export function conditionWords(statement: Statement, without: readonly Condition[]): string {
  const named = new Set(without.map(({ operator, key }) => `${operator} ${key}`));
  const words = conditionsOf(statement)
    .filter(({ operator, key }) => !named.has(`${operator} ${key}`))
    .map(inWords);
  return words.length === 0 ? '' : `, if ${words.join(' and ')}`;
}

function inWords({ operator, key, values }: Condition): string {
  const value = values.join(' or ');
  const lower = key.toLowerCase();
  if (operator === 'Null')
    return values.includes('true') ? `the request has no ${key}` : `the request has ${key}`;
  if (operator === 'Bool' && lower === 'aws:multifactorauthpresent' && value === 'true')
    return 'they have signed in with MFA';
  if (lower.endsWith(':aud') && !operator.includes('Not')) return `the audience is ${value}`;
  if (lower === 'sts:externalid' && operator === 'StringEquals') return `the external ID is ${value}`;
  return `${key} ${verb(operator)} ${value}`;
}

const verbs: Readonly<Record<string, string>> = {
  StringEquals: 'is',
  StringEqualsIgnoreCase: 'is, in any letter case,',
  StringNotEquals: 'is not',
  StringLike: 'is like',
  StringNotLike: 'is not like',
  ArnEquals: 'is',
  ArnLike: 'is like',
  ArnNotEquals: 'is not',
  ArnNotLike: 'is not like',
  Bool: 'is',
  IpAddress: 'is in',
  NotIpAddress: 'is not in',
  DateLessThan: 'is before',
  DateGreaterThan: 'is after',
  NumericEquals: 'is',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
};

function verb(operator: string): string {
  const [, set, base = '', ifExists] = /^(?:(For\w+):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const words = verbs[base] ?? base;
  const each = set === 'ForAllValues' ? ' (each of its values)' : '';
  return `${ifExists === undefined ? '' : '(if the request has it) '}${words}${each}`;
}
