import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';
import { serviceModels } from '../../src/sandbox/aws/protocol/service-model.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** One call of IAM or STS, with parameters as the API names them. */
export interface ServiceCall {
  readonly service: string;
  readonly operation: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

type Sender = { send(command: unknown): Promise<Record<string, unknown>> };
type Command = new (parameters: unknown) => unknown;

/** Sends a call with the AWS SDK, signed, and returns its answer. */
export async function sendCall(
  endpoint: string,
  credentials: Credentials,
  { service, operation, parameters }: ServiceCall,
): Promise<Record<string, unknown>> {
  const config = { region: 'us-east-1', endpoint, credentials, maxAttempts: 1 };
  const [client, commands] =
    service === 'iam' ? [new iam.IAMClient(config), iam] : [new sts.STSClient(config), sts];
  const Send = (commands as unknown as Record<string, Command>)[`${operation}Command`];
  if (!Send) throw new Error(`the SDK has no ${operation}`);
  const { $metadata: _, ...answer } = await (client as unknown as Sender).send(new Send(parameters));
  return answer;
}

const bare = (name: string) => name.replaceAll('-', '').toLowerCase();

/** The operation that the AWS CLI calls `create-open-id-connect-provider`, and its parameters by their options' names. */
export function operationNamed(service: string, command: string) {
  const model = serviceModels.find((each) => each.service === service);
  const [operation, described] =
    Object.entries(model?.operations ?? {}).find(([name]) => bare(name) === bare(command)) ?? [];
  if (!model || !operation || !described) throw new Error(`the sandbox knows no aws ${service} ${command}`);
  const input = described.input ? model.shapes[described.input.shape] : undefined;
  const members = Object.entries(input?.members ?? {});
  return {
    operation,
    required: input?.required ?? [],
    /** The member that an option sets, and whether it takes several words. */
    member(option: string): { name: string; isList: boolean } {
      const [name, member] = members.find(([each]) => bare(each) === bare(option)) ?? [];
      if (!name || !member) throw new Error(`aws ${service} ${command} has no --${option}`);
      return { name, isList: model.shapes[member.shape]?.type === 'list' };
    },
  };
}
