"use strict";
const require_start = require("../chunks/start-Bh3tPvT0.js");
// src/main.ts
require("../chunks/step-BMcn4NpP.js").runStep(require_start.run, (runner, message) => runner.fail(message));
