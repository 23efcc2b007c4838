import { appendFileSync } from 'node:fs';
import { accountOf } from '../aws/arn.ts';
import type { Session } from '../aws/sts.ts';
import { runIdOf } from '../credentials/runner-variables.ts';
import { redactKeyId } from '../errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Adds to the job's summary by what CloudTrail knows this job, where the runner has a summary. */
export function writeJobSummary(session: Session, sourceIdentity: string | undefined, env: Env): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path) appendFileSync(path, `${jobSummary(session, sourceIdentity, env)}\n`);
}

/** The table, in Markdown: fields as CloudTrail names them, and the way back to the run. Pure. */
export function jobSummary(
  { identity, credentials, expiration }: Session,
  sourceIdentity: string | undefined,
  env: Env,
): string {
  const run = runUrl(env);
  const rows = [
    ['`recipientAccountId`', identity.accountId],
    ['`userIdentity.arn`', identity.arn],
    ...(identity.assumedRoleId === undefined
      ? [['`userIdentity.accessKeyId`', redactKeyId(credentials.accessKeyId)]]
      : [
          ['`userIdentity.principalId`', identity.assumedRoleId],
          ['session name', sessionNameIn(identity.assumedRoleId)],
        ]),
    ...(sourceIdentity === undefined
      ? []
      : [['`userIdentity.sessionContext.sourceIdentity`', sourceIdentity]]),
    ...(expiration ? [['until', expiration.toISOString()]] : []),
    ...(run === undefined ? [] : [['run', run]]),
  ];
  return [
    `### How CloudTrail knows this job in account ${accountOf(identity.arn) ?? identity.accountId}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value === run ? value : `\`${value}\``} |`),
    '',
  ].join('\n');
}

/** The page of this attempt of the run, `undefined` outside of GitHub Actions. */
export function runUrl(env: Env): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt } = env;
  const run = runIdOf(env);
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`;
}

function sessionNameIn(assumedRoleId: string): string {
  return assumedRoleId.slice(assumedRoleId.indexOf(':') + 1);
}
