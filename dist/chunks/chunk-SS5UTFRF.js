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
  reservedTagKeys: () => reservedTagKeys,
  sessionTags: () => sessionTags
});
module.exports = __toCommonJS(stdin_exports);
var longestValue = 256;
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
var mostTags = 50;
function sessionTags(env, customTags, options) {
  const own = [{ Key: "GitHub", Value: "Actions" }, ...tagsFrom(lasting, env)];
  const room = mostTags - own.length - customTags.length;
  const optional = options.withDroppable ? tagsFrom(droppable, env).slice(0, room) : [];
  return [...own, ...optional, ...customTags];
}
function tagsFrom(variables, env) {
  return variables.flatMap(([Key, name]) => {
    const Value = tagValue(env[name] ?? "");
    return Value === "" ? [] : [{ Key, Value }];
  });
}
function tagValue(text) {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_").slice(0, longestValue);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  reservedTagKeys,
  sessionTags
});
