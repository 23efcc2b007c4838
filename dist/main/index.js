"use strict";
const require_core = require("../chunks/core-C8Kzd1tP.js");
// src/main.ts
require("../chunks/step-BPlV0Dk2.js").asStep(require_core.run, (runner, message) => runner.fail(message));
