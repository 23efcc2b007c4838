var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var import_chunk_BNZT6POL = require("../chunks/core.js").part("chunk-BNZT6POL.js");
var import_chunk_WN3LO7E2 = require("../chunks/core.js").part("chunk-WN3LO7E2.js");
var import_chunk_2SRZHWRA = require("../chunks/core.js").part("chunk-2SRZHWRA.js");
var import_chunk_2YSQKYYH = require("../chunks/core.js").part("chunk-2YSQKYYH.js");
var import_chunk_HXQOWS54 = require("../chunks/core.js").part("chunk-HXQOWS54.js");
var import_chunk_N7LQOJDT = require("../chunks/core.js").part("chunk-N7LQOJDT.js");
var import_chunk_TMIHC4NB = require("../chunks/core.js").part("chunk-TMIHC4NB.js");
var import_chunk_36ML62ZB = require("../chunks/core.js").part("chunk-36ML62ZB.js");
var import_chunk_4AXIUWK3 = require("../chunks/core.js").part("chunk-4AXIUWK3.js");
var import_chunk_Y5KLUFNY = require("../chunks/core.js").part("chunk-Y5KLUFNY.js");
var import_chunk_2RSUQNI2 = require("../chunks/core.js").part("chunk-2RSUQNI2.js");
var import_chunk_HL3SSITX = require("../chunks/core.js").part("chunk-HL3SSITX.js");
var import_chunk_DXGESLKQ = require("../chunks/core.js").part("chunk-DXGESLKQ.js");
var import_chunk_OWF5YRN3 = require("../chunks/core.js").part("chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("../chunks/core.js").part("chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("../chunks/core.js").part("chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("../chunks/core.js").part("chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("../chunks/core.js").part("chunk-23FY37WA.js");
var import_chunk_4TGVDRP5 = require("../chunks/chunk-4TGVDRP5.js");
var import_chunk_XQQ5W3D2 = require("../chunks/chunk-XQQ5W3D2.js");
var import_chunk_SQREFHEN = require("../chunks/chunk-SQREFHEN.js");
var import_chunk_VMJN2GRO = require("../chunks/chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("../chunks/core.js").part("chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("../chunks/chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("../chunks/core.js").part("chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("../chunks/core.js").part("chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("../chunks/core.js").part("chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("../chunks/chunk-7VZ5H7B6.js");
var import_promises = require("node:timers/promises");
var import_promises2 = require("node:timers/promises");
function verifyProfiles(profiles, allowedAccountIds) {
  for (const { entry, session } of profiles) {
    try {
      const settings = entry.kind === "settings" ? entry.settings : void 0;
      if (settings)
        (0, import_chunk_HXQOWS54.verifyIdentity)({ accountId: settings.accountId, arn: settings.roleArn }, allowedAccountIds);
      if (session) (0, import_chunk_HXQOWS54.verifyIdentity)(session.identity, allowedAccountIds);
    } catch (error) {
      throw error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.within(entry.title) : error;
    }
  }
}
function sessionsOf(profiles) {
  return profiles.flatMap(({ session }) => session ?? []);
}
function refuseLeakedKey(observation, config) {
  const judgement = (0, import_chunk_N7LQOJDT.judgeKeys)(observation, config.keyAge, /* @__PURE__ */ new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === "SuspectedLeak");
  if (leak) throw toError(leak);
}
async function checkKeys(observation, rotation, config, runner) {
  const now = /* @__PURE__ */ new Date();
  const seen = rotation?.kind === "result" ? afterRotation(observation, rotation) : observation;
  const judgement = (0, import_chunk_N7LQOJDT.judgeKeys)(seen, config.keyAge, now, config.partition);
  tellOfRotation(rotation, runner);
  try {
    await summarize(seen, judgement, rotation, config, runner, now);
  } catch (error) {
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`);
  }
  for (const finding of judgement?.findings ?? []) {
    if (finding.level === "error") throw toError(finding);
    runner[finding.level](toError(finding).message);
  }
  return {
    ...judgement ? { judgement } : {},
    ...rotation ? { rotation } : {},
    ...rotation?.kind === "result" && rotation.replacement ? { replacement: rotation.replacement } : {}
  };
}
function afterRotation(observation, { keys, journal, replacement }) {
  const successor = journal && "new" in journal ? journal.new : void 0;
  const id = replacement?.accessKeyId ?? (observation.kind === "report" ? observation.report.signing.id : successor ?? keys[0]?.id);
  const signing = keys.find((key) => key.id === id);
  if (!signing) return observation;
  const details = observation.kind === "report" ? observation.report : {};
  const {
    other: _other,
    otherLastUse: _use,
    ...rest
  } = details;
  return { kind: "report", report: { ...rest, signing } };
}
function tellOfRotation(rotation, runner) {
  if (!rotation) return;
  if (rotation.kind === "failed") {
    runner.error(`The access key was not rotated. ${rotation.error.message}`);
    return;
  }
  const next = rotation.next ? ` Next step: ${rotation.next.toISOString().slice(0, 10)}.` : "";
  runner.info(`Rotation: ${rotation.state}; ${rotation.why}${next}`);
}
async function summarize(observation, judgement, rotation, config, runner, now) {
  if (!judgement || !rotation && judgement.status !== "warn" && judgement.status !== "overdue") return;
  const report = observation.kind === "report" ? observation.report : void 0;
  const own = report ? [report.signing, ...report.other ? [report.other] : []] : [];
  const keys = rotation?.kind === "result" ? rotation.keys : own;
  const user = keys.find(({ userName }) => userName !== void 0)?.userName;
  const { writeSummary } = await Promise.resolve().then(() => __toESM(require("../chunks/summary-PZ4DT3RN.js")));
  writeSummary(
    {
      judgement,
      keys,
      ...user === void 0 ? {} : { user },
      ...rotation?.kind === "result" ? { rotation } : {},
      ...rotation?.kind === "failed" ? { rotation: failure(rotation.error) } : {},
      ...rotation?.kind === "result" && rotation.journal ? { journal: rotation.journal } : {},
      ...config.rotation ? { times: config.rotation } : {}
    },
    runner.env,
    now
  );
}
function failure({ account: { what, next } }) {
  return { state: "failed", why: what, ...next === void 0 ? {} : { advice: next } };
}
function toError({ code, account }) {
  return new import_chunk_2QBFLZN6.KeyturnError(code, account);
}
function chooseSource(inputs, hasRole, idTokenAvailable) {
  const { keys, webIdentityTokenFile, saml, roleChaining, forceSkipOidc, audience } = inputs;
  const otherSource = (keys ?? webIdentityTokenFile ?? saml) !== void 0 || roleChaining || forceSkipOidc;
  if (hasRole && idTokenAvailable && !otherSource) {
    return {
      source: { kind: "github-oidc", audience },
      why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`
    };
  }
  if (keys) {
    const kind = keys.sessionToken === void 0 ? "access key" : "temporary access key";
    return {
      source: { kind: "access-keys", keys },
      why: `Source: ${kind} ${(0, import_chunk_2QBFLZN6.redactKeyId)(keys.accessKeyId)}, because the inputs hold it.`
    };
  }
  if (webIdentityTokenFile !== void 0) {
    return {
      source: { kind: "web-identity-token-file", file: webIdentityTokenFile },
      why: `Source: web identity token file ${webIdentityTokenFile}, because web-identity-token-file is set.`
    };
  }
  if (saml) {
    return {
      source: { kind: "saml", saml },
      why: "Source: a SAML assertion, because saml-assertion is set."
    };
  }
  if (roleChaining) {
    return {
      source: { kind: "role-chaining" },
      why: "Source: the credentials of an earlier step, because role-chaining is true."
    };
  }
  return {
    source: { kind: "ambient" },
    why: `Source: the SDK's default chain, because ${whyAmbient(inputs, hasRole)}.`
  };
}
function whyAmbient({ forceSkipOidc }, hasRole) {
  if (!hasRole) return "no keys and no role are given";
  return forceSkipOidc ? "force-skip-oidc is true and no other source is set" : "no source is set and the job has no id-token permission";
}
async function existingSession(context) {
  try {
    const credentials = await (0, import_chunk_2YSQKYYH.ambientKeys)(context.env);
    (0, import_chunk_2RSUQNI2.maskKeys)(credentials, context.mask);
    const sts = (0, import_chunk_2RSUQNI2.stsFor)(context, credentials);
    return {
      credentials,
      identity: await (0, import_chunk_2RSUQNI2.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity())
    };
  } catch (error) {
    if (error instanceof import_chunk_2QBFLZN6.KeyturnError && saysNo.has(error.code)) return void 0;
    throw error;
  }
}
var saysNo = /* @__PURE__ */ new Set([
  "NoCredentials",
  "InvalidCredentials",
  "ExpiredCredentials",
  "AccessDenied"
]);
var patienceMs = 3e3;
async function observeKeys(keys, context) {
  const { keyAge, rotation } = context.config;
  const isWanted = keyAge.maxMs !== void 0 || rotation !== void 0;
  if (!isWanted && keyAge.warnMs === 0) return { kind: "none" };
  if (!isWanted && (0, import_chunk_2RSUQNI2.isElsewhere)(context)) {
    return unknown(
      "STS is reached at an endpoint of its own, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM)."
    );
  }
  await (0, import_promises2.setImmediate)();
  const { iamFor } = await Promise.resolve().then(() => __toESM(require("../chunks/iam-client-RXPCG2GV.js")));
  const { mfaSession } = context;
  const iam = iamFor(context, mfaSession?.session.credentials ?? keys, isWanted ? void 0 : patienceMs);
  const list = () => iam.listAccessKeys(mfaSession?.userName);
  try {
    const listed = isWanted ? await (0, import_chunk_2RSUQNI2.retrying)("ListAccessKeys", context, list) : await list();
    return await reportOn(keys, listed, isWanted ? iam : void 0);
  } catch (error) {
    const denied = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "AccessDenied";
    const why = (0, import_chunk_2QBFLZN6.messageOf)(error).split("\n")[0] ?? "";
    return unknown(denied && lacksMfa(context) ? `${why}. ${howToSee}` : why, denied);
  }
}
async function reportOn({ accessKeyId }, listed, iam) {
  const signing = listed.find(({ id }) => id === accessKeyId);
  if (!signing) return unknown("IAM does not list the key that signs.");
  const other = listed.find(({ id }) => id !== accessKeyId);
  const details = iam && signing.userName ? await userDetails(iam, signing.userName, other) : {};
  return { kind: "report", report: { signing, ...other ? { other } : {}, ...details } };
}
function lacksMfa({ config, mfaSession }) {
  return config.source.mfa !== void 0 && !mfaSession;
}
var howToSee = "If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of 3600 at most: one session then serves IAM and the role.";
function unknown(why, denied = false) {
  return { kind: "unknown", why, denied };
}
async function userDetails(iam, userName, other) {
  const [attachedPolicies, hasPassword, otherLastUse] = await Promise.all([
    iam.attachedPolicies(userName).catch(() => void 0),
    iam.hasPassword(userName).catch(() => void 0),
    other ? iam.lastUse(other.id).then((use) => use ?? "never").catch(() => void 0) : void 0
  ]);
  return {
    ...attachedPolicies ? { attachedPolicies } : {},
    ...hasPassword === void 0 ? {} : { hasPassword },
    ...otherLastUse === void 0 ? {} : { otherLastUse }
  };
}
async function obtainCredentials(config, runner) {
  const context = await contextOf(config, runner);
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      runner.notice("Pre-existing credentials are valid. No need to generate new ones.");
      return { session, isNew: false, profiles: [], observation: { kind: "none" }, context };
    }
    runner.notice("No valid credentials exist. Running as normal.");
  }
  const source = await sourceOf(config, runner);
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: "access-keys", keys: repaired.config.source.keys }, repaired);
  }
}
async function contextOf(config, runner) {
  return {
    config,
    env: config.publish.unsetCurrent && !config.source.roleChaining ? withoutKeys(runner.env) : runner.env,
    handler: await (0, import_chunk_BNZT6POL.createRequestHandler)(config.network),
    info: runner.info,
    notice: runner.notice,
    warning: runner.warning,
    mask: runner.mask,
    sleep: (ms) => (0, import_promises.setTimeout)(ms)
  };
}
function withoutKeys(env) {
  const names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];
  for (const name of names) delete process.env[name];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
