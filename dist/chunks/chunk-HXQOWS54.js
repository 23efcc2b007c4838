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
  refuseRoot: () => refuseRoot,
  verifyIdentity: () => verifyIdentity
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
function verifyIdentity(identity, allowedAccountIds) {
  refuseRoot(identity);
  if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) {
    throw new import_chunk_2QBFLZN6.KeyturnError("AccountNotAllowed", {
      what: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(", ")}`,
      likely: "the keys or the role of another environment were given.",
      next: "correct the keys, role-to-assume or allowed-account-ids. Nothing was handed to later steps."
    });
  }
}
function refuseRoot({ arn, accountId }) {
  if (!(0, import_chunk_VMJN2GRO.isRoot)(arn)) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("RootCredentials", {
    what: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
    likely: "they were made in the first minutes of the account and stayed.",
    next: "delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  refuseRoot,
  verifyIdentity
});
