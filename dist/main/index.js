"use strict";
const require_core = require("../chunks/core-TAHFv6V_.js");
// src/main.ts
require("../chunks/step-BXgJE58V.js").asStep(require_core.run, (runner, message) => runner.fail(message));
