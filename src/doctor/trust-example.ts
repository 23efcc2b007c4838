import { roleParts } from './roles.ts';

/** The Allow statement that lets in exactly these subjects. A policy would read `${` as a variable, so it is escaped. */
export function trustExample({
  roleArn,
  issuer,
  aud,
  subjects,
}: {
  readonly roleArn: string;
  readonly issuer: string;
  readonly aud: string;
  readonly subjects: readonly string[];
}): string {
  const { partition = 'aws', accountId = '' } = roleParts(roleArn) ?? {};
  const literal = subjects.map((subject) => subject.replaceAll('${', '${$}{'));
  return JSON.stringify(
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${issuer}:aud`]: aud,
          [`${issuer}:sub`]: literal.length === 1 ? literal[0] : literal,
        },
      },
    },
    null,
    2,
  );
}
