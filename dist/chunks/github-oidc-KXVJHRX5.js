var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  fromGitHub: () => fromGitHub
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_36ML62ZB = require("./chunk-36ML62ZB.js");
var import_chunk_4AXIUWK3 = require("./chunk-4AXIUWK3.js");
var import_chunk_Y5KLUFNY = require("./chunk-Y5KLUFNY.js");
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_HL3SSITX = require("./chunk-HL3SSITX.js");
var import_chunk_DXGESLKQ = require("./chunk-DXGESLKQ.js");
var import_chunk_OWF5YRN3 = require("./chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("./chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("./chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("./chunk-23FY37WA.js");
var import_chunk_SQREFHEN = require("./chunk-SQREFHEN.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function requestIdToken(endpoint, audience, handler) {
  const what = "The request for an OIDC token from GitHub";
  return (0, import_chunk_2RSUQNI2.withDeadline)(what, async (abortSignal) => {
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
  const request = new import_chunk_X755Y2SI.HttpRequest({
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
    throw new import_chunk_2QBFLZN6.KeyturnError(
      "Network",
      {
        what: `Could not reach GitHub for an OIDC token: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`,
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
  return new import_chunk_2QBFLZN6.KeyturnError(
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
  return new import_chunk_2QBFLZN6.KeyturnError(
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
  const arn = await (0, import_chunk_4AXIUWK3.roleArn)(role.role, config.partition, () => (0, import_chunk_4AXIUWK3.onlyAllowedAccount)(config.allowedAccountIds));
  const sts = (0, import_chunk_2RSUQNI2.stsFor)(context);
  let token;
  const attempt = async () => {
    token = await requestIdToken(endpoint, audience, handler);
    context.mask(token);
    return (0, import_chunk_Y5KLUFNY.assumeRoleWithToken)(sts, arn, role, token);
  };
  try {
    return await (0, import_chunk_Y5KLUFNY.roleSession)("AssumeRoleWithWebIdentity", context, attempt);
  } catch (error) {
    const { explainRefusedToken } = await Promise.resolve().then(() => __toESM(require("./refused-token-66S74HPF.js")));
    throw explainRefusedToken(error, "Could not assume role with OIDC", token, arn);
  }
}
function withoutPermission() {
  return new import_chunk_2QBFLZN6.KeyturnError("OidcUnavailable", {
    what: "Could not assume role with OIDC: this job may not ask GitHub for an ID token.",
    likely: "the `id-token` permission is missing; pull requests from forks and from Dependabot never have it.",
    next: "add `permissions: id-token: write` to the job."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fromGitHub
});
