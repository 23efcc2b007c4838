import { pinned, roleArn } from './world.ts';

interface Parts {
  readonly on?: string;
  readonly top?: string;
  readonly permissions?: string | undefined;
  readonly environment?: string | undefined;
  readonly condition?: string;
}

/** A workflow with one job. */
export function withStep(
  step: string | (() => string),
  {
    on = 'push: { branches: [main] }',
    top = '',
    permissions = 'permissions: { id-token: write, contents: read }',
    environment = 'environment: production',
    condition,
  }: Parts = {},
): string {
  const job = [environment, permissions, condition === undefined ? '' : `if: ${condition}`].filter(
    (line) => line !== '',
  );
  const trigger = /[:\n]/.test(on) ? `on:${on.startsWith('\n') ? on : `\n  ${on}`}` : `on: ${on}`;
  return `name: Deploy
${trigger}
${top}
jobs:
  deploy:
    runs-on: ubuntu-24.04
${job.map((line) => `    ${line}\n`).join('')}    steps:
${typeof step === 'string' ? step : step()}`;
}

interface StepParts {
  readonly uses?: string;
  readonly role?: string;
  readonly inputs?: string;
  readonly env?: string;
  /** A step in front of it. */
  readonly before?: string;
}

/** A step that uses OIDC. */
export function oidcStep({
  uses = pinned,
  role = roleArn,
  inputs = '',
  env = '',
  before = '',
}: StepParts = {}): string {
  return `${before === '' ? '' : `      - ${before}\n`}      - uses: ${uses}
${env === '' ? '' : `        env: { ${env.replace(/: (.*)$/, ': "$1"')} }\n`}        with:
          aws-region: eu-central-1
          role-to-assume: ${role}
${inputs === '' ? '' : `          ${inputs}\n`}`;
}

/** `deploy.yml` with a step that uses OIDC. */
export const deploy = (parts: Parts & StepParts = {}): Readonly<Record<string, string>> => ({
  'deploy.yml': withStep(oidcStep(parts), parts),
});

/** A step with a stored key. */
export const keyStep = (inputs = ''): string => `      - uses: ${pinned}
        with:
          aws-region: eu-central-1
          aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
${inputs === '' ? '' : `          ${inputs}\n`}`;

/** `rotate.yml`: a daily rotation in managed mode. */
export function rotation({
  on = "schedule: [{ cron: '17 4 * * *' }]",
  concurrency = 'concurrency: { group: rotate, cancel-in-progress: false }',
  user = 'ci-key',
  targets = 'AWS_CREDENTIALS',
  token = 'github-app-id: ${{ vars.APP_ID }}\n          github-app-private-key: ${{ secrets.APP_KEY }}',
}: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const inputs = `rotate: due\n          rotate-user: ${user}\n          rotate-targets: ${targets}\n          ${token}`;
  return { 'rotate.yml': withStep(oidcStep({ inputs: inputs.trimEnd() }), { on, top: concurrency }) };
}
