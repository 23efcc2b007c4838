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
  droppable: () => droppable,
  lasting: () => lasting,
  reservedTagKeys: () => reservedTagKeys
});
module.exports = __toCommonJS(stdin_exports);
var lasting = [
  ["Repository", "GITHUB_REPOSITORY"],
  ["Workflow", "GITHUB_WORKFLOW"],
  ["Action", "GITHUB_ACTION"],
  ["Actor", "GITHUB_ACTOR"],
  ["Commit", "GITHUB_SHA"],
  ["Branch", "GITHUB_REF"]
];
var droppable = [
  ["EventName", "GITHUB_EVENT_NAME"],
  ["BaseRef", "GITHUB_BASE_REF"],
  ["HeadRef", "GITHUB_HEAD_REF"],
  ["RunId", "GITHUB_RUN_ID"],
  ["Job", "GITHUB_JOB"],
  ["TriggeringActor", "GITHUB_TRIGGERING_ACTOR"]
];
var reservedTagKeys = [
  "GitHub",
  ...[...lasting, ...droppable].map(([key]) => key)
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  droppable,
  lasting,
  reservedTagKeys
});
