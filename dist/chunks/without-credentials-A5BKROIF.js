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
  explainNoCredentials: () => explainNoCredentials
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_promises = require("node:fs/promises");
var permission = "add `permissions: id-token: write` to the job, and in a reusable workflow to the job that calls it, too.";
async function explainNoCredentials(error, hasRole, env) {
  if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError) || error.code !== "NoCredentials") return error;
  const origin = await originOf(env);
  if (origin.kind === "fork") {
    return error.explained({
      likely: `this run is for a pull request from ${origin.head}, and GitHub gives runs from forks neither secrets nor the \`id-token: write\` permission.`,
      next: "leave the step out for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`), or do what needs AWS after the merge. Do not run the code of a fork under pull_request_target."
    });
  }
  if (origin.kind === "dependabot") {
    return error.explained({
      likely: "Dependabot started this run: its token only reads, without the `id-token: write` permission, and in the place of the Actions secrets it has the Dependabot secrets.",
      next: "leave the step out for it (`if: github.actor != 'dependabot[bot]'`), or store what it needs among the Dependabot secrets."
    });
  }
  if (!hasRole) return error;
  return error.explained({
    likely: "if this job is to use OIDC, it lacks the `id-token: write` permission. Otherwise no keys were given: a secret that does not exist is empty.",
    next: `${permission} With keys, see that the secrets exist and are readable from this workflow.`
  });
}
async function originOf(env) {
  const head = await forkIn(env);
  if (head !== void 0) return { kind: "fork", head };
  return env.GITHUB_ACTOR === "dependabot[bot]" ? { kind: "dependabot" } : { kind: "other" };
}
async function forkIn({
  GITHUB_EVENT_NAME: event = "",
  GITHUB_EVENT_PATH: path,
  GITHUB_REPOSITORY: repository
}) {
  if (!path || !event.startsWith("pull_request") || event === "pull_request_target") return void 0;
  try {
    const { pull_request: pull } = JSON.parse(await (0, import_promises.readFile)(path, "utf8"));
    if (!pull?.head) return void 0;
    const name = pull.head.repo?.full_name;
    if (typeof name !== "string") return "a fork that is gone";
    return name.toLowerCase() === repository?.toLowerCase() ? void 0 : `the fork ${name}`;
  } catch {
    return void 0;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explainNoCredentials
});
