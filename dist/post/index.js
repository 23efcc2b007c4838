"use strict";
const require_step = require("../chunks/step-DWKwbj2V.js");
// src/post.ts
require_step.runStep(require_step.restore, (runner, message) => runner.warning(message));
