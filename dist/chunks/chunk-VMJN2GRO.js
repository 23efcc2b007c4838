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
  accountIdsIn: () => accountIdsIn,
  accountOf: () => accountOf,
  isRoot: () => isRoot,
  userNameOf: () => userNameOf
});
module.exports = __toCommonJS(stdin_exports);
function accountOf(arn) {
  return arn.split(":")[4] || void 0;
}
function isRoot(arn) {
  return /^arn:[^:]+:iam::\d*:root$/.test(arn);
}
function userNameOf(arn) {
  return /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
}
function accountIdsIn(text) {
  return [...new Set(text.match(/\b\d{12}\b/g))];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  accountIdsIn,
  accountOf,
  isRoot,
  userNameOf
});
