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
  renewedDocument: () => renewedDocument
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RKSAVX5N = require("./chunk-RKSAVX5N.js");
var import_chunk_UWGYD56N = require("./chunk-UWGYD56N.js");
var import_chunk_BNZT6POL = require("./chunk-BNZT6POL.js");
var import_chunk_WN3LO7E2 = require("./chunk-WN3LO7E2.js");
var import_chunk_2SRZHWRA = require("./chunk-2SRZHWRA.js");
var import_chunk_2YSQKYYH = require("./chunk-2YSQKYYH.js");
var import_chunk_HXQOWS54 = require("./chunk-HXQOWS54.js");
var import_chunk_TMIHC4NB = require("./chunk-TMIHC4NB.js");
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
var import_chunk_XQQ5W3D2 = require("./chunk-XQQ5W3D2.js");
var import_chunk_SQREFHEN = require("./chunk-SQREFHEN.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_SZJKYFMC = require("./chunk-SZJKYFMC.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_promises = require("node:timers/promises");
var import_node_fs2 = require("node:fs");
var heartbeat = 1e3;
var stale = 5e3;
async function withRenewalLock(folder, patience, action) {
  const lock = `${(0, import_chunk_SZJKYFMC.cachePath)(folder)}.keyturn-lock`;
  let mine = await (0, import_chunk_RKSAVX5N.acquire)(lock, { stale, patience });
  const timer = setInterval(() => {
    if ((0, import_chunk_RKSAVX5N.fileVersion)(lock) !== mine) return;
    const now = /* @__PURE__ */ new Date();
    (0, import_node_fs2.utimesSync)(lock, now, now);
    mine = (0, import_chunk_RKSAVX5N.fileVersion)(lock);
  }, heartbeat);
  try {
    return await action();
  } finally {
    clearInterval(timer);
    if ((0, import_chunk_RKSAVX5N.fileVersion)(lock) === mine) (0, import_node_fs2.rmSync)(lock, { force: true });
  }
}
var leastRest = 6e4;
var pause = 6e4;
var longestRenewal = 45;
var longestEarlyRenewal = 10;
var longestWait = 6e4;
async function renewedDocument(folder, env) {
  const start = Date.now();
  const before = (0, import_chunk_SZJKYFMC.readCache)(folder);
  if (!before) throw gone(folder);
  const isGood = before.expiresAt - start > leastRest;
  try {
    return await withRenewalLock(folder, isGood ? 0 : longestWait, async () => {
      const now = (0, import_chunk_SZJKYFMC.readCache)(folder) ?? before;
      if (Date.now() < now.renewAt) return now.document;
      if (now.failure && now.failure.at >= start) throw failed(now.failure.message);
      return renewNow(folder, now, isGood, env);
    });
  } catch (error) {
    const isHeld = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "ProfileUnwritable";
    if (isHeld && isGood) return before.document;
    throw isHeld ? failed("Another process has been renewing the session for too long.", error) : error;
  }
}
async function renewNow(folder, now, isGood, env) {
  try {
    const renewed = await renew(folder, now, isGood ? longestEarlyRenewal : longestRenewal, env);
    write(folder, renewed);
    return renewed.document;
  } catch (error) {
    const mayPass = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.retry !== "never";
    if (isGood && mayPass) {
      write(folder, { ...now, renewAt: Math.min(Date.now() + pause, now.expiresAt - leastRest) });
      return now.document;
    }
    write(folder, { ...now, failure: { at: Date.now(), message: (0, import_chunk_2QBFLZN6.messageOf)(error) } });
    throw error;
  }
}
async function renew(folder, now, seconds, env) {
  const { inputs, source, env: saved, mostSeconds } = openRenewal(folder, env);
  restoreEnvironment(env, saved);
  const parsed = (0, import_chunk_BNZT6POL.parseConfig)(inputs, env);
  const config = limited(parsed, mostSeconds);
  const secrets = (0, import_chunk_WN3LO7E2.secretsIn)(inputs);
  const context = {
    config,
    env,
    handler: await (0, import_chunk_BNZT6POL.createRequestHandler)(config.network),
    info: () => {
    },
    notice: () => {
    },
    warning: () => {
    },
    // The runner does not read what this process prints, so there is nobody to mask for it.
    mask: (secret) => void secrets.push(secret),
    sleep: (ms) => (0, import_promises.setTimeout)(ms)
  };
  const startedAt = Date.now();
  const attempt = mostSeconds === void 0 ? import_chunk_2SRZHWRA.obtain : obtainFromParent;
  const { session } = await (0, import_chunk_2RSUQNI2.withDeadline)(
    "Renewing the session",
    () => attempt(source, context).catch((error) => Promise.reject(without(secrets, error))),
    seconds * 1e3
  );
  (0, import_chunk_HXQOWS54.verifyIdentity)(session.identity, config.allowedAccountIds);
  requireSame(now, session.identity);
  return (0, import_chunk_UWGYD56N.cachedSession)(session, (0, import_chunk_XQQ5W3D2.lastOf)(config)?.durationSeconds ?? 3600, startedAt);
}
function without(secrets, error) {
  if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError)) return error;
  const clean = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  const account = Object.entries(error.account).map(([name, text]) => [name, clean(text)]);
  return error.explained(Object.fromEntries(account));
}
async function obtainFromParent(source, context) {
  try {
    return await (0, import_chunk_2SRZHWRA.obtain)(source, context);
  } catch (error) {
    if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError) || error.code !== "ExpiredCredentials") throw error;
    throw new import_chunk_2QBFLZN6.KeyturnError(
      "RenewalFailed",
      {
        what: "The session cannot be renewed any more: what renews it in the place of a stored key lasts 36 hours.",
        next: "use OIDC for jobs that run longer, or run the Keyturn step again in the middle, with another aws-profile."
      },
      { cause: error }
    );
  }
}
function limited(config, mostSeconds = Number.POSITIVE_INFINITY) {
  const { role } = config;
  if (!role) return config;
  return { ...config, role: { ...role, durationSeconds: Math.min(role.durationSeconds, mostSeconds) } };
}
function openRenewal(folder, env) {
  const variable = (0, import_chunk_UWGYD56N.sealKeyVariable)(folder);
  const key = env[variable];
  if (!key) {
    throw new import_chunk_2QBFLZN6.KeyturnError("RenewalFailed", {
      what: `The session cannot be renewed, because ${variable} is not in the environment of this process.`,
      likely: "something between the step and this process drops variables: sudo, env -i, docker run.",
      next: `pass ${variable} on, and with OIDC ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN as well.`
    });
  }
  try {
    return (0, import_chunk_UWGYD56N.open)((0, import_node_fs.readFileSync)((0, import_chunk_UWGYD56N.renewalPath)(folder), "latin1"), key);
  } catch (error) {
    throw failed(`${(0, import_chunk_UWGYD56N.renewalPath)(folder)} cannot be opened: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`, error);
  }
}
function restoreEnvironment(env, saved) {
  for (const name of Object.keys(env)) {
    if (name.startsWith("AWS_")) delete env[name];
  }
  Object.assign(env, saved);
}
function requireSame(before, { arn, assumedRoleId }) {
  if (arn === before.arn && assumedRoleId === before.assumedRoleId) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("RenewalFailed", {
    what: `The renewed session is ${arn} (${assumedRoleId}), and the step's was ${before.arn} (${before.assumedRoleId}).`,
    likely: "the role was deleted and made again meanwhile.",
    next: "run the job again."
  });
}
function write(folder, session) {
  const path = (0, import_chunk_SZJKYFMC.cachePath)(folder);
  try {
    (0, import_chunk_RKSAVX5N.removeLeftovers)(path);
    (0, import_chunk_RKSAVX5N.replaceFile)(path, Buffer.from((0, import_chunk_SZJKYFMC.cacheText)(session), "utf8").toString("latin1"), (0, import_chunk_RKSAVX5N.readState)(path));
  } catch {
  }
}
function gone(folder) {
  return new import_chunk_2QBFLZN6.KeyturnError("RenewalFailed", {
    what: `There is no session in ${folder}.`,
    likely: "the job that made the profile is over, or its temporary folder was emptied.",
    next: "run the Keyturn step again in this job."
  });
}
function failed(what, cause) {
  return new import_chunk_2QBFLZN6.KeyturnError("RenewalFailed", { what }, cause === void 0 ? {} : { cause });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renewedDocument
});
