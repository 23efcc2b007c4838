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
  obtainWithProfiles: () => obtainWithProfiles
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2SRZHWRA = require("./chunk-2SRZHWRA.js");
var import_chunk_2YSQKYYH = require("./chunk-2YSQKYYH.js");
var import_chunk_HXQOWS54 = require("./chunk-HXQOWS54.js");
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
async function settleInParallel(most, items, work) {
  const results = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) {
      const [result] = await Promise.allSettled([work(item)]);
      if (result) results[index] = result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
var mostAtOnce = 4;
async function obtainWithProfiles(given, context) {
  const tasks = tasksFor(await sharedSource(given, context), given, context);
  const results = await settleInParallel(mostAtOnce, tasks, (task) => task.obtain());
  const failures = results.flatMap(
    (result, index) => result.status === "rejected" ? [within(tasks[index]?.entries ?? [], result.reason)] : []
  );
  if (failures.length > 0) throw together(failures);
  const obtained = results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
  const [own] = obtained;
  if (!own) throw new Error("nothing was asked for");
  const profiles = context.config.profiles.map((entry) => {
    const session = obtained[tasks.findIndex(({ entries }) => entries.includes(entry))]?.session;
    return session ? { entry, session } : { entry };
  });
  return { ...own, profiles };
}
async function sharedSource(source, { env, mask, notice, config }) {
  if (source.kind !== "ambient" && source.kind !== "role-chaining") return source;
  if (config.profiles.every(({ kind }) => kind !== "role")) return source;
  const keys = await (0, import_chunk_2YSQKYYH.requiredAmbientKeys)(env, source.kind === "ambient", notice);
  (0, import_chunk_2RSUQNI2.maskKeys)(keys, mask);
  return { kind: "access-keys", keys };
}
function tasksFor(source, given, context) {
  const { config } = context;
  const isOwn = (entry) => entry.kind === "role" ? entry.role === config.role : entry.kind === "keys" && config.role === void 0;
  const isAmbient = given.kind === "ambient" || given.kind === "role-chaining";
  const own = async () => {
    if (isAmbient && config.role) refuseIfTooLong(source, config.role);
    const obtained = await (0, import_chunk_2SRZHWRA.obtain)(source, context);
    return isAmbient ? { ...obtained, isNew: config.role !== void 0 } : obtained;
  };
  const others = config.profiles.filter((entry) => !isOwn(entry) && entry.kind !== "settings");
  return [
    { entries: config.profiles.filter(isOwn), obtain: own },
    ...others.map((entry) => ({ entries: [entry], obtain: () => obtainEntry(entry, source, context) }))
  ];
}
async function obtainEntry(entry, source, context) {
  if (entry.kind === "role") {
    refuseIfTooLong(source, entry.role);
    return (0, import_chunk_2SRZHWRA.obtain)(source, { ...context, config: withRole(context.config, entry.role, source) });
  }
  const { keys } = context.config.source;
  if (!keys) throw new Error("a line stands for stored keys, and there are none");
  return { session: await (0, import_chunk_2SRZHWRA.fromKeys)(keys, void 0, context), isNew: true };
}
function refuseIfTooLong(source, role) {
  if (source.kind === "access-keys") (0, import_chunk_2SRZHWRA.refuseOverAnHour)(source.keys, role);
}
function withRole(config, role, { kind }) {
  const { sourceIdentity: _withoutEffect, ...rest } = role;
  const itsRole = kind === "access-keys" ? role : { ...rest, customTags: [] };
  return { ...config, role: itsRole, furtherRoles: [] };
}
function within([entry], error) {
  return entry && error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.within(entry.title) : error;
}
function together(failures) {
  const [first] = failures;
  const own = failures.filter((failure) => failure instanceof import_chunk_2QBFLZN6.KeyturnError);
  if (!(first instanceof import_chunk_2QBFLZN6.KeyturnError) || own.length < 2) return first;
  const accounts = own.map(({ account: { what, likely } }) => `- ${what}${likely ? ` (${likely})` : ""}`);
  return new import_chunk_2QBFLZN6.KeyturnError(
    first.code,
    {
      what: `${own.length} of the roles could not be assumed:
${accounts.join("\n")}`,
      next: first.account.next ?? "see to each of them. Nothing was handed to later steps."
    },
    { cause: first }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  obtainWithProfiles
});
