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
  findDevice: () => findDevice
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UV5IAG5T = require("./chunk-UV5IAG5T.js");
var import_chunk_2IPO6JSC = require("./chunk-2IPO6JSC.js");
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
async function findDevice(keys, proof, context) {
  const serials = await serialsOf(keys, context);
  const usable = serials.filter(proof.kind === "seed" ? import_chunk_UV5IAG5T.isVirtual : import_chunk_UV5IAG5T.showsCodes);
  const [only, ...others] = usable;
  if (only === void 0) throw none(keys, serials);
  if (others.length > 0) throw several(usable);
  return only;
}
async function serialsOf(keys, context) {
  if ((0, import_chunk_2RSUQNI2.isElsewhere)(context)) {
    throw new import_chunk_2QBFLZN6.KeyturnError("MfaDeviceUnknown", {
      what: "The MFA device is not known: STS is reached at an endpoint of its own, and no endpoint of IAM is set, so IAM cannot be asked.",
      next: "give mfa-serial, or set AWS_ENDPOINT_URL_IAM."
    });
  }
  const iam = (0, import_chunk_2IPO6JSC.iamFor)(context, keys);
  try {
    return await (0, import_chunk_2RSUQNI2.retrying)("ListMFADevices", context, () => iam.mfaDevices());
  } catch (error) {
    if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "AccessDenied")) throw error;
    throw new import_chunk_2QBFLZN6.KeyturnError(
      "MfaDeviceUnknown",
      {
        what: `The MFA device is not known: ${(0, import_chunk_2QBFLZN6.messageOf)(error).split("\n")[0]}`,
        likely: "the user may not call iam:ListMFADevices on itself, or only with MFA.",
        next: 'give mfa-serial: it is on the page of the user in IAM, under "Security credentials".'
      },
      { cause: error }
    );
  }
}
function none({ accessKeyId }, others) {
  const also = others.length > 0 ? ` It has ${others.join(" and ")}, whose codes cannot be made from a seed.` : "";
  return new import_chunk_2QBFLZN6.KeyturnError("MfaDeviceUnknown", {
    what: `The user of ${(0, import_chunk_2QBFLZN6.redactKeyId)(accessKeyId)} has no virtual MFA device.${also}`,
    likely: "the key is that of another user than the device, or the device was removed.",
    next: "assign a virtual MFA device to the user and store its seed as mfa-secret, or take the MFA inputs away."
  });
}
function several(serials) {
  return new import_chunk_2QBFLZN6.KeyturnError("MfaDeviceUnknown", {
    what: `The user has ${serials.length} MFA devices that show codes: ${serials.join(", ")}.`,
    next: "name the one that the seed or the code belongs to with mfa-serial."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  findDevice
});
