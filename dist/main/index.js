"use strict";
const require_core = require("../chunks/core-CMNxaC87.js");
// src/main.ts
require("../chunks/step-DwNwIY_k.js").asStep(require_core.run, (runner, message) => runner.fail(message));
