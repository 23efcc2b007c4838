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
var import_chunk_SZJKYFMC = require("../chunks/chunk-SZJKYFMC.js");
var import_chunk_7VZ5H7B6 = require("../chunks/chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
var folder = process.argv[2] ?? "";
var cached = (0, import_chunk_SZJKYFMC.readCache)(folder);
if (cached && Date.now() < cached.renewAt) print(1, cached.document);
else void renewAndPrint();
async function renewAndPrint() {
  try {
    const { renewedDocument } = await Promise.resolve().then(() => __toESM(require("../chunks/renew-WHUK7VJK.js")));
    print(1, await renewedDocument(folder, process.env));
    process.exit(0);
  } catch (error) {
    const isOurs = error instanceof Error && error.name === "KeyturnError";
    print(2, `Keyturn: ${isOurs ? error.message : `the session could not be renewed: ${error}`}`);
    process.exit(1);
  }
}
function print(file, line) {
  const bytes = Buffer.from(`${line}
`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += (0, import_node_fs.writeSync)(file, bytes, done);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
