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
  fromTokenFile: () => fromTokenFile,
  readTokenFile: () => readTokenFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_4VFWNOEX = require("./chunk-4VFWNOEX.js");
var import_chunk_JWYWNJVA = require("./chunk-JWYWNJVA.js");
var import_chunk_JBDZ6S33 = require("./chunk-JBDZ6S33.js");
var import_chunk_3R5WZWDQ = require("./chunk-3R5WZWDQ.js");
var import_chunk_BC7YSETF = require("./chunk-BC7YSETF.js");
var import_chunk_GOZT3YRK = require("./chunk-GOZT3YRK.js");
var import_chunk_CGFSH2MZ = require("./chunk-CGFSH2MZ.js");
var import_chunk_VAYACXWT = require("./chunk-VAYACXWT.js");
var import_chunk_Y6VUUDLS = require("./chunk-Y6VUUDLS.js");
var import_chunk_YJPLUO4G = require("./chunk-YJPLUO4G.js");
var import_chunk_MTCNQHIZ = require("./chunk-MTCNQHIZ.js");
var import_chunk_TLIQXUGS = require("./chunk-TLIQXUGS.js");
var import_chunk_RUSPIDGP = require("./chunk-RUSPIDGP.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var longestToken = 2e4;
var projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;
async function fromTokenFile(file, role, context) {
  const { config, env } = context;
  const arn = await (0, import_chunk_4VFWNOEX.roleArn)(role.role, config.partition, () => (0, import_chunk_4VFWNOEX.onlyAllowedAccount)(config.allowedAccountIds));
  const sts = (0, import_chunk_JWYWNJVA.stsFor)(context);
  const attempt = async () => {
    const token = await readTokenFile(file, env.GITHUB_WORKSPACE ?? process.cwd());
    context.mask(token);
    return (0, import_chunk_4VFWNOEX.assumeRoleWithToken)(sts, arn, role, token);
  };
  try {
    return await (0, import_chunk_4VFWNOEX.roleSession)("AssumeRoleWithWebIdentity", context, attempt);
  } catch (error) {
    const isOurs = error instanceof import_chunk_GOZT3YRK.KeyturnError && error.code !== "WebIdentityTokenUnreadable";
    throw isOurs ? error.within("Could not assume role with web identity token file") : error;
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
    if (error instanceof import_chunk_GOZT3YRK.KeyturnError) throw error;
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
  return unreadable(`Web identity token file ${path} cannot be read: ${(0, import_chunk_GOZT3YRK.messageOf)(error)}.`);
}
function isSymbolicLink(path) {
  return unreadable(
    `Web identity token file ${path} is a symbolic link, which is refused.`,
    "a link in a checked-out repository could point to any file of this runner; name the file itself."
  );
}
function unreadable(what, likely) {
  return new import_chunk_GOZT3YRK.KeyturnError("WebIdentityTokenUnreadable", {
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
