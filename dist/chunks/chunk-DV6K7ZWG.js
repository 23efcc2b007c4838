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
  isLeftBehind: () => isLeftBehind,
  newFolderPath: () => newFolderPath,
  programCommand: () => programCommand,
  removeRenewingFolder: () => removeRenewingFolder,
  requireRenewingFolder: () => requireRenewingFolder
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var folderPrefix = "keyturn-refresh-";
function newFolderPath({ RUNNER_TEMP = "" }) {
  return (0, import_node_path.join)((0, import_node_path.resolve)(RUNNER_TEMP), folderPrefix + (0, import_node_crypto.randomBytes)(6).toString("hex"));
}
function requireRenewingFolder(env) {
  const { RUNNER_TEMP } = env;
  if (!RUNNER_TEMP) {
    throw notHere("refresh needs RUNNER_TEMP, which is not set.", "run Keyturn with `uses:` in a workflow.");
  }
  try {
    (0, import_node_fs.accessSync)(RUNNER_TEMP, import_node_fs.constants.W_OK | import_node_fs.constants.X_OK);
  } catch (error) {
    throw notHere(
      `refresh needs a temporary folder to write in: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`,
      "correct RUNNER_TEMP."
    );
  }
  programCommand(newFolderPath(env));
}
function programCommand(folder, node = process.execPath, program = (0, import_node_path.resolve)((0, import_node_path.dirname)(process.argv[1] ?? ""), "..", "credential-process", "index.js")) {
  return [node, program, folder].map(quoted).join(" ");
}
function quoted(path) {
  const isWindows = /^[a-z]:\\/i.test(path);
  if (!/^[\p{L}\p{N}\-_./@+:~ \\]+$/u.test(path) || path.includes("\\") && !isWindows) {
    throw notHere(
      `refresh cannot work here: ${JSON.stringify(path)} has characters that AWS tools do not take in a credential_process.`,
      "install the runner, and its work folder, in a path of letters, digits, hyphens, underscores and dots."
    );
  }
  return path.includes(" ") ? `"${path}"` : path;
}
function removeRenewingFolder(path) {
  if (!(0, import_node_path.basename)(path).startsWith(folderPrefix)) return;
  (0, import_node_fs.rmSync)(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
function isLeftBehind(section) {
  const line = /^[ \t]*credential_process[ \t]*=(.*)$/m.exec(section)?.[1] ?? "";
  const match = /(?:"([^"]*keyturn-refresh-[0-9a-f]{12})"|\s(\S*keyturn-refresh-[0-9a-f]{12}))\s*$/.exec(
    line
  );
  const folder = match?.[1] ?? match?.[2];
  return folder !== void 0 && !(0, import_node_fs.existsSync)(Buffer.from(folder, "latin1").toString("utf8"));
}
function notHere(what, next) {
  return new import_chunk_2QBFLZN6.KeyturnError("NotOnRunner", { what, next });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isLeftBehind,
  newFolderPath,
  programCommand,
  removeRenewingFolder,
  requireRenewingFolder
});
