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
var import_chunk_4TGVDRP5 = require("../chunks/chunk-4TGVDRP5.js");
var import_chunk_XQQ5W3D2 = require("../chunks/chunk-XQQ5W3D2.js");
var import_chunk_SQREFHEN = require("../chunks/chunk-SQREFHEN.js");
var import_chunk_VMJN2GRO = require("../chunks/chunk-VMJN2GRO.js");
var import_chunk_2QBFLZN6 = require("../chunks/chunk-2QBFLZN6.js");
var import_chunk_7VZ5H7B6 = require("../chunks/chunk-7VZ5H7B6.js");
async function restore(runner) {
  const variables = remembered(runner, import_chunk_4TGVDRP5.undoState.variables);
  if (variables) {
    const leftAlone = (0, import_chunk_4TGVDRP5.restoreVariables)(variables, runner);
    if (leftAlone.length > 0)
      runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(", ")}.`);
  }
  const profile = remembered(runner, import_chunk_4TGVDRP5.undoState.profile);
  if (profile) {
    const { secretsInUndo, undoProfiles } = await Promise.resolve().then(() => __toESM(require("../chunks/profile-files-XB42WOZ3.js")));
    for (const secret of secretsInUndo(profile)) runner.mask(secret);
    for (const warning of await undoProfiles(profile)) runner.warning(warning);
  }
  const folder = runner.state(import_chunk_4TGVDRP5.undoState.refresh);
  if (folder !== "") {
    const { removeRenewingFolder } = await Promise.resolve().then(() => __toESM(require("../chunks/renewing-command-A5N5EIT2.js")));
    removeRenewingFolder(folder);
  }
  runner.info(
    variables || profile ? "Took back what Keyturn had exported." : "Keyturn had exported nothing."
  );
}
function remembered(runner, name) {
  const state = runner.state(name);
  return state === "" ? void 0 : JSON.parse(state);
}
void (0, import_chunk_4TGVDRP5.asStep)(restore, (runner, message) => runner.warning(message));
