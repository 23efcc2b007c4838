import { accountOf } from '../aws/arn.ts';
import type { Session } from '../aws/sts.ts';
import type { Env } from '../env.ts';
import { redactKeyId } from '../errors.ts';
import { runIdOf } from '../runner/run-id.ts';
import { appendSummary, code, joined, link, type Markdown, md } from './markdown.ts';

/** Adds the session's CloudTrail identifiers to the job summary, if the runner has one. */
export function writeJobSummary(session: Session, sourceIdentity: string | undefined, env: Env): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path) appendSummary(path, jobSummary(session, sourceIdentity, env));
}

/** The table, in Markdown: fields as CloudTrail names them, and a link to the run. Pure. */
function jobSummary(
  { identity, credentials, expiration }: Session,
  sourceIdentity: string | undefined,
  env: Env,
): Markdown {
  const run = runUrl(env);
  const rows: readonly (readonly [Markdown, Markdown])[] = [
    [code('recipientAccountId'), code(identity.accountId)],
    [code('userIdentity.arn'), code(identity.arn)],
    ...(identity.assumedRoleId === undefined
      ? [[code('userIdentity.accessKeyId'), code(redactKeyId(credentials.accessKeyId))] as const]
      : [
          [code('userIdentity.principalId'), code(identity.assumedRoleId)] as const,
          [md`session name`, code(sessionNameIn(identity.assumedRoleId))] as const,
        ]),
    ...(sourceIdentity === undefined
      ? []
      : [[code('userIdentity.sessionContext.sourceIdentity'), code(sourceIdentity)] as const]),
    ...(expiration ? [[md`until`, code(expiration.toISOString())] as const] : []),
    ...(run === undefined ? [] : [[md`run`, link(run)] as const]),
  ];
  return joined(
    [
      md`### How CloudTrail knows this job in account ${accountOf(identity.arn) ?? identity.accountId}`,
      md``,
      md`| field | value |`,
      md`|---|---|`,
      ...rows.map(([name, value]) => md`| ${name} | ${value} |`),
      md``,
    ],
    '\n',
  );
}

/** The URL of this attempt of the run; `undefined` outside GitHub Actions. */
export function runUrl(env: Env): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt } = env;
  const run = runIdOf(env);
  if (!server || !repository || !run) return undefined;
  return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`;
}

function sessionNameIn(assumedRoleId: string): string {
  return assumedRoleId.slice(assumedRoleId.indexOf(':') + 1);
}
