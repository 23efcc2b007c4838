import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../../src/aws-profile/standing-profiles.ts';
import { readPolicyText } from '../../src/bootstrap/aws/policy-text.ts';
import { secretStateIn } from '../../src/bootstrap/aws/secret-state.ts';
import { canonical } from '../../src/bootstrap/facets.ts';
import { kinds } from '../../src/bootstrap/kinds.ts';
import { anchoredIn, anchoredTag, fitsIntoTag, markIn, newMark, tagsOf } from '../../src/bootstrap/mark.ts';
import { keySecretsIn, rewriteWorkflow } from '../../src/bootstrap/migration/rewrite-workflow.ts';
import { fitOf, statementsOf } from '../../src/bootstrap/migration/user-only.ts';
import { planDocument, readPlan } from '../../src/bootstrap/plan-file.ts';
import { awsFiles } from './seeds.ts';
import type { Target } from './targets.ts';
import { require } from './verdict.ts';

/** What `keyturn bootstrap` reads: its own plans, tags that others may write, and policies. */

const folder = mkdtempSync(join(tmpdir(), 'keyturn-hostile-bootstrap-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const role = { kind: 'role', place: '123456789012', name: 'deploy', desired: { 'maximum session': 3600 } };
const mark = newMark('deploy', new Date('2026-11-28T10:00:00Z'), role.desired);
const plan = planDocument({
  stack: 'deploy',
  steps: [{ declaration: role, found: { facets: {}, mark }, action: { kind: 'keep' } }],
  notes: ['a note'],
});

const tagsIn = (text: string) =>
  text
    .split('\n')
    .map((line) => ({ Key: line.split('=')[0] ?? '', Value: line.slice(line.indexOf('=') + 1) }));
const textOf = (tags: readonly { Key: string; Value: string }[]) =>
  tags.map(({ Key, Value }) => `${Key}=${Value}`).join('\n');

export const bootstrapTargets: readonly Target[] = [
  {
    name: 'plan file',
    reads: ['bootstrap/plan-file.ts#readPlan'],
    syntax: 'json',
    seeds: [JSON.stringify(plan, null, 2)],
    read: (text) => {
      const { steps } = readPlan(text, kinds);
      require(steps.every(({ declaration }) =>
        Object.hasOwn(kinds, declaration.kind),
      ), 'a kind that does not exist');
      require(JSON.stringify(steps[0]?.declaration) ===
        JSON.stringify(role), 'a plan that was changed is read');
    },
  },
  {
    name: 'tags of a stack',
    reads: ['bootstrap/mark.ts#markIn', 'bootstrap/mark.ts#anchoredIn'],
    syntax: 'lines',
    seeds: [
      textOf([...tagsOf(mark), anchoredTag('github-environment github:octo-org/octo-repo prod ä', mark)]),
    ],
    read: (text) => {
      const tags = tagsIn(text);
      const found = markIn(tags);
      for (const [id, each] of anchoredIn(tags)) {
        require(each.stack === found?.stack, 'a mark of another stack than its anchor');
        require(typeof fitsIntoTag(id, each) === 'boolean', 'a mark without a length');
      }
    },
  },
  {
    name: 'state of a secret',
    reads: ['bootstrap/aws/secret-state.ts#secretStateIn'],
    syntax: 'lines',
    seeds: ['pending AKIAIOSFODNN7EXAMPLE', 'delivered AKIAIOSFODNN7EXAMPLE 2026-11-28T10:00:00.000Z'],
    read: (text) => {
      const state = secretStateIn(text);
      const since = 'since' in state ? state.since : undefined;
      require(!Number.isNaN(since?.getTime() ?? 0), 'a date that is none');
    },
  },
  {
    name: 'profile of a person',
    reads: ['aws-profile/standing-profiles.ts#readProfile'],
    syntax: 'lines',
    seeds: awsFiles,
    read: (text) => {
      const configFile = join(folder, 'config');
      writeFileSync(configFile, text);
      const profile = readProfile('octo', { configFile, credentialsFile: join(folder, 'none') });
      require(Object.values(profile ?? {}).every(
        (each) => typeof each === 'string',
      ), 'a setting without a text');
    },
  },
  {
    name: 'policy that IAM returns',
    reads: ['bootstrap/aws/policy-text.ts#readPolicyText'],
    syntax: 'lines',
    seeds: ['%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D'],
    read: (text) =>
      require(typeof canonical(readPolicyText(text)) === 'string', 'a policy without a canonical form'),
  },
  {
    name: "user's policy",
    reads: ['bootstrap/migration/user-only.ts#statementsOf', 'bootstrap/migration/user-only.ts#fitOf'],
    syntax: 'json',
    seeds: [
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::*:user/${aws:username}' },
          {
            Effect: 'Deny',
            NotAction: 'iam:*',
            Resource: '*',
            Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
          },
        ],
      }),
    ],
    read: (text) => {
      const document = readPolicyText(encodeURIComponent(text));
      const kindsOfFit = ['fits', 'self-management', 'needs-mfa', 'denies-without-mfa', 'depends'];
      for (const statement of statementsOf(document)) {
        const { kind } = fitOf(statement, 'arn:aws:iam::123456789012:user/ci-deployer');
        require(kindsOfFit.includes(kind), 'a statement without a verdict');
        require(kind !== 'self-management' || statement.Effect === 'Allow', 'a Deny that is left behind');
      }
    },
  },
  {
    name: 'workflow with a key',
    reads: ['bootstrap/migration/rewrite-workflow.ts#keySecretsIn'],
    syntax: 'lines',
    seeds: [
      'jobs:\n  deploy:\n    steps:\n      - uses: octo-org/keyturn@v1\n        with:\n          aws-credentials: ${{ secrets.AWS_CREDENTIALS }}\n',
    ],
    read: (text) => {
      const secrets = new Set(keySecretsIn(text).flat());
      const { after } = rewriteWorkflow(text, { roleArn: 'arn:aws:iam::123456789012:role/deploy', secrets });
      require(typeof after === 'string', 'a workflow without a text');
    },
  },
];
