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
  jobSummary: () => jobSummary,
  runUrl: () => runUrl,
  writeJobSummary: () => writeJobSummary
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_fs = require("node:fs");
function writeJobSummary(session, sourceIdentity, env) {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path) (0, import_node_fs.appendFileSync)(path, `${jobSummary(session, sourceIdentity, env)}
`);
}
function jobSummary({ identity, credentials, expiration }, sourceIdentity, env) {
  const run = runUrl(env);
  const rows = [
    ["`recipientAccountId`", identity.accountId],
    ["`userIdentity.arn`", identity.arn],
    ...identity.assumedRoleId === void 0 ? [["`userIdentity.accessKeyId`", (0, import_chunk_2QBFLZN6.redactKeyId)(credentials.accessKeyId)]] : [
      ["`userIdentity.principalId`", identity.assumedRoleId],
      ["session name", sessionNameIn(identity.assumedRoleId)]
    ],
    ...sourceIdentity === void 0 ? [] : [["`userIdentity.sessionContext.sourceIdentity`", sourceIdentity]],
    ...expiration ? [["until", expiration.toISOString()]] : [],
    ...run === void 0 ? [] : [["run", run]]
  ];
  return [
    `### How CloudTrail knows this job in account ${(0, import_chunk_VMJN2GRO.accountOf)(identity.arn) ?? identity.accountId}`,
    "",
    "| | |",
    "|---|---|",
    ...rows.map(([name, value]) => `| ${name} | ${value === run ? value : `\`${value}\``} |`),
    ""
  ].join("\n");
}
function runUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
  GITHUB_RUN_ATTEMPT: attempt
}) {
  if (!server || !repository || !run) return void 0;
  return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ""}`;
}
function sessionNameIn(assumedRoleId) {
  return assumedRoleId.slice(assumedRoleId.indexOf(":") + 1);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  jobSummary,
  runUrl,
  writeJobSummary
});
