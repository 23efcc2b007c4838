import type { Answer, AwsService, Parameters } from '../../../src/sandbox/aws/operation.ts';
import { perform } from '../../../src/sandbox/aws/perform.ts';
import { type Seeded, type SeededKeys, seedWorld } from '../../../src/sandbox/aws/seed.ts';
import { totpCode } from '../../../src/sandbox/aws/totp.ts';
import { World } from '../../../src/sandbox/aws/world.ts';
import { SandboxClock } from '../../../src/sandbox/clock.ts';

export interface Keys extends SeededKeys {
  readonly sessionToken?: string;
}

/** A seeded world, and calls that a signer would send. A refusal is returned as `CODE: message`. */
export class Cloud {
  readonly clock = new SandboxClock();
  readonly world = new World(this.clock);
  readonly seeded: Seeded;

  constructor(accounts: 'one' | 'two' = 'two') {
    this.seeded = seedWorld(this.world, accounts);
  }

  async call(
    keys: Keys | undefined,
    service: AwsService,
    operation: string,
    parameters: Parameters = {},
  ): Promise<Record<string, Answer>> {
    const signedBy = keys && {
      accessKeyId: keys.accessKeyId,
      ...(keys.sessionToken ? { sessionToken: keys.sessionToken } : {}),
    };
    const answer = await perform(
      {
        service,
        operation,
        parameters,
        clock: this.clock,
        ...(signedBy ? { signedBy } : {}),
      },
      this.world,
    );
    return answer as Record<string, Answer>;
  }

  async refusal(...given: [Keys | undefined, AwsService, string, Parameters?]): Promise<string> {
    return this.call(...given).then(
      () => 'allowed',
      (error) => `${error.code}: ${error.message}`,
    );
  }

  async session(keys: Keys, operation: string, parameters: Parameters): Promise<Keys> {
    const { Credentials } = await this.call(keys, 'sts', operation, parameters);
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials as Record<string, string>;
    return {
      accessKeyId: AccessKeyId ?? '',
      secretAccessKey: SecretAccessKey ?? '',
      sessionToken: SessionToken ?? '',
    };
  }

  role(RoleArn: string, more: Parameters = {}): Parameters {
    return { RoleArn, RoleSessionName: 'test', ...more };
  }

  code(user: 'alice' | 'admin'): Parameters {
    const { mfa } = this.seeded.users[user];
    return {
      SerialNumber: mfa?.serialNumber ?? '',
      TokenCode: totpCode(mfa?.secret ?? '', this.clock.now()),
    };
  }
}
