var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  fromGitHub: () => fromGitHub
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_36ML62ZB = require("./chunk-36ML62ZB.js");
var import_chunk_4VFWNOEX = require("./chunk-4VFWNOEX.js");
var import_chunk_JWYWNJVA = require("./chunk-JWYWNJVA.js");
var import_chunk_JBDZ6S33 = require("./chunk-JBDZ6S33.js");
var import_chunk_3R5WZWDQ = require("./chunk-3R5WZWDQ.js");
var import_chunk_BC7YSETF = require("./chunk-BC7YSETF.js");
var import_chunk_GOZT3YRK = require("./chunk-GOZT3YRK.js");
var import_chunk_CGFSH2MZ = require("./chunk-CGFSH2MZ.js");
var import_chunk_VAYACXWT = require("./chunk-VAYACXWT.js");
var import_chunk_Y6VUUDLS = require("./chunk-Y6VUUDLS.js");
var import_chunk_YJPLUO4G = require("./chunk-YJPLUO4G.js");
var import_chunk_MTCNQHIZ = require("./chunk-MTCNQHIZ.js");
var import_chunk_TLIQXUGS = require("./chunk-TLIQXUGS.js");
var import_chunk_RUSPIDGP = require("./chunk-RUSPIDGP.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function requestIdToken(endpoint, audience, handler) {
  const what = "The request for an OIDC token from GitHub";
  return (0, import_chunk_JWYWNJVA.withDeadline)(what, async (abortSignal) => {
    const { status, body } = await get(endpoint, audience, handler, abortSignal);
    if (status !== 200) throw refused(what, status);
    const token = tokenIn(body);
    if (token === void 0) throw withoutToken(what);
    return token;
  });
}
async function get({ url, bearer }, audience, handler, abortSignal) {
  const target = new URL(url);
  target.searchParams.set("audience", audience);
  const request = new import_chunk_RUSPIDGP.HttpRequest({
    protocol: target.protocol,
    hostname: target.hostname,
    ...target.port ? { port: Number(target.port) } : {},
    path: target.pathname + target.search,
    headers: {
      host: target.host,
      accept: "application/json",
      authorization: `Bearer ${bearer}`,
      "user-agent": "keyturn"
    }
  });
  try {
    const { response } = await handler.handle(request, { abortSignal });
    return { status: response.statusCode, body: await text(response.body) };
  } catch (error) {
    throw new import_chunk_GOZT3YRK.KeyturnError(
      "Network",
      {
        what: `Could not reach GitHub for an OIDC token: ${(0, import_chunk_GOZT3YRK.messageOf)(error)}`,
        likely: "a firewall or a proxy that is missing or wrong, or an outage.",
        next: "check http-proxy / no-proxy, and githubstatus.com."
      },
      { cause: error, retry: "transient" }
    );
  }
}
async function text(body) {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
function tokenIn(body) {
  try {
    const { value } = JSON.parse(body);
    return typeof value === "string" && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function refused(what, status) {
  const passing = status === 429 || status >= 500;
  return new import_chunk_GOZT3YRK.KeyturnError(
    "OidcRequestFailed",
    {
      what: `${what} was refused with status ${status}.`,
      likely: passing ? "GitHub has a fault or is busy." : "the token of the job that may ask for ID tokens is no longer valid.",
      next: passing ? "see githubstatus.com; run the job again." : "check that the job has `permissions: id-token: write`, and run it again."
    },
    { retry: passing ? "transient" : "never" }
  );
}
function withoutToken(what) {
  return new import_chunk_GOZT3YRK.KeyturnError(
    "NonsenseAnswer",
    {
      what: `${what} was answered with success, but without a token.`,
      likely: "something between this runner and GitHub answered instead: a proxy or a captive portal.",
      next: "check http-proxy and no-proxy."
    },
    { retry: "briefly" }
  );
}
async function fromGitHub(audience, role, context) {
  const { config, env, handler } = context;
  const endpoint = (0, import_chunk_36ML62ZB.idTokenEndpoint)(env);
  if (!endpoint) throw withoutPermission();
  const arn = await (0, import_chunk_4VFWNOEX.roleArn)(role.role, config.partition, () => (0, import_chunk_4VFWNOEX.onlyAllowedAccount)(config.allowedAccountIds));
  const sts = (0, import_chunk_JWYWNJVA.stsFor)(context);
  const attempt = async () => {
    const token = await requestIdToken(endpoint, audience, handler);
    context.mask(token);
    return (0, import_chunk_4VFWNOEX.assumeRoleWithToken)(sts, arn, role, token);
  };
  try {
    return await (0, import_chunk_4VFWNOEX.roleSession)("AssumeRoleWithWebIdentity", context, attempt);
  } catch (error) {
    throw error instanceof import_chunk_GOZT3YRK.KeyturnError ? error.within("Could not assume role with OIDC", advice(error)) : error;
  }
}
function advice({ code }) {
  return code === "AccessDenied" ? {
    likely: "the role's trust policy does not accept this job: its conditions on `token.actions.githubusercontent.com:sub` (repository, branch or environment) and `:aud` do not match, or the role does not exist.",
    next: "compare the conditions of the trust policy with the repository, ref and environment of this job."
  } : {};
}
function withoutPermission() {
  return new import_chunk_GOZT3YRK.KeyturnError("OidcUnavailable", {
    what: "Could not assume role with OIDC: this job may not ask GitHub for an ID token.",
    likely: "the `id-token` permission is missing; pull requests from forks and from Dependabot never have it.",
    next: "add `permissions: id-token: write` to the job."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fromGitHub
});
