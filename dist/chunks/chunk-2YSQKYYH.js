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
  ambientKeys: () => ambientKeys,
  environmentKeys: () => environmentKeys,
  requiredAmbientKeys: () => requiredAmbientKeys
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
function environmentKeys(env) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return void 0;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}
  };
}
async function ambientKeys(env, notice = () => {
}) {
  const exported = environmentKeys(env);
  if (exported) return exported;
  if (!mayFindCredentials(env)) throw notFound("there are none on this runner.");
  const { noticesInFiles } = await Promise.resolve().then(() => __toESM(require("./mfa-arn-RFBKWZCW.js")));
  for (const line of noticesInFiles(env)) notice(line);
  const { refuseExpiredProfile } = await Promise.resolve().then(() => __toESM(require("./stored-profile-IWZFLZIC.js")));
  await refuseExpiredProfile(env, /* @__PURE__ */ new Date());
  const { defaultProvider } = await Promise.resolve().then(() => __toESM(require("./dist-es-HQPENLVE.js")));
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider()();
    return { accessKeyId, secretAccessKey, ...sessionToken === void 0 ? {} : { sessionToken } };
  } catch (error) {
    throw notFound((0, import_chunk_2QBFLZN6.messageOf)(error), error);
  }
}
async function requiredAmbientKeys(env, wantsOidc, notice) {
  try {
    return await ambientKeys(env, notice);
  } catch (error) {
    const { explainNoCredentials } = await Promise.resolve().then(() => __toESM(require("./without-credentials-A5BKROIF.js")));
    throw await explainNoCredentials(error, wantsOidc, env);
  }
}
var variables = [
  "AWS_PROFILE",
  "AWS_CONFIG_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
function mayFindCredentials(env) {
  return env.RUNNER_ENVIRONMENT !== "github-hosted" || variables.some((name) => env[name]) || (0, import_node_fs.existsSync)((0, import_node_path.join)((0, import_node_os.homedir)(), ".aws"));
}
function notFound(why, cause) {
  return new import_chunk_2QBFLZN6.KeyturnError(
    "NoCredentials",
    {
      what: `Credentials could not be loaded, please check your action inputs: ${why}`,
      likely: "no keys were given (a secret that does not exist is empty), and this runner has none of its own.",
      next: "see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume."
    },
    { cause }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ambientKeys,
  environmentKeys,
  requiredAmbientKeys
});
