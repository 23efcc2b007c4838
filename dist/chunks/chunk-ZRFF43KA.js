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
  headerOf: () => headerOf,
  indentOf: () => indentOf,
  isBlankOrComment: () => isBlankOrComment,
  linesOf: () => linesOf,
  mfaArnNotices: () => mfaArnNotices,
  noticesInFiles: () => noticesInFiles,
  profilePaths: () => profilePaths,
  settingOf: () => settingOf
});
module.exports = __toCommonJS(stdin_exports);
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var byteOrderMark = "\xEF\xBB\xBF";
function linesOf(text) {
  const from = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(({ 0: line }) => line !== "").map(({ index, 1: line = "", 2: ending = "" }) => ({ start: from + index, text: line, ending }));
}
function headerOf(line) {
  const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (inside === void 0 || tail === void 0) return void 0;
  const name = inside.replaceAll(/^[ \t]+|[ \t]+$/g, "").replace(/^([^ \t]+)[ \t]+(["']?)(.*)\2$/, (_all, kind, _quote, rest) => `${kind} ${rest}`);
  const wellSpaced = [name, name.replace(/ (.*)$/, ' "$1"'), name.replace(/ (.*)$/, " '$1'")].includes(
    inside
  );
  const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
  return { name, tail, plain: indent === "" && wellSpaced && wellEnded };
}
function isBlankOrComment(line) {
  return /^[ \t]*(?:[#;]|$)/.test(line);
}
function indentOf(line) {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function settingOf(line) {
  const { 1: key, 2: value } = /^[ \t]*([^=:]*?)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  return key === void 0 || value === void 0 ? void 0 : { key: key.toLowerCase(), value };
}
function profilePaths(env, home) {
  const expand = (path) => /^~(?=[/\\]|$)/.test(path) ? (0, import_node_path.join)(home, path.slice(1)) : path;
  return {
    credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, import_node_path.join)("~", ".aws", "credentials")),
    configFile: expand(env.AWS_CONFIG_FILE || (0, import_node_path.join)("~", ".aws", "config"))
  };
}
function mfaArnNotices(path, text) {
  let section = "";
  const sections = /* @__PURE__ */ new Set();
  for (const line of linesOf(text)) {
    section = headerOf(line.text)?.name ?? section;
    if (settingOf(line.text)?.key === "mfa_arn") sections.add(section);
  }
  return [...sections].map((name) => {
    const profile = Buffer.from(name.replace(/^profile /, ""), "latin1").toString("utf8");
    return `The profile ${profile} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
  });
}
function noticesInFiles(env) {
  return Object.values(profilePaths(env, (0, import_node_os.homedir)())).flatMap((path) => {
    try {
      return mfaArnNotices(path, (0, import_node_fs.readFileSync)(path, "latin1"));
    } catch {
      return [];
    }
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  headerOf,
  indentOf,
  isBlankOrComment,
  linesOf,
  mfaArnNotices,
  noticesInFiles,
  profilePaths,
  settingOf
});
