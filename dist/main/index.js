"use strict";
const require_start = require("../chunks/start-BEgcW0MB.js");
// src/main.ts
require("../chunks/step-LjkyFvh8.js").runStep(require_start.run, (runner, message) => runner.fail(message));
