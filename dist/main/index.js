"use strict";
const require_core = require("../chunks/core-Celu8rCF.js");
// src/main.ts
require("../chunks/step-DTrzrF36.js").asStep(require_core.run, (runner, message) => runner.fail(message));
