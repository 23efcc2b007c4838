import { randomBytes } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { WireRequest } from '../aws/protocol/signature.ts';
import type { SandboxClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { createSigner, type Signer } from '../github/oidc-issuer.ts';
import { json } from '../github/rest/exchange.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Endpoint, PlannedAnswer } from '../server.ts';
import { type CiJob, ids, issuing, type OtherCi } from './jobs.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * CIs other than GitHub, as far as their jobs see them: the variables, and the server that hands out ID tokens. Their issuers
 * are real names, whose keys only this sandbox's AWS can fetch.
 */
export class OtherCis {
  /** Set once the server listens. */
  url = '';
  readonly clock: SandboxClock;
  readonly #signers = new Map<OtherCi, Signer>();
  readonly #jobs = new Map<string, { readonly ci: OtherCi; readonly job: CiJob }>();

  constructor(clock: SandboxClock) {
    this.clock = clock;
  }

  /** The issuer's keys, `undefined` for a host that is none of these CIs. */
  async jwks(host: string): Promise<JSONWebKeySet | undefined> {
    const ci = (Object.keys(issuing) as OtherCi[]).find((each) => issuing[each].issuer === `https://${host}`);
    return ci && this.#signer(ci).jwks();
  }

  /** A token of a job. */
  token(ci: OtherCi, job: CiJob = {}, audience = issuing[ci].audience): Promise<string> {
    return this.#signer(ci).sign(issuing[ci].claims(job), audience, issuing[ci].lifetime);
  }

  /** Starts a job, and returns the variables that matter to it. Its bearer token is valid as long as the sandbox runs. */
  async job(ci: OtherCi, job: CiJob = {}): Promise<Variables> {
    const bearer = randomBytes(24).toString('base64url');
    this.#jobs.set(bearer, { ci, job });
    switch (ci) {
      case 'gitlab':
        return { CI: 'true', GITLAB_CI: 'true', KEYTURN_ID_TOKEN: await this.token(ci, job) };
      case 'circleci':
        return {
          CI: 'true',
          CIRCLECI: 'true',
          CIRCLE_OIDC_TOKEN_V2: await this.token(ci, job),
          CIRCLE_TASK_URL: `${this.url}/circleci/oidc`,
          CIRCLE_TASK_TOKEN: bearer,
        };
      case 'buildkite':
        return {
          CI: 'true',
          BUILDKITE: 'true',
          BUILDKITE_JOB_ID: ids.step,
          BUILDKITE_AGENT_ENDPOINT: `${this.url}/v3`,
          BUILDKITE_AGENT_ACCESS_TOKEN: bearer,
        };
      case 'bitbucket':
        return {
          CI: 'true',
          BITBUCKET_BUILD_NUMBER: '7',
          BITBUCKET_WORKSPACE: 'octo-org',
          BITBUCKET_STEP_OIDC_TOKEN: await this.token(ci, job),
        };
      case 'azure':
        return {
          TF_BUILD: 'True',
          SYSTEM_OIDCREQUESTURI: `${this.url}/octo-org/_apis/distributedtask/hubs/build/plans/1/jobs/1/oidctoken`,
          SYSTEM_ACCESSTOKEN: bearer,
        };
      case 'forgejo':
        return {
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          FORGEJO_ACTIONS: 'true',
          GITHUB_REPOSITORY: 'octo-org/octo-repo',
          ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/api/actions/_apis/pipelines/workflows/7/idtoken?placeholder=true`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
        };
      case 'jenkins':
        return { JENKINS_URL: 'https://jenkins.example.com/', BUILD_TAG: 'jenkins-deploy-7' };
    }
  }

  /** The job of a bearer token. */
  jobOf(bearer: string): { readonly ci: OtherCi; readonly job: CiJob } | undefined {
    return this.#jobs.get(bearer);
  }

  #signer(ci: OtherCi): Signer {
    const known = this.#signers.get(ci) ?? createSigner(this.clock, issuing[ci].issuer);
    this.#signers.set(ci, known);
    return known;
  }
}

/** The servers of these CIs that hand out tokens, on one port. */
export function otherCisEndpoint(cis: OtherCis, faults: Faults, log: LoggedRequest[]): Endpoint {
  return {
    clock: cis.clock,
    receive: ({ method, url, headers, body }) => {
      const operation = 'GetToken';
      const logged: LoggedRequest = {
        at: Date.now(),
        service: 'oidc',
        operation,
        method,
        path: url.pathname + url.search,
        headers,
        body,
        parameters: Object.fromEntries(url.searchParams),
      };
      log.push(logged);
      return { logged, faults: faults.hitting('oidc', operation) };
    },
    answer: (request) => answer(request, cis),
    error: ({ status, code, message }) => ({
      ...json(status, { message: message ?? code }),
      errorCode: code,
    }),
  };
}

async function answer(request: WireRequest, cis: OtherCis): Promise<PlannedAnswer> {
  const bearer = /^(?:bearer|token) (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const found = bearer === undefined ? undefined : cis.jobOf(bearer);
  if (!found) return json(401, { message: 'Unauthorized' });
  const { ci, job } = found;
  return (await routes[ci]?.(request, (audience) => cis.token(ci, job, audience))) ?? notFound;
}

const notFound = json(404, { message: 'Not Found' });

type Route = (
  request: WireRequest,
  token: (audience?: string) => Promise<string>,
) => Promise<PlannedAnswer | undefined>;

const routes: Partial<Record<OtherCi, Route>> = {
  async azure({ method, url: { searchParams } }, token) {
    if (method !== 'POST') return undefined;
    if (searchParams.get('api-version') !== '7.1')
      return json(400, { message: 'No api-version was supplied for the request.' });
    if (searchParams.get('serviceConnectionId') !== ids.connection)
      return json(404, { message: 'The service connection was not found, or the pipeline may not use it.' });
    return json(200, { oidcToken: await token() });
  },
  async forgejo({ method, url: { searchParams } }, token) {
    if (method !== 'GET') return undefined;
    return json(200, { value: await token(searchParams.get('audience') ?? undefined) });
  },
  async buildkite({ method, url, body }, token) {
    if (method !== 'POST' || url.pathname !== `/v3/jobs/${ids.step}/oidc/tokens`) return undefined;
    return json(200, { token: await token(field(body, 'audience')) });
  },
  async circleci({ method, url, body }, token) {
    if (method !== 'POST' || url.pathname !== '/circleci/oidc') return undefined;
    return json(200, { token: await token(field(body, 'aud')) });
  },
};

function field(body: string, name: string): string | undefined {
  const value: unknown = (JSON.parse(body || '{}') as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}
