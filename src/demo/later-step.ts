import { join } from 'node:path';

/** A later step of the job: a Node.js program with the AWS SDK that prints who it is, from its environment alone. */
export interface LaterStep {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const whoAmI = `
  const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');
  new STSClient({}).send(new GetCallerIdentityCommand({})).then(({ Arn }) => console.log(Arn));`;

/** The step as a script, with the packages of a checkout. */
export function scriptStep(root: string): LaterStep {
  return { args: ['-e', whoAmI], env: { NODE_PATH: join(root, 'node_modules') } };
}
