"use strict";
const require_core = require("../chunks/core-B7auw51Q.js");
// src/main.ts
require("../chunks/step-BXgJE58V.js").asStep(require_core.run, (runner, message) => runner.fail(message));
