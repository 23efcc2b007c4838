export { type AuthorizationRequest, authorize, type CallerPrincipal, type Decision } from './authorize.ts';
export {
  MalformedPolicyDocumentError,
  type PolicyDocument,
  type PolicyKind,
  parsePolicyDocument,
} from './document.ts';
export type { RequestContext } from './variables.ts';
