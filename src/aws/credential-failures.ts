import { codes, type Failure } from './failure.ts';

/** AWS does not accept the signature or the keys behind it. */
export const credentialFailures: readonly Failure[] = [
  {
    when: (_error, wireCode, message) =>
      /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) ||
      (wireCode === 'SignatureDoesNotMatch' && /Signature (expired|not yet current)/.test(message)),
    code: 'ClockSkew',
    // The SDK reads AWS's clock from the response and corrects the next signature.
    retry: ({ $metadata }) => ($metadata?.clockSkewCorrected ? 'briefly' : 'never'),
    cause: "this runner's clock is off by more than five minutes.",
    remedy: "set the runner's clock (NTP).",
  },
  {
    when: codes('SignatureDoesNotMatch'),
    code: 'InvalidCredentials',
    cause:
      'the secret access key does not belong to the access key id: the two secrets come from different pairs, or a value was cut short when it was pasted.',
    remedy: 'store both halves of one pair again.',
  },
  {
    when: codes('InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'),
    code: 'InvalidCredentials',
    cause:
      'the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.',
    remedy: 'check the key in IAM, and that aws-region is in its partition.',
  },
  {
    when: codes('ExpiredToken'),
    code: 'ExpiredCredentials',
    cause: 'the session credentials have expired.',
    remedy: 'obtain new ones in an earlier step, or set a longer role-duration-seconds there.',
  },
];
