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
  openMfaSession: () => openMfaSession
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BA6ED2FY = require("./chunk-BA6ED2FY.js");
var import_chunk_HXQOWS54 = require("./chunk-HXQOWS54.js");
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_HL3SSITX = require("./chunk-HL3SSITX.js");
var import_chunk_DXGESLKQ = require("./chunk-DXGESLKQ.js");
var import_chunk_OWF5YRN3 = require("./chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("./chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("./chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("./chunk-23FY37WA.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function openMfaSession(keys, mfa, given, localNow = Date.now) {
  const { context, device: find } = (0, import_chunk_BA6ED2FY.openDevice)(keys, mfa, given, localNow);
  const sts = (0, import_chunk_2RSUQNI2.stsFor)(context, keys);
  const identity = await (0, import_chunk_2RSUQNI2.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity());
  (0, import_chunk_HXQOWS54.refuseRoot)(identity);
  const userName = (0, import_chunk_VMJN2GRO.userNameOf)(identity.arn);
  if (userName === void 0) {
    throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
      what: `The key ${(0, import_chunk_2QBFLZN6.redactKeyId)(keys.accessKeyId)} is that of ${identity.arn}, which is no IAM user, and MFA is set.`,
      next: "MFA goes with the long-term key of an IAM user."
    });
  }
  const device = await find();
  const { credentials, expiration } = await (0, import_chunk_BA6ED2FY.withCode)(
    "GetSessionToken",
    device,
    context,
    (code) => sts.getSessionToken({ DurationSeconds: mfa.sessionSeconds, ...code })
  );
  (0, import_chunk_2RSUQNI2.maskKeys)(credentials, context.mask);
  context.info(
    `MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`
  );
  return { userName, session: { credentials, identity, ...expiration ? { expiration } : {} } };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  openMfaSession
});
