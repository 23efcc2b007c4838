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
  planRenewingFolder: () => planRenewingFolder,
  writeRenewingFolder: () => writeRenewingFolder
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UWGYD56N = require("./chunk-UWGYD56N.js");
var import_chunk_DV6K7ZWG = require("./chunk-DV6K7ZWG.js");
var import_chunk_SZJKYFMC = require("./chunk-SZJKYFMC.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
function planRenewingFolder({ region, publish }, runner) {
  const path = (0, import_chunk_DV6K7ZWG.newFolderPath)(runner.env);
  const key = (0, import_chunk_UWGYD56N.newSealKey)();
  runner.mask(key);
  runner.mask(runner.env.AWS_SECURITY_TOKEN ?? "");
  const { profile, environment } = publish;
  const variables = {
    ...environment && profile ? profileVariables(profile.name, region, runner.env) : {},
    [(0, import_chunk_UWGYD56N.sealKeyVariable)(path)]: key
  };
  return { path, key, command: (0, import_chunk_DV6K7ZWG.programCommand)(path), variables };
}
var beforeProfiles = [
  ...["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN"],
  ...["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"]
];
function profileVariables(profile, region, env) {
  const isSet = (name) => Boolean(env[name]);
  return {
    ...Object.fromEntries(beforeProfiles.filter(isSet).map((name) => [name, ""])),
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    AWS_PROFILE: profile,
    ...isSet("AWS_DEFAULT_PROFILE") ? { AWS_DEFAULT_PROFILE: profile } : {}
  };
}
function writeRenewingFolder({ path, key }, renewal, session, seconds = defaultSeconds) {
  const cached = (0, import_chunk_UWGYD56N.cachedSession)(session, seconds, Date.now());
  const options = { mode: 384, flag: "wx" };
  try {
    (0, import_node_fs.mkdirSync)(path, { mode: 448 });
    (0, import_node_fs.writeFileSync)((0, import_chunk_UWGYD56N.renewalPath)(path), (0, import_chunk_UWGYD56N.seal)(renewal, key), options);
    (0, import_node_fs.writeFileSync)((0, import_chunk_SZJKYFMC.cachePath)(path), (0, import_chunk_SZJKYFMC.cacheText)(cached), options);
  } catch (error) {
    (0, import_chunk_DV6K7ZWG.removeRenewingFolder)(path);
    throw new import_chunk_2QBFLZN6.KeyturnError(
      "PublishFailed",
      {
        what: `The session could not be written to ${path}: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`,
        likely: "the disk of the runner is full, or its temporary folder is gone or not writable.",
        next: "free some space on the runner, and run the job again."
      },
      { cause: error }
    );
  }
}
var defaultSeconds = 3600;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  planRenewingFolder,
  writeRenewingFolder
});