async function sourceOf(config, runner) {
  const { source, why } = chooseSource(
    config.source,
    config.role !== void 0,
    (0, import_chunk_36ML62ZB.idTokenEndpoint)(runner.env) !== void 0
  );
  runner.info(why);
  if (config.publish.refresh) {
    const { requireRepeatable } = await Promise.resolve().then(() => __toESM(require("../chunks/prepare-renewal-WTO5XIAK.js")));
    requireRepeatable(source, config, runner.env);
  }
  tellEndpoints(source, config, runner);
  return source;
}
function tellEndpoints({ kind }, { network }, runner) {
  const isSigned = kind === "access-keys" || kind === "role-chaining" || kind === "ambient";
  for (const { level, line } of (0, import_chunk_2RSUQNI2.redirections)(network.endpoints, isSigned)) runner[level](line);
}
async function obtainAndObserve(source, given) {
  const context = await withMfaSession(source, given);
  const isStoredKey = source.kind === "access-keys" && source.keys.sessionToken === void 0;
  const [obtained, observation] = await Promise.all([
    obtainForAll(source, context),
    isStoredKey ? observeKeys(source.keys, context) : { kind: "none" }
  ]);
  return { ...obtained, observation, source, context };
}
async function obtainForAll(source, context) {
  if (context.config.profiles.length === 0) return { ...await (0, import_chunk_2SRZHWRA.obtain)(source, context), profiles: [] };
  const { obtainWithProfiles } = await Promise.resolve().then(() => __toESM(require("../chunks/profiles-EWNBUNCR.js")));
  return obtainWithProfiles(source, context);
}
async function withMfaSession(source, context) {
  const { mfa } = context.config.source;
  if (mfa?.sessionSeconds === void 0 || source.kind !== "access-keys") return context;
  const { openMfaSession } = await Promise.resolve().then(() => __toESM(require("../chunks/mfa-session-H3TIUWYF.js")));
  const mfaSession = await openMfaSession(
    source.keys,
    { ...mfa, sessionSeconds: mfa.sessionSeconds },
    context
  );
  return { ...context, mfaSession };
}
async function repairedContext(error, context) {
  const { rotation, source } = context.config;
  const isTorn = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "InvalidCredentials";
  if (!isTorn || !source.keys || !rotation || rotation.user !== void 0) return void 0;
  const { repairedPair } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-ILCIHHNK.js")));
  const keys = await repairedPair(rotation, source.keys, context);
  return keys && { ...context, config: { ...context.config, source: { ...source, keys } } };
}
async function withinStepTimeout(seconds, work) {
  if (seconds === void 0) return work;
  let timer;
  const timeUp = new Promise((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new import_chunk_2QBFLZN6.KeyturnError("ActionTimedOut", {
          what: `Action timed out after ${seconds} s, as action-timeout-s says.`,
          likely: "AWS, GitHub or a proxy between is slow or cannot be reached; the lines above say what was tried.",
          next: "run the job again, or allow more time."
        })
      );
    }, seconds * 1e3);
  });
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
async function run(runner) {
  const config = readConfig(runner);
  await (0, import_chunk_4TGVDRP5.checkBeforehand)(config, runner);
  const { session, isNew, profiles, observation, source, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner)
  );
  if (config.publish.maskAccountId) maskIdentities([session, ...sessionsOf(profiles)], runner);
  verifyProfiles(profiles, config.allowedAccountIds);
  (0, import_chunk_HXQOWS54.verifyIdentity)(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);
  const rotation = await rotateIfAsked(session, context);
  const keys = await checkKeys(observation, rotation, config, runner);
  const renewal = await withinStepTimeout(
    config.network.timeoutSeconds,
    renewalIfAsked(source, keys.replacement, context)
  );
  const handOver = { session, isNew, profiles, ...renewal ? { renewal } : {} };
  await (0, import_chunk_4TGVDRP5.publish)(withReplacement(handOver, keys.replacement), keys, config, runner);
}
function readConfig(runner) {
  const inputs = (0, import_chunk_WN3LO7E2.readInputs)(runner.env);
  for (const secret of (0, import_chunk_WN3LO7E2.secretsIn)(inputs)) runner.mask(secret);
  if (/^true$/i.test(inputs["mask-aws-account-id"].value)) runner.hideAccountIds();
  const config = (0, import_chunk_BNZT6POL.parseConfig)(inputs, runner.env);
  for (const notice of config.notices) runner.notice(notice);
  return config;
}
function maskIdentities(sessions, runner) {
  for (const { identity } of sessions) {
    runner.mask(identity.accountId);
    runner.mask(identity.arn);
  }
}
async function rotateIfAsked(session, context) {
  const { rotation, source } = context.config;
  if (!rotation) return void 0;
  const { runRotation } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-ILCIHHNK.js")));
  return runRotation(rotation, source.keys, session, context);
}
async function renewalIfAsked(source, replacement, context) {
  if (!context.config.publish.refresh || !source) return void 0;
  const { prepareRenewal } = await Promise.resolve().then(() => __toESM(require("../chunks/prepare-renewal-WTO5XIAK.js")));
  return prepareRenewal(source, replacement, (0, import_chunk_WN3LO7E2.readInputs)(context.env), context);
}
function withReplacement(handOver, replacement) {
  if (!replacement) return handOver;
  const successor = (each) => each.credentials.sessionToken === void 0 ? { ...each, credentials: replacement } : each;
  return {
    ...handOver,
    session: successor(handOver.session),
    profiles: handOver.profiles.map(
      (each) => each.session ? { ...each, session: successor(each.session) } : each
    )
  };
}
void (0, import_chunk_4TGVDRP5.asStep)(run, (runner, message) => runner.fail(message));
