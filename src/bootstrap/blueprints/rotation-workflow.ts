interface Workflow {
  readonly account: string;
  readonly user: string;
  readonly region: string;
  readonly environment: string;
  readonly secret: string;
  readonly roleArn: string;
}

/** The workflow that rotates a key daily in managed mode, as examples/rotate-managed.yml explains it. */
export function rotationWorkflow({ account, user, region, environment, secret, roleArn }: Workflow): string {
  return `name: Rotate the access key of ${user}

on:
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:
    inputs:
      rotate:
        description: due rotates if due, or resumes; now ignores the age; plan changes nothing; undo returns to the old key
        type: choice
        options: [due, now, plan, undo]
        default: due

permissions: {}

concurrency:
  group: rotate-${user}
  cancel-in-progress: false

jobs:
  rotate:
    runs-on: ubuntu-24.04
    timeout-minutes: 45
    environment: ${environment}
    permissions:
      id-token: write
    steps:
      - uses: octo-org/keyturn@v1 # pin to a full commit SHA
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
          allowed-account-ids: '${account}'
          output-env-credentials: false
          rotate: \${{ inputs.rotate || 'due' }}
          rotate-user: ${user}
          rotate-after: 30d
          grace-period: 7d
          recovery-window: 7d
          rotate-targets: |
            ${secret}
          github-app-id: \${{ vars.KEY_ROTATION_APP_ID }}
          github-app-private-key: \${{ secrets.KEY_ROTATION_APP_KEY }}
`;
}
