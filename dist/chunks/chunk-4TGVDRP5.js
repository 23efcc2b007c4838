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
  asStep: () => asStep,
  checkBeforehand: () => checkBeforehand,
  publish: () => publish,
  restoreVariables: () => restoreVariables,
  undoState: () => undoState
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XQQ5W3D2 = require("./chunk-XQQ5W3D2.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_node_fs = require("node:fs");
var os = __toESM(require("os"));
var crypto = __toESM(require("crypto"));
var fs = __toESM(require("fs"));
var os2 = __toESM(require("os"));
var os3 = __toESM(require("os"));
var import_node_crypto = require("node:crypto");
var import_node_os = require("node:os");
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os3.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os3.EOL);
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}
function githubRunner(env) {
  let hidesAccountIds = false;
  const masked = /* @__PURE__ */ new Set();
  const noticed = /* @__PURE__ */ new Set();
  const mask = (value) => {
    if (value.trim() === "" || masked.has(value)) return;
    masked.add(value);
    setSecret(value);
  };
  const printing = (print) => (text) => {
    if (hidesAccountIds) for (const accountId of (0, import_chunk_VMJN2GRO.accountIdsIn)(text)) mask(accountId);
    print(text);
  };
  return {
    // As it was when the step began, whatever is taken out of the process's own meanwhile.
    env: { ...env },
    mask,
    hideAccountIds: () => {
      hidesAccountIds = true;
    },
    info: printing((text) => info(asText(text))),
    notice: printing((text) => {
      if (!noticed.has(text)) notice(text);
      noticed.add(text);
    }),
    warning: printing((text) => warning(text)),
    error: printing((text) => error(text)),
    fail: printing((text) => setFailed(text)),
    exportVariable,
    setOutput,
    saveState: (name, value) => {
      if (!isCommandFile(env, "GITHUB_STATE")) return false;
      saveState(name, value);
      return true;
    },
    state: getState
  };
}
function asText(text) {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ").replaceAll(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
}
function requireCommandFiles(env) {
  const missing = ["GITHUB_ENV", "GITHUB_OUTPUT"].filter((name) => !isCommandFile(env, name));
  if (missing.length === 0) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("NotOnRunner", {
    what: `${missing.join(" and ")} ${missing.length > 1 ? "do" : "does"} not name an existing file.`,
    likely: "this is not a step of a GitHub Actions job, or the runner is too old for command files.",
    next: "run Keyturn with `uses:` in a workflow, on runner 2.297 or newer."
  });
}
function isCommandFile(env, name) {
  const path = env[name];
  return path !== void 0 && path !== "" && (0, import_node_fs.existsSync)(path);
}
async function asStep(story, failed) {
  process.env.AWS_EXECUTION_ENV ??= "GitHubActions";
  const runner = githubRunner(process.env);
  try {
    await story(runner);
  } catch (error2) {
    failed(runner, tell(error2));
  }
  process.stdout.write("", () => process.exit());
}
function tell(error2) {
  if (error2 instanceof import_chunk_2QBFLZN6.KeyturnError) return error2.message;
  return `Keyturn failed in a way that it should not: ${error2 instanceof Error ? error2.stack : String(error2)}`;
}
var secretVariable = /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/;
function variablesFor(region, keys, env, options) {
  const blanked = options.unsetCurrent ? { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_SESSION_TOKEN: "" } : {};
  return {
    ...blanked,
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    ...keys ? credentialVariables(keys, env) : {},
    ...options.profile === void 0 ? {} : { AWS_PROFILE: options.profile }
  };
}
function credentialVariables(keys, env) {
  const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? "" : void 0);
  return {
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    ...token === void 0 ? {} : { AWS_SESSION_TOKEN: token }
  };
}
function rememberVariables(variables, runner) {
  return Object.entries(variables).map(([name, value]) => {
    const before = runner.env[name] ?? "";
    if (secretVariable.test(name)) runner.mask(before);
    return { name, before, publishedDigest: digest(value) };
  });
}
function exportVariables(variables, runner) {
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
}
function restoreVariables(undo, runner) {
  const leftAlone = [];
  for (const { name, before, publishedDigest } of undo) {
    if (secretVariable.test(name)) runner.mask(before);
    if (digest(runner.env[name] ?? "") === publishedDigest) runner.exportVariable(name, before);
    else leftAlone.push(name);
  }
  return leftAlone;
}
function digest(value) {
  return (0, import_node_crypto.createHash)("sha256").update(value).digest("hex");
}
function identityOutputs(identity, expiration) {
  return {
    "aws-account-id": identity.accountId,
    "authenticated-arn": identity.arn,
    ...identity.assumedRoleId === void 0 ? {} : { "assumed-role-id": identity.assumedRoleId },
    ...expiration ? { "expires-at": expiration.toISOString() } : {}
  };
}
function keyOutputs({ judgement, rotation }) {
  const { status, ageDays } = judgement ?? {};
  return {
    ...status === void 0 ? {} : { "key-status": status },
    ...ageDays === void 0 ? {} : { "key-age-days": String(ageDays) },
    ...rotation ? {
      rotated: String(rotation.kind === "result" && rotation.rotated),
      "rotation-state": rotation.kind === "result" ? rotation.state : "failed"
    } : {}
  };
}
function credentialOutputs(keys, expiration) {
  return {
    "aws-access-key-id": keys.accessKeyId,
    "aws-secret-access-key": keys.secretAccessKey,
    ...keys.sessionToken === void 0 ? {} : { "aws-session-token": keys.sessionToken },
    // With the incumbent's literal JSON quotes around the time, which workflows parse; `expires-at` is the clean form.
    ...expiration ? { "aws-expiration": JSON.stringify(expiration) } : {}
  };
}
function prefixedVariables(profiles, env) {
  const all = profiles.flatMap(({ entry: { prefix, region }, session }) => {
    if (prefix === void 0 || !session) return [];
    const before = { AWS_SESSION_TOKEN: env[`${prefix}_AWS_SESSION_TOKEN`] };
    const variables = { AWS_REGION: region, ...credentialVariables(session.credentials, before) };
    return Object.entries(variables).map(([name, value]) => [`${prefix}_${name}`, value]);
  });
  return Object.fromEntries(all);
}
function plannedProfiles({
  publish: { profile, overwriteProfiles },
  profiles
}) {
  return [
    ...profile ? [profile] : [],
    ...profiles.flatMap((entry) => {
      if (entry.name === void 0) return [];
      const plan = { name: entry.name, overwrite: overwriteProfiles };
      return entry.kind === "settings" ? [{ ...plan, sourceProfile: entry.settings.sourceProfile }] : [plan];
    })
  ];
}
function profileRequests(own, profiles, { publish: { profile, overwriteProfiles: overwrite }, region }) {
  return [
    ...profile && own ? [{ ...profile, region, credentials: own }] : [],
    ...profiles.flatMap(({ entry, session }) => {
      const credentials = entry.kind === "settings" ? entry.settings : session?.credentials;
      if (entry.name === void 0 || !credentials) return [];
      return [{ name: entry.name, overwrite, region: entry.region, credentials }];
    })
  ];
}
var undoState = {
  variables: "keyturn-variables",
  profile: "keyturn-profile",
  refresh: "keyturn-refresh"
};
async function checkBeforehand(config, runner) {
  requireCommandFiles(runner.env);
  const planned = plannedProfiles(config);
  if (planned.length === 0) return;
  if (config.publish.refresh) {
    const { requireRenewingFolder } = await Promise.resolve().then(() => __toESM(require("./renewing-command-A5N5EIT2.js")));
    requireRenewingFolder(runner.env);
  }
  const files = await Promise.resolve().then(() => __toESM(require("./profile-files-XB42WOZ3.js")));
  const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, (0, import_node_os.homedir)()));
  for (const notice2 of notices) runner.notice(notice2);
}
async function publish(handOver, keys, config, runner) {
  const { session, isNew, profiles, renewal } = handOver;
  const renewing = renewal && await renewingFolder(renewal, session, config, runner);
  const variables = {
    ...renewing?.variables ?? ownVariables(handOver, config, runner),
    ...prefixedVariables(profiles, runner.env)
  };
  noticeOtherProfile(variables, runner);
  const before = rememberVariables(variables, runner);
  if (!runner.saveState(undoState.variables, JSON.stringify(before))) {
    runner.info(
      "This runner keeps no state for post steps, so nothing will be taken back at the end of the job."
    );
  }
  let profileUndo;
  let hasExported = false;
  try {
    profileUndo = await writeProfiles(handOver, renewing, config, runner);
    hasExported = true;
    exportVariables(variables, runner);
    for (const [name, value] of Object.entries(keyOutputs(keys))) runner.setOutput(name, value);
    setOutputs(session, config.publish.outputs, runner);
    tell2(session, isNew, runner);
    tellProfiles(profiles, runner);
    if (config.publish.jobSummary) await summarizeIfPossible(session, config, runner);
  } catch (error2) {
    await takeBack(profileUndo, renewing);
    if (hasExported) takeBackVariables(before, runner);
    if (error2 instanceof import_chunk_2QBFLZN6.KeyturnError) throw error2;
    throw new import_chunk_2QBFLZN6.KeyturnError(
      "PublishFailed",
      {
        what: `The runner's command files could not be written: ${(0, import_chunk_2QBFLZN6.messageOf)(error2)}`,
        likely: "the disk of the runner is full, or its temporary folder is gone.",
        next: "free some space on the runner, and run the job again."
      },
      { cause: error2 }
    );
  }
}
function noticeOtherProfile(variables, runner) {
  const { AWS_PROFILE: other } = runner.env;
  if (!other || variables.AWS_PROFILE !== void 0 || !variables.AWS_ACCESS_KEY_ID) return;
  runner.notice(
    `AWS_PROFILE is set to ${other}, by the workflow or an earlier step. Some tools prefer it to the credentials that this step exports; run "unset AWS_PROFILE" before them.`
  );
}
async function summarizeIfPossible(session, config, runner) {
  try {
    await summarize(session, config, runner);
  } catch (error2) {
    runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${(0, import_chunk_2QBFLZN6.messageOf)(error2)}`);
  }
}
function takeBackVariables(before, runner) {
  try {
    for (const { name, before: value } of before) runner.exportVariable(name, value);
  } catch {
  }
}
function ownVariables({ session, isNew }, config, runner) {
  const { profile, environment, unsetCurrent } = config.publish;
  if (!environment) return {};
  return variablesFor(config.region, isNew ? session.credentials : void 0, runner.env, {
    unsetCurrent,
    ...profile && isNew ? { profile: profile.name } : {}
  });
}
async function renewingFolder(renewal, session, config, runner) {
  const { planRenewingFolder, writeRenewingFolder } = await Promise.resolve().then(() => __toESM(require("./renewing-profile-TB7ZCKRB.js")));
  const planned = planRenewingFolder(config, runner);
  runner.saveState(undoState.refresh, planned.path);
  writeRenewingFolder(planned, renewal, session, (0, import_chunk_XQQ5W3D2.lastOf)(config)?.durationSeconds);
  return planned;
}
async function writeProfiles({ session, isNew, profiles }, renewing, config, runner) {
  const credentials = renewing ? { process: renewing.command } : session.credentials;
  const requests = profileRequests(isNew ? credentials : void 0, profiles, config);
  if (requests.length === 0) return void 0;
  const files = await Promise.resolve().then(() => __toESM(require("./profile-files-XB42WOZ3.js")));
  const undo = await files.writeProfiles(requests, files.profilePaths(runner.env, (0, import_node_os.homedir)()), (undoSoFar) => {
    for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
    runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
  });
  const names = requests.map(({ name }) => name);
  const renews = renewing ? ", which renews itself" : "";
  runner.info(`Wrote the profile${names.length > 1 ? "s" : ""} ${names.join(", ")}${renews}.`);
  return undo;
}
async function takeBack(profiles, renewing) {
  if (profiles) {
    const { undoProfiles } = await Promise.resolve().then(() => __toESM(require("./profile-files-XB42WOZ3.js")));
    await undoProfiles(profiles);
  }
  if (renewing) {
    const { removeRenewingFolder } = await Promise.resolve().then(() => __toESM(require("./renewing-command-A5N5EIT2.js")));
    removeRenewingFolder(renewing.path);
  }
}
function setOutputs({ identity, credentials, expiration }, withCredentials, runner) {
  const all = {
    ...identityOutputs(identity, expiration),
    ...withCredentials ? credentialOutputs(credentials, expiration) : {}
  };
  for (const [name, value] of Object.entries(all)) runner.setOutput(name, value);
}
async function summarize(session, { role }, runner) {
  const { writeJobSummary } = await Promise.resolve().then(() => __toESM(require("./job-summary-3U4XJKIN.js")));
  writeJobSummary(session, role?.sourceIdentity, runner.env);
}
function tell2({ identity, expiration }, isNew, runner) {
  if (identity.assumedRoleId !== void 0)
    runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
  else if (isNew) runner.info("Proceeding with IAM user credentials");
  runner.info(
    `Credentials of ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ""}.`
  );
}
function tellProfiles(profiles, runner) {
  for (const { entry, session } of profiles) {
    const places = [entry.name, entry.prefix && `${entry.prefix}_AWS_*`].filter(Boolean).join(" and ");
    if (entry.kind === "settings") {
      const { roleArn, sourceProfile } = entry.settings;
      runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
    } else if (session) {
      const { identity, expiration } = session;
      runner.info(
        `${places}: ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ""}.`
      );
    }
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  asStep,
  checkBeforehand,
  publish,
  restoreVariables,
  undoState
});
