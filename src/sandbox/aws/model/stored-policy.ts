import {
  MalformedPolicyDocumentError,
  type PolicyDocument,
  type PolicyKind,
  parsePolicyDocument,
} from '../../../policy/index.ts';
import { AwsServiceError } from '../operation.ts';

/** A policy as it was given, and as it was understood. */
export interface StoredPolicy {
  readonly json: string;
  readonly document: PolicyDocument;
}

/**
 * Understands a policy, given as an object or as JSON.
 *
 * @throws AwsServiceError `MalformedPolicyDocument`, 400
 */
export function storedPolicy(
  policy: Readonly<Record<string, unknown>> | string,
  kind: PolicyKind,
): StoredPolicy {
  const json = typeof policy === 'string' ? policy : JSON.stringify(policy);
  try {
    return { json, document: parsePolicyDocument(json, kind) };
  } catch (error) {
    if (!(error instanceof MalformedPolicyDocumentError)) throw error;
    throw new AwsServiceError('MalformedPolicyDocument', 400, error.message);
  }
}
