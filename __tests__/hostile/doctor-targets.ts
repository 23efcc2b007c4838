import { checkRepository } from '../../src/doctor/check.ts';
import { unasked } from '../../src/doctor/facts.ts';
import { loadParser, type ParseFile } from '../../src/workflows/parser.ts';
import { readWorkflow } from '../../src/workflows/read-workflow.ts';
import { library } from '../../src/workflows/reusable.ts';
import type { Target } from './targets.ts';
import { require } from './verdict.ts';

/** What `keyturn doctor` reads: workflow files of anybody who may open a pull request. */

let parse: Promise<ParseFile> | undefined;

const workflow = `name: Deploy
on:
  push: { branches: [main, 'release/**', '!old'] }
  workflow_dispatch: { inputs: { env: { type: choice, options: [a, b] } } }
permissions: read-all
jobs:
  deploy:
    environment: \${{ inputs.env || matrix.env }}
    strategy: { matrix: { env: [a, b], include: [{ env: c }] } }
    steps:
      - uses: octo-org/keyturn@v1
        if: github.ref == 'refs/heads/main' && !cancelled()
        with:
          aws-credentials: \${{ secrets.AWS_CREDENTIALS || secrets['OTHER'] }}
          role-to-assume: arn:aws:iam::123456789012:role/deploy
          role-duration-seconds: 99999
          rotate: due
          rotate-targets: |
            env:production AWS_CREDENTIALS
      - run: echo \${{ secrets.AWS_CREDENTIALS }}
  call:
    uses: ./.github/workflows/deploy.yml
    secrets: inherit
`;

export const doctorTargets: readonly Target[] = [
  {
    name: 'workflow file',
    reads: ['workflows/parser.ts#loadParser', 'workflows/read-workflow.ts#readWorkflow'],
    syntax: 'lines',
    seeds: [workflow],
    read: async (text) => {
      parse ??= loadParser();
      const read = await parse;
      const path = '.github/workflows/deploy.yml';
      const workflows = [readWorkflow({ path, text }, read)];
      const report = await checkRepository(
        { name: 'octo-org/octo-repo', workflows, library: library(workflows, read, undefined), only: {} },
        {
          ...unasked({ github: 'x', aws: 'x' }),
          now: new Date(0),
          issuer: 'token.actions.githubusercontent.com',
        },
      );
      for (const { place, patch } of report.findings) {
        require(place === undefined || place.line >= 1, 'a finding is in no line');
        require(patch === undefined || patch.before === text, 'a patch is for another text');
      }
    },
  },
];
