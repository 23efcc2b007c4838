// A step of the CI workflow: uses the credentials that the action has exported, as any AWS tool in a job would, and fails
// unless they are a session of the role that the action was to assume.
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const { ROLE = '', AUTHENTICATED_ARN, AWS_SESSION_TOKEN } = process.env;
const [, accountId, role] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(ROLE) ?? [];

// Credentials, Region and endpoint come from the environment.
const { Arn, Account } = await new STSClient({}).send(new GetCallerIdentityCommand({}));
const problems = [
  AWS_SESSION_TOKEN ? '' : 'The action has exported no session token.',
  Account === accountId && Arn?.startsWith(`arn:aws:sts::${accountId}:assumed-role/${role}/`)
    ? ''
    : `The exported credentials are those of ${Arn}, not of the role ${ROLE}.`,
  Arn === AUTHENTICATED_ARN ? '' : `The output authenticated-arn is ${AUTHENTICATED_ARN}.`,
].filter(Boolean);

console.log(problems.length === 0 ? `Later steps are ${Arn}.` : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
