"use strict";
const require_start = require("../chunks/start-DgX8cmv_.js");
// src/main.ts
require("../chunks/step-DWKwbj2V.js").runStep(require_start.run, (runner, message) => runner.fail(message));
