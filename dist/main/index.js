"use strict";
const require_start = require("../chunks/start-CjmBu3VR.js");
// src/main.ts
require("../chunks/step-CsBL0wpm.js").runStep(require_start.run, (runner, message) => runner.fail(message));
