"use strict";
const require_core = require("../chunks/core-CJa8nwga.js");
// src/main.ts
require("../chunks/step-2CIP9ru6.js").runStep(require_core.run, (runner, message) => runner.fail(message));
