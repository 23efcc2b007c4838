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
  onlyAllowedAccount: () => onlyAllowedAccount,
  roleArn: () => roleArn
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
async function roleArn(role, partition, findAccount) {
  return role.kind === "arn" ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}
function onlyAllowedAccount(allowedAccountIds) {
  const [only, ...others] = allowedAccountIds ?? [];
  if (only !== void 0 && others.length === 0) return only;
  throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
    what: "role-to-assume is a name, and a web identity token does not tell the account that the role is in.",
    next: "give the ARN of the role, or name its account, and no other, in allowed-account-ids."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  onlyAllowedAccount,
  roleArn
});
