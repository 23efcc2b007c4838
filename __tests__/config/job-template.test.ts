import fc from 'fast-check';
import { codePoint } from '../any-text.ts';
import { parse, role } from './parse.ts';

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

const roleWith = (inputs: Record<string, string>, env: Record<string, string> = runner) =>
  parse({ ...role, ...inputs }, env).roles[0];

const sessionName = (template: string, env: Record<string, string> = runner) =>
  roleWith({ 'role-session-name': template }, env)?.sessionName;

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
      'the longest value is cut, and the run id is kept',
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
      'a short value is kept beside a long one',
      '{job}-{sha}-{ref}',
      { GITHUB_REF: `refs/heads/${'b'.repeat(100)}`, GITHUB_SHA: '0123456' },
      `deploy-0123456-refs-heads-${'b'.repeat(38)}`,
    ],
  ])('are cut to 64 characters: %s', (_name, template, env, name) => {
    expect(sessionName(template, { ...runner, ...env })).toBe(name);
    expect(name).toHaveLength(64);
  });

  test.each([
    [
      'an unknown placeholder',
      '{repo}-{run-id}',
      'role-session-name: {repo} is not a placeholder.\nWhat to do: the known ones are {repository},',
    ],
    ['two unknown placeholders', '{Job}{}', '{Job} and {} is not a placeholder'],
    [
      'invalid literal text',
      'my run {run-id}',
      'Role session name "my run 1658821493" (role-session-name) is not',
    ],
    ['a brace without its partner', '{run-id', 'Role session name "{run-id" (role-session-name) is not'],
    ['no room for the run id', `${'x'.repeat(60)}{run-id}`, "the run's id alone have 70 characters"],
    ['a literal that is too long', 'x'.repeat(65), 'it has 65 characters'],
    ['one character', 'x', 'it has 1 characters'],
  ])('are refused: %s', (_name, template, problem) => {
    expect(() => sessionName(template)).toThrow(problem);
  });

  test('are refused when this runner does not set the variable', () => {
    const { GITHUB_RUN_ATTEMPT: _, ...older } = runner;
    expect(() => sessionName('{run-attempt}', older)).toThrow(
      '{run-attempt} cannot be filled in, because GITHUB_RUN_ATTEMPT is not set',
    );
  });

  test('make a name that AWS accepts and that holds the run id, for any job', () => {
    const words = fc
      .oneof(fc.string({ minLength: 1, unit: codePoint }), fc.string({ minLength: 1 }))
      .filter((text) => text.trim() !== '');
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
    expect(roleWith({ 'source-identity': given })?.sourceIdentity).toBe(expected);
  });

  test.each([
    ['aws:octocat', 'source-identity: "aws:octocat" is not 2 to 64 letters'],
    ['x', 'source-identity: "x" is not'],
    ['{who}', 'source-identity: {who} is not a placeholder'],
    ['x'.repeat(65), 'is not 2 to 64'],
  ])('%s is refused', (given, problem) => {
    expect(() => roleWith({ 'source-identity': given })).toThrow(problem);
  });
});
