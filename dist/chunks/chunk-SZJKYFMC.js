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
  cachePath: () => cachePath,
  cacheText: () => cacheText,
  readCache: () => readCache
});
module.exports = __toCommonJS(stdin_exports);
var import_node_fs = require("node:fs");
function cachePath(folder) {
  return `${folder}/session`;
}
function readCache(folder) {
  try {
    const [head = "", document = ""] = (0, import_node_fs.readFileSync)(cachePath(folder), "utf8").split("\n");
    return { ...JSON.parse(head), document };
  } catch {
    return void 0;
  }
}
function cacheText({ document, ...head }) {
  return `${JSON.stringify(head)}
${document}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cachePath,
  cacheText,
  readCache
});
