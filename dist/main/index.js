"use strict";
const require_core = require("../chunks/core-CrUQtcEb.js");
// src/main.ts
require("../chunks/step-DJH2uqsB.js").asStep(require_core.run, (runner, message) => runner.fail(message));
