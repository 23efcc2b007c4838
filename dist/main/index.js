"use strict";
const require_core = require("../chunks/core-B-eoO4R7.js");
// src/main.ts
require("../chunks/step-tHo2VoP9.js").asStep(require_core.run, (runner, message) => runner.fail(message));
