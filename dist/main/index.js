"use strict";
const require_core = require("../chunks/core-BagxFcH5.js");
// src/main.ts
require("../chunks/step-DCeBpMPP.js").asStep(require_core.run, (runner, message) => runner.fail(message));
