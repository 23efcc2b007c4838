import { XMLParser } from 'fast-xml-parser';
import { iamOperations } from '../../src/sandbox/aws/iam/operations.ts';
import { type Answer, AwsServiceError, type Parameters } from '../../src/sandbox/aws/operation.ts';
import { decodeParameters } from '../../src/sandbox/aws/protocol/decode.ts';
import { encodeAnswer, encodeError } from '../../src/sandbox/aws/protocol/encode.ts';
import { type ServiceModel, serviceModels, shapeOf } from '../../src/sandbox/aws/protocol/service-model.ts';
import { validateParameters } from '../../src/sandbox/aws/protocol/validate.ts';
import { stsOperations } from '../../src/sandbox/aws/sts/operations.ts';
import { exampleCalls } from './example-calls.ts';
import { misfits } from './misfits.ts';

const [sts, iam] = serviceModels as [ServiceModel, ServiceModel];
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'member',
});

/** Operations that delete what another one returns come last. */
const known = [
  ...[...Object.keys(stsOperations.signed), ...Object.keys(stsOperations.unsigned)].map(
    (name) => [sts, name] as const,
  ),
  ...Object.keys(iamOperations)
    .sort((a, b) => Number(a.startsWith('Delete')) - Number(b.startsWith('Delete')))
    .map((name) => [iam, name] as const),
];

const trustsAllOfGitHub = JSON.stringify({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
  },
});

function answerOf(model: ServiceModel, operation: string, answer: Answer) {
  const operationModel = model.operations[operation];
  if (!operationModel) throw new Error(`${operation} is not in the model`);
  const xml = encodeAnswer(answer, operationModel, model, '00000000-0000-4000-8000-000000000000');
  return parser.parse(xml)[`${operation}Response`];
}

describe('the sandbox follows the service models of AWS', () => {
  test('every operation of the sandbox is in the model', () => {
    expect(known.filter(([model, operation]) => !(operation in model.operations))).toEqual([]);
  });

  test('every answer has the members, types and required members of the model', async () => {
    const { parameters, perform } = await exampleCalls();
    for (const [model, operation] of known) {
      const { input, output } = model.operations[operation] ?? {};
      if (input) validateParameters(parameters[operation] ?? {}, shapeOf(model, input), model);
      const answer = await perform(model.service, operation);
      const xml = answerOf(model, operation, answer);
      expect(xml['@_xmlns']).toBe(model.namespace);
      expect(xml.ResponseMetadata.RequestId).toHaveLength(36);
      const result = output
        ? misfits(operation, xml[output.resultWrapper ?? ''], shapeOf(model, output), model)
        : [];
      expect(result).toEqual([]);
    }
    expect(known.length).toBeGreaterThanOrEqual(104);
  });

  // Every service has these beside the errors that its model declares (docs/facts.md#common-errors).
  const common: Readonly<Record<string, number>> = {
    AccessDenied: 403,
    ValidationError: 400,
    InvalidAction: 400,
    InvalidParameterValue: 400,
  };

  test.each<[string, 'sts' | 'iam', string, Parameters, string]>([
    ['a malformed policy', 'sts', 'AssumeRole', { Policy: '{}' }, 'MalformedPolicyDocument'],
    [
      'policies that are too large',
      'sts',
      'AssumeRole',
      {
        Policy: `{"Version":"2012-10-17","Id":"${'x'.repeat(2000)}","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}`,
      },
      'PackedPolicyTooLarge',
    ],
    [
      'a text that is not a token',
      'sts',
      'AssumeRoleWithWebIdentity',
      { WebIdentityToken: 'none' },
      'InvalidIdentityToken',
    ],
    ['a user that does not exist', 'iam', 'ListAccessKeys', { UserName: 'nobody' }, 'NoSuchEntity'],
    [
      'a key that does not exist',
      'iam',
      'DeleteAccessKey',
      { UserName: 'ci-deployer', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
      'NoSuchEntity',
    ],
    ['a third key', 'iam', 'CreateAccessKey', { UserName: 'alice' }, 'LimitExceeded'],
    [
      'a device that already exists',
      'iam',
      'CreateVirtualMFADevice',
      { VirtualMFADeviceName: 'alice' },
      'EntityAlreadyExists',
    ],
    [
      'wrong MFA codes',
      'iam',
      'EnableMFADevice',
      { AuthenticationCode1: '000000', AuthenticationCode2: '000000' },
      'InvalidAuthenticationCode',
    ],
    ['a role that does not exist', 'iam', 'GetRole', { RoleName: 'none' }, 'NoSuchEntity'],
    ['a user that already exists', 'iam', 'CreateUser', { UserName: 'alice' }, 'EntityAlreadyExists'],
    ['a role that already exists', 'iam', 'CreateRole', { RoleName: 'ci-deploy' }, 'EntityAlreadyExists'],
    [
      'a provider that already exists',
      'iam',
      'CreateOpenIDConnectProvider',
      { Url: 'https://token.actions.githubusercontent.com' },
      'EntityAlreadyExists',
    ],
    [
      'a provider that is not https',
      'iam',
      'CreateOpenIDConnectProvider',
      { Url: 'http://github.example.com' },
      'ValidationError',
    ],
    [
      'a new trust policy that trusts every repository on GitHub',
      'iam',
      'UpdateAssumeRolePolicy',
      { PolicyDocument: trustsAllOfGitHub },
      'MalformedPolicyDocument',
    ],
    [
      'an inline policy that is not JSON',
      'iam',
      'PutRolePolicy',
      { PolicyDocument: 'none' },
      'MalformedPolicyDocument',
    ],
    [
      'a managed policy that does not exist',
      'iam',
      'AttachRolePolicy',
      { PolicyArn: 'arn:aws:iam::aws:policy/None' },
      'NoSuchEntity',
    ],
    [
      'a duration over the maximum of the role',
      'sts',
      'AssumeRole',
      { RoleArn: 'arn:aws:iam::123456789012:role/ci-deploy', DurationSeconds: '7200' },
      'ValidationError',
    ],
  ])('%s: the error and its status are in the model', async (_name, service, operation, more, code) => {
    const model = service === 'sts' ? sts : iam;
    const { perform } = await exampleCalls();
    const error = await perform(service, operation, more).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(AwsServiceError);
    expect(error.code).toBe(code);
    const declared = (model.operations[operation]?.errors ?? [])
      .map((reference) => shapeOf(model, reference).error)
      .find((shape) => shape?.code === code);
    expect(declared?.httpStatusCode ?? common[code]).toBe(error.status);
    expect(parser.parse(encodeError(error, model, 'id')).ErrorResponse.Error).toMatchObject({
      Type: 'Sender',
      Code: code,
    });
  });

  test('the form decoder reads lists, structures and lists in structures', () => {
    const flat = new URLSearchParams(
      'Tags.member.1.Key=a&Tags.member.1.Value=1&Tags.member.2.Key=b&Tags.member.2.Value=&TransitiveTagKeys.member.1=a&PolicyArns=&Unknown=x&RoleArn=r',
    );
    const input = sts.operations.AssumeRole?.input;
    expect(input && decodeParameters(flat, shapeOf(sts, input), sts)).toEqual({
      RoleArn: 'r',
      PolicyArns: [],
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '' },
      ],
      TransitiveTagKeys: ['a'],
    });
  });
});
