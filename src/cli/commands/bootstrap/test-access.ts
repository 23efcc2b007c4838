import { describeInstances } from '../../../aws/ec2-access.ts';
import type { Sts } from '../../../aws/sts.ts';
import { readProfile } from '../../../aws-profile/standing-profiles.ts';
import { serialOf } from '../../../bootstrap/aws/mfa-device.ts';
import { type Person, profileNames } from '../../../bootstrap/blueprints/person.ts';
import { hereOf } from '../../../bootstrap/here/here.ts';
import { idOf, type World } from '../../../bootstrap/resource.ts';
import { eventually } from '../../../bootstrap/settle.ts';
import { stsFor } from '../../../clients/aws.ts';
import type { Env } from '../../../env.ts';
import { KeyturnError } from '../../../errors.ts';
import { type CliContext, canAsk } from '../../context.ts';
import { askForCode } from '../../session/ask-for-code.ts';
import type { Opened } from './open-world.ts';
import { codeAt, stepMs } from './totp.ts';

/** Attempts with a new code each. A role and a policy that were just made need some seconds. */
const maxAttempts = 4;

/**
 * The access test, with what the profiles say: assume the role with a code of the device, and list the instances of EC2.
 *
 * @returns what was shown, a line each
 * @throws KeyturnError if the access does not work
 */
export async function testAccess(
  person: Person,
  { run, world }: Opened,
  context: CliContext,
): Promise<readonly string[]> {
  const here = hereOf(world);
  const own = readProfile(profileNames.own, here.profiles);
  const resources = readProfile(profileNames.resources, here.profiles);
  const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey } = own ?? {};
  const { role_arn: RoleArn } = resources ?? {};
  if (!person.withKey || !accessKeyId || !secretAccessKey || !RoleArn) return [];
  const device = { kind: 'mfa-device', place: person.account, name: person.name };
  const SerialNumber = serialOf(device, world);
  const seed = world.handover.get(idOf(device))?.seed;
  if (seed === undefined && !canAsk(context))
    return [
      `Not tested: ${profileNames.resources} needs a code of ${SerialNumber}, and nobody can be asked.`,
    ];
  const sts = stsFor(run.aws, { accessKeyId, secretAccessKey });
  await eventually(() => isKnown(sts), Boolean, world);
  const next = seed === undefined ? () => askForCode(SerialNumber) : nextCodes(seed, world);
  for (let attempt = 1; ; attempt++) {
    try {
      const TokenCode = (await next()).replace(/\D/g, '');
      const session = await sts.assumeRole({
        RoleArn,
        RoleSessionName: person.name,
        SerialNumber,
        TokenCode,
      });
      await describeInstances({
        credentials: session.credentials,
        region: person.region,
        requestHandler: run.aws.handler,
        systemClockOffset: run.aws.clockOffsetMs(),
        ...ec2Endpoint(context.env),
      });
      return [
        `${profileNames.own}: the key works.`,
        `${profileNames.resources}: ${session.identity.arn} with MFA; ec2 describe-instances works.`,
      ];
    } catch (error) {
      if (attempt >= maxAttempts || !isTooEarly(error)) throw notWorking(error);
    }
  }
}

/** AWS SDKs and Tools Reference Guide, "Service-specific endpoints". */
function ec2Endpoint(env: Env): { readonly endpoint?: string } {
  const endpoint = env.AWS_ENDPOINT_URL_EC2 || env.AWS_ENDPOINT_URL;
  return endpoint && env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS !== 'true' ? { endpoint } : {};
}

async function isKnown(sts: Sts): Promise<boolean> {
  try {
    await sts.getCallerIdentity();
    return true;
  } catch (error) {
    if (isTooEarly(error)) return false;
    throw error;
  }
}

/** What AWS answers while a change is on its way, and to a code that was used. */
function isTooEarly(error: unknown): boolean {
  const codes = ['AccessDenied', 'InvalidCredentials', 'MfaCodeRefused', 'MfaDeviceUnknown'];
  return error instanceof KeyturnError && codes.includes(error.code);
}

/** Codes of a seed, each of another step. Enabling the device has used the current one. */
function nextCodes(seed: string, { now, sleep, say }: World): () => Promise<string> {
  let used = Math.floor(now().getTime() / stepMs);
  return async () => {
    const step = Math.max(used + 1, Math.floor(now().getTime() / stepMs));
    const waitMs = step * stepMs - now().getTime() + 700;
    if (waitMs > 0) {
      say('Waiting for the next code of the MFA device, for the access test');
      await sleep(waitMs);
    }
    used = step;
    return codeAt(seed, new Date(step * stepMs), 0);
  };
}

function notWorking(error: unknown): unknown {
  if (!(error instanceof KeyturnError)) return error;
  return new KeyturnError(
    'Incomplete',
    {
      summary: `Everything is made, and the access test fails: ${error.explanation.summary}`,
      cause: error.explanation.cause ?? 'AWS needs unusually long to show the changes everywhere.',
      remedy: `run the same command again in a minute. It changes nothing that is as planned, and tests again.`,
    },
    { cause: error },
  );
}
