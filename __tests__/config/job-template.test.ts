import fc from 'fast-check';
import { readInputs } from '../../src/config/inputs.ts';
import { parseConfig } from './with-sources.ts';

const runner = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'deploy',
  GITHUB_WORKFLOW: 'Deploy to production',
  GITHUB_ACTOR: 'dependabot[bot]',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_REF: 'refs/heads/main',
};

function parse(inputs: Record<string, string>, env: Record<string, string> = runner) {
  const variables = Object.entries({
    'aws-region': 'eu-central-1',
    'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
    ...inputs,
  }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const all = { ...env, ...Object.fromEntries(variables) };
  return parseConfig(readInputs(all), all).roles[0];
}

const sessionName = (template: string, env: Record<string, string> = runner) =>
  parse({ 'role-session-name': template }, env)?.sessionName;

describe('placeholders in role-session-name', () => {
  test.each([
    ['GitHubActions', 'GitHubActions'],
    ['{repository}', 'octo-org-octo-repo'],
    ['{repository}@{run-id}.{run-attempt}', 'octo-org-octo-repo@1658821493.2'],
    ['ci,{job}={workflow}', 'ci,deploy=Deploy-to-production'],
    ['{actor}', 'dependabot-bot-'],
    ['{ref}_{sha}', 'refs-heads-main_0123456789abcdef0123456789abcdef01234567'],
    ['{run-id}{run-id}', '16588214931658821493'],
  ])('%s becomes %s', (template, name) => {
    expect(sessionName(template)).toBe(name);
  });

  test.each([
    [
      'the longest value gives way, and the run keeps its id',
      '{repository}-{run-id}-{run-attempt}',
      { GITHUB_REPOSITORY: `octo-org/${'r'.repeat(100)}` },
      `octo-org-${'r'.repeat(42)}-1658821493-2`,
    ],
    [
      'two long values are cut to the same length',
      '{repository}+{workflow}',
      { GITHUB_REPOSITORY: 'r'.repeat(100), GITHUB_WORKFLOW: 'w'.repeat(50) },
      `${'r'.repeat(32)}+${'w'.repeat(31)}`,
    ],
    [
      'a short value stays whole beside a long one',
      '{job}-{sha}-{ref}',
      { GITHUB_REF: `refs/heads/${'b'.repeat(100)}`, GITHUB_SHA: '0123456' },
      `deploy-0123456-refs-heads-${'b'.repeat(38)}`,
    ],
  ])('cutting: %s', (_name, template, env, name) => {
    expect(sessionName(template, { ...runner, ...env })).toBe(name);
    expect(name).toHaveLength(64);
  });

  test.each([
    [
      'an unknown one',
      '{repo}-{run-id}',
      'role-session-name: {repo} is no placeholder.\nWhat to do: the known ones are {repository},',
    ],
    ['two unknown ones', '{Job}{}', '{Job} and {} is no placeholder'],
    [
      'what is written around it',
      'my run {run-id}',
      'Role session name "my run 1658821493" (role-session-name) is not',
    ],
    ['a brace without its partner', '{run-id', 'Role session name "{run-id" (role-session-name) is not'],
    ['no room for the id of the run', `${'x'.repeat(60)}{run-id}`, "the run's id have 70 characters"],
    ['a literal that is too long', 'x'.repeat(65), 'it has 65 characters'],
    ['one character', 'x', 'it has 1 characters'],
  ])('refused: %s', (_name, template, told) => {
    expect(() => sessionName(template)).toThrow(told);
  });

  test('refused: a placeholder that this runner does not fill', () => {
    const { GITHUB_RUN_ATTEMPT: _, ...older } = runner;
    expect(() => sessionName('{run-attempt}', older)).toThrow(
      '{run-attempt} cannot be filled in, because GITHUB_RUN_ATTEMPT is not set',
    );
  });

  test('whatever the job is called, the name is one that AWS takes, and holds the id of the run', () => {
    const words = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, words, (GITHUB_REPOSITORY, GITHUB_WORKFLOW, GITHUB_REF) => {
        const env = { ...runner, GITHUB_REPOSITORY, GITHUB_WORKFLOW, GITHUB_REF };
        const name = sessionName('{workflow}@{repository}.{run-id}={ref}', env);
        expect(name).toMatch(/^[\w+=,.@-]{2,64}$/);
        expect(name).toContain('.1658821493=');
        expect(sessionName('{workflow}@{repository}.{run-id}={ref}', env)).toBe(name);
      }),
    );
  });
});

describe('source-identity', () => {
  test.each([
    ['octocat', 'octocat'],
    ['{repository}', 'octo-org-octo-repo'],
  ])('%s becomes %s', (given, expected) => {
    expect(parse({ 'source-identity': given })?.sourceIdentity).toBe(expected);
  });

  test.each([
    ['aws:octocat', 'source-identity: "aws:octocat" is not 2 to 64 letters'],
    ['x', 'source-identity: "x" is not'],
    ['{who}', 'source-identity: {who} is no placeholder'],
    ['x'.repeat(65), 'is not 2 to 64'],
  ])('%s is refused', (given, told) => {
    expect(() => parse({ 'source-identity': given })).toThrow(told);
  });
});
