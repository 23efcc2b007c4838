import { randomBytes } from 'node:crypto';
import type { WireRequest } from '../aws/protocol/signature.ts';
import type { Faults } from '../faults.ts';
import type { LoggedRequest } from '../request-log.ts';
import type { Endpoint, PlannedAnswer } from '../server.ts';
import type { JobClaims } from './claims.ts';
import type { OidcIssuer } from './oidc-issuer.ts';
import { answerRest, restOperation } from './rest/api.ts';
import { json } from './rest/exchange.ts';
import type { GitHubWorld } from './world.ts';

/** The two variables with which a job with the `id-token: write` permission requests ID tokens. */
interface IdTokenEnvironment {
  readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
  readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
}

/** The sandbox's GitHub: the issuer of ID tokens and the state of the REST API. */
export class GitHubStandIn {
  readonly issuer: OidcIssuer;
  readonly world: GitHubWorld;
  readonly #jobs = new Map<string, JobClaims>();
  /** Set once the server listens. */
  url = '';

  constructor(oidcIssuer: OidcIssuer, world: GitHubWorld) {
    this.issuer = oidcIssuer;
    this.world = world;
  }

  /** Starts a job that may request ID tokens. Its bearer token is valid as long as the sandbox runs. */
  job(claims: JobClaims): IdTokenEnvironment {
    const bearer = randomBytes(24).toString('base64url');
    this.#jobs.set(bearer, claims);
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/_apis/distributedtask/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    };
  }

  /** The job of a bearer token. */
  jobOf(bearer: string): JobClaims | undefined {
    return this.#jobs.get(bearer);
  }
}

/** One route: its name in the log and in faults, and its handler. */
interface Route {
  readonly operation: string;
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (request: WireRequest, github: GitHubStandIn) => PlannedAnswer | Promise<PlannedAnswer>;
}

// The routes other than the REST API (`rest/`).
const routes: readonly Route[] = [
  { operation: 'GetToken', method: 'GET', path: /^\/_apis\/distributedtask\/idtoken$/, answer: getToken },
  {
    operation: 'GetKeys',
    method: 'GET',
    path: /^\/\.well-known\/jwks$/,
    answer: async (_request, github) => json(200, await github.issuer.jwks()),
  },
  {
    operation: 'GetConfiguration',
    method: 'GET',
    path: /^\/\.well-known\/openid-configuration$/,
    answer: getConfiguration,
  },
];

/** GitHub's servers on one port. */
export function githubEndpoint(github: GitHubStandIn, faults: Faults, log: LoggedRequest[]): Endpoint {
  return {
    clock: github.world.clock,
    receive: (request) => {
      const [service, operation] = addressed(request);
      const { method, url, headers, body } = request;
      const logged: LoggedRequest = {
        at: Date.now(),
        service,
        operation,
        method,
        path: url.pathname + url.search,
        headers,
        body,
        parameters: Object.fromEntries(url.searchParams),
      };
      log.push(logged);
      return { logged, faults: faults.hitting(service, operation) };
    },
    answer: async (request) =>
      (await routeOf(request)?.answer(request, github)) ?? answerRest(request, github.world),
    error: ({ status, code, message, headers = {} }) => ({
      ...json(status, { message: message ?? code }, headers),
      errorCode: code,
    }),
  };
}

function addressed(request: WireRequest): [LoggedRequest['service'], string] {
  const route = routeOf(request);
  if (route) return ['oidc', route.operation];
  const operation = restOperation(request);
  return operation === undefined ? ['unknown', ''] : ['github', operation];
}

function routeOf({ method, url }: WireRequest): Route | undefined {
  return routes.find((route) => route.method === method && route.path.test(url.pathname));
}

async function getToken({ headers, url }: WireRequest, github: GitHubStandIn): Promise<PlannedAnswer> {
  const bearer = /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const job = bearer === undefined ? undefined : github.jobOf(bearer);
  if (!job) return json(401, { message: 'The token of the job is missing or not valid.' });
  const [owner] = job.repository.split('/');
  const audience = url.searchParams.get('audience') ?? `https://github.com/${owner}`;
  const claims = github.world.withRepository(job);
  if (claims.claimKeys?.includes('environment') && claims.environment === undefined)
    return json(400, { message: 'The subject of the token needs an environment, and the job has none.' });
  return json(200, { count: 1, value: await github.issuer.token(claims, audience) });
}

function getConfiguration(_request: WireRequest, { issuer }: GitHubStandIn): PlannedAnswer {
  return json(200, {
    issuer: issuer.url,
    jwks_uri: `${issuer.url}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  });
}
