"use strict";
const require_start = require("../chunks/start-CuUMo93o.js");
// src/main.ts
require("../chunks/step-DIRlJex4.js").runStep(require_start.run, (runner, message) => runner.fail(message));
