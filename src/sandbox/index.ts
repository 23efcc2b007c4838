import { awsEndpoint } from './aws/endpoint.ts';
import { type Seeded, seedWorld } from './aws/seed.ts';
import { World } from './aws/world.ts';
import { OtherCis, otherCisEndpoint } from './ci/other-cis.ts';
import { SandboxClock } from './clock.ts';
import { Faults } from './faults.ts';
import { GitHubStandIn, githubEndpoint } from './github/endpoint.ts';
import { createIssuer } from './github/oidc-issuer.ts';
import { seedGitHub } from './github/seed.ts';
import { GitHubWorld } from './github/world.ts';
import type { LoggedRequest } from './request-log.ts';
import { IdentityProvider } from './saml/identity-provider.ts';
import { serve } from './server.ts';

export type { Seeded } from './aws/seed.ts';
export type { Fault } from './faults.ts';
export type { LoggedRequest } from './request-log.ts';

/** A simulated AWS and GitHub on loopback. Real SDKs and the AWS CLI work with it. */
export interface Sandbox {
  /** STS and IAM, for `AWS_ENDPOINT_URL`. */
  readonly awsUrl: string;
  readonly githubUrl: string;
  readonly clock: SandboxClock;
  readonly world: World;
  readonly seeded: Seeded;
  readonly github: GitHubStandIn;
  /** GitLab, Buildkite and others: their jobs and the issuers of their tokens. */
  readonly otherCis: OtherCis;
  /** The company's SAML identity provider, which the resources account trusts. */
  readonly identityProvider: IdentityProvider;
  readonly faults: Faults;
  /** All requests in order of arrival. */
  readonly requests: LoggedRequest[];
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** `two` puts the resource roles into a second account; default `two`. */
  readonly accounts?: 'one' | 'two';
  /** `aws-cn`, `aws-us-gov`; default `aws`. */
  readonly partition?: string;
  /** Default: a free port. */
  readonly awsPort?: number;
  readonly githubPort?: number;
  /** The host of a GitHub Enterprise Server, which then issues the ID tokens; default: github.com. */
  readonly enterpriseHost?: string;
}

/** Starts a sandbox with the seeded world. Its keys are new each time and valid nowhere else. */
export async function startSandbox({
  accounts = 'two',
  partition,
  awsPort,
  githubPort,
  enterpriseHost,
}: SandboxOptions = {}): Promise<Sandbox> {
  const clock = new SandboxClock();
  const world = new World(clock);
  const identityProvider = new IdentityProvider(clock);
  const seeded = seedWorld(world, accounts, partition, identityProvider);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const issuer = createIssuer(clock, enterpriseHost && `https://${enterpriseHost}/_services/token`);
  const github = new GitHubStandIn(issuer, await GitHubWorld.create(clock));
  github.world.isEnterpriseServer = enterpriseHost !== undefined;
  seedGitHub(github.world);
  const otherCis = new OtherCis(clock);
  world.fetchJwks = async (host) => {
    if (`https://${host}` === issuer.url) return github.issuer.jwks();
    const keys = await otherCis.jwks(host);
    if (!keys) throw new Error(`no issuer serves the keys of ${host}`);
    return keys;
  };
  const aws = await serve(awsEndpoint(world, faults, requests), awsPort);
  const githubServer = await serve(githubEndpoint(github, faults, requests), githubPort);
  github.url = githubServer.url;
  const ciServer = await serve(otherCisEndpoint(otherCis, faults, requests));
  otherCis.url = ciServer.url;
  return {
    awsUrl: aws.url,
    githubUrl: githubServer.url,
    clock,
    world,
    seeded,
    github,
    otherCis,
    identityProvider,
    faults,
    requests,
    close: async () => {
      await Promise.all([aws.close(), githubServer.close(), ciServer.close()]);
    },
  };
}
