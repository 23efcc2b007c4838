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
  KeyturnError: () => KeyturnError,
  messageOf: () => messageOf,
  redactKeyId: () => redactKeyId
});
module.exports = __toCommonJS(stdin_exports);
var KeyturnError = class _KeyturnError extends Error {
  name = "KeyturnError";
  code;
  retry;
  account;
  /** Milliseconds that the server asked to wait before the next attempt. */
  retryAfterMs;
  constructor(code, account, options = {}) {
    super(
      [
        account.what,
        account.likely && `Likely cause: ${account.likely}`,
        account.next && `What to do: ${account.next}`,
        account.details
      ].filter(Boolean).join("\n"),
      "cause" in options ? { cause: options.cause } : {}
    );
    this.code = code;
    this.retry = options.retry ?? "never";
    this.account = account;
    this.retryAfterMs = options.retryAfterMs;
  }
  /** The same error, told from where it happened: `what` is put before its own, the rest where it has none. */
  within(what, advice = {}) {
    const account = { ...advice, ...this.account, what: `${what}: ${this.account.what}` };
    return new _KeyturnError(this.code, account, { cause: this.cause, retry: this.retry });
  }
  /** The same error, with what has been found out since in the place of the first guess. */
  explained(findings) {
    const account = { ...this.account, ...findings };
    return new _KeyturnError(this.code, account, { cause: this.cause, retry: this.retry });
  }
};
function redactKeyId(keyId) {
  return keyId.length > 8 ? `${keyId.slice(0, 4)}\u2026${keyId.slice(-4)}` : "\u2026";
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  KeyturnError,
  messageOf,
  redactKeyId
});
