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
  cachedSession: () => cachedSession,
  newSealKey: () => newSealKey,
  open: () => open,
  renewalPath: () => renewalPath,
  seal: () => seal,
  sealKeyVariable: () => sealKeyVariable
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_node_crypto = require("node:crypto");
function renewalPath(folder) {
  return `${folder}/source`;
}
function sealKeyVariable(folder) {
  return `KEYTURN_REFRESH_${/[0-9a-z]+$/i.exec(folder)?.[0]?.toUpperCase() ?? ""}`;
}
var algorithm = "aes-256-gcm";
var nonceBytes = 12;
var tagBytes = 16;
function newSealKey() {
  return (0, import_node_crypto.randomBytes)(32).toString("base64url");
}
function seal(value, key) {
  const nonce = (0, import_node_crypto.randomBytes)(nonceBytes);
  const cipher = (0, import_node_crypto.createCipheriv)(algorithm, Buffer.from(key, "base64url"), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}
function open(text, key) {
  const bytes = Buffer.from(text, "base64");
  const decipher = (0, import_node_crypto.createDecipheriv)(algorithm, Buffer.from(key, "base64url"), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes
  });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
  return JSON.parse(Buffer.concat(plain).toString("utf8"));
}
var longestMargin = 9e5;
function cachedSession(session, seconds, now) {
  const { credentials, identity, expiration } = session;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  if (!expiration || identity.assumedRoleId === void 0) {
    throw new import_chunk_2QBFLZN6.KeyturnError("NonsenseAnswer", { what: "The session to renew is not the session of a role." });
  }
  const lifetime = Math.min(expiration.getTime() - now, seconds * 1e3);
  const expiresAt = now + lifetime;
  return {
    renewAt: expiresAt - Math.min(lifetime / 4, longestMargin),
    expiresAt,
    arn: identity.arn,
    assumedRoleId: identity.assumedRoleId,
    document: JSON.stringify({
      Version: 1,
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAt).toISOString()
    })
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cachedSession,
  newSealKey,
  open,
  renewalPath,
  seal,
  sealKeyVariable
});
