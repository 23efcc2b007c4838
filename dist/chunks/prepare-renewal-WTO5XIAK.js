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
  prepareRenewal: () => prepareRenewal,
  requireRepeatable: () => requireRepeatable
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WN3LO7E2 = require("./chunk-WN3LO7E2.js");
var import_chunk_2YSQKYYH = require("./chunk-2YSQKYYH.js");
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
var parentSeconds = 129600;
var chainedSeconds = 3600;
var renewingSecrets = [
  ...["aws-access-key-id", "aws-secret-access-key", "aws-credentials"],
  ...["mfa-serial", "mfa-secret"]
];
function requireRepeatable(source, { publish }, env) {
  if (source.kind !== "role-chaining" && source.kind !== "ambient") return;
  if ((0, import_chunk_2YSQKYYH.environmentKeys)(env)) {
    throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
      what: "refresh is true, and the source is the credentials that an earlier step exported, which end at some time.",
      next: "set refresh: true in that step as well, or give this one a source of its own."
    });
  }
  if (env.AWS_PROFILE !== void 0 && env.AWS_PROFILE === publish.profile?.name) {
    throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
      what: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
      next: "give this step an aws-profile of its own."
    });
  }
}
async function prepareRenewal(source, keys, inputs, context) {
  const env = renewingEnv(context.env);
  if (source.kind !== "access-keys") return { inputs: inputsFor(inputs, []), source, env };
  const inForce = keys ?? source.keys;
  if (usesMfa(inputs)) {
    return {
      inputs: inputsFor(inputs, renewingSecrets),
      source: { kind: "access-keys", keys: inForce },
      env
    };
  }
  return {
    inputs: inputsFor(inputs, []),
    source: { kind: "access-keys", keys: await parentSession(inForce, context) },
    env,
    mostSeconds: chainedSeconds
  };
}
async function parentSession(keys, context) {
  const sts = (0, import_chunk_2RSUQNI2.stsFor)(context, keys);
  try {
    const { credentials } = await (0, import_chunk_2RSUQNI2.retrying)(
      "GetSessionToken",
      context,
      () => sts.getSessionToken({ DurationSeconds: parentSeconds })
    );
    (0, import_chunk_2RSUQNI2.maskKeys)(credentials, context.mask);
    return credentials;
  } catch (error) {
    throw error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.within("Could not get the session that is to renew the role session") : error;
  }
}
function usesMfa(inputs) {
  return ["mfa-serial", "mfa-secret"].some(
    (name) => name in inputs && inputs[name].value !== ""
  );
}
var otherInputs = /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;
function inputsFor(inputs, secrets) {
  const kept = import_chunk_WN3LO7E2.inputSpecs.map(({ name, ...spec }) => {
    const isKept = !otherInputs.test(name) && (!spec.secret || secrets.includes(name));
    return [name, isKept ? inputs[name] : { value: "", untrimmed: "", givenAs: name }];
  });
  return Object.fromEntries(kept);
}
function renewingEnv(env) {
  const entries = Object.entries(env).filter(
    (entry) => /^(GITHUB|RUNNER|AWS)_/.test(entry[0]) && !/^(GITHUB|RUNNER)_.*TOKEN|^GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$/.test(entry[0]) && !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$/.test(entry[0]) && Boolean(entry[1])
  );
  return Object.fromEntries(entries);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  prepareRenewal,
  requireRepeatable
});
