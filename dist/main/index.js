"use strict";
const require_start = require("../chunks/start-At10OTgF.js");
// src/main.ts
require("../chunks/step-CCcPEwk4.js").runStep(require_start.run, (runner, message) => runner.fail(message));
