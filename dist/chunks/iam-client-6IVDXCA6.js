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
  iamFor: () => import_chunk_2A45YZWR.iamFor
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2A45YZWR = require("./chunk-2A45YZWR.js");
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  iamFor
});
