"use strict";
const require_core = require("../chunks/core-uetac7mX.js");
// src/main.ts
require("../chunks/step-_2leHKkN.js").runStep(require_core.run, (runner, message) => runner.fail(message));
