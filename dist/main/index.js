"use strict";
const require_core = require("../chunks/core-B9P7pqA8.js");
// src/main.ts
require("../chunks/step-BYFn54rJ.js").asStep(require_core.run, (runner, message) => runner.fail(message));
