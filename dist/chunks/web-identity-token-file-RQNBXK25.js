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
  fromTokenFile: () => fromTokenFile,
  readTokenFile: () => readTokenFile
});
module.exports = __toCommonJS(stdin_exports);
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
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var longestToken = 2e4;
var projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;
async function fromTokenFile(file, role, context) {
  const { config, env } = context;
  const arn = await (0, import_chunk_4AXIUWK3.roleArn)(role.role, config.partition, () => (0, import_chunk_4AXIUWK3.onlyAllowedAccount)(config.allowedAccountIds));
  const sts = (0, import_chunk_2RSUQNI2.stsFor)(context);
  let token;
  const attempt = async () => {
    token = await readTokenFile(file, env.GITHUB_WORKSPACE ?? process.cwd());
    context.mask(token);
    return (0, import_chunk_Y5KLUFNY.assumeRoleWithToken)(sts, arn, role, token);
  };
  try {
    return await (0, import_chunk_Y5KLUFNY.roleSession)("AssumeRoleWithWebIdentity", context, attempt);
  } catch (error) {
    if (error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "WebIdentityTokenUnreadable") throw error;
    const { explainRefusedToken } = await Promise.resolve().then(() => __toESM(require("./refused-token-66S74HPF.js")));
    throw explainRefusedToken(error, "Could not assume role with web identity token file", token, arn);
  }
}
async function readTokenFile(file, workspace) {
  const path = (0, import_node_path.isAbsolute)(file) ? file : (0, import_node_path.resolve)(workspace, file);
  const token = (await readWithoutLinks(path)).trim();
  if (token.length < 4 || token.length > longestToken || /\s/.test(token)) {
    throw unreadable(
      `Web identity token file ${path} does not hold one token.`,
      "a token is a single line of 4 to 20000 characters."
    );
  }
  return token;
}
async function readWithoutLinks(path) {
  const follow = projectedToken.test(path) ? 0 : import_node_fs.constants.O_NOFOLLOW ?? 0;
  await refuseLink(path);
  try {
    const handle = await (0, import_promises.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK | follow);
    try {
      if (!(await handle.stat()).isFile())
        throw unreadable(`Web identity token file ${path} is not a regular file.`);
      return await handle.readFile("utf8");
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof import_chunk_2QBFLZN6.KeyturnError) throw error;
    throw failure(path, error);
  }
}
async function refuseLink(path) {
  if (projectedToken.test(path)) return;
  const isLink = await (0, import_promises.readlink)(path).then(
    () => true,
    () => false
  );
  if (isLink) throw isSymbolicLink(path);
}
function failure(path, error) {
  const code = error.code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return unreadable(
      `Web identity token file does not exist: ${path}.`,
      "the path is relative to GITHUB_WORKSPACE unless it is absolute."
    );
  }
  if (code === "ELOOP") return isSymbolicLink(path);
  return unreadable(`Web identity token file ${path} cannot be read: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}.`);
}
function isSymbolicLink(path) {
  return unreadable(
    `Web identity token file ${path} is a symbolic link, which is refused.`,
    "a link in a checked-out repository could point to any file of this runner; name the file itself."
  );
}
function unreadable(what, likely) {
  return new import_chunk_2QBFLZN6.KeyturnError("WebIdentityTokenUnreadable", {
    what,
    ...likely === void 0 ? {} : { likely },
    next: "check web-identity-token-file."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fromTokenFile,
  readTokenFile
});
