// Loaded only where MFA opens a session: a plain run needs no such request.
export { GetSessionTokenCommand } from '@aws-sdk/client-sts';
