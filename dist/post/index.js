"use strict";
const require_step = require("../chunks/step-CCcPEwk4.js");
// src/post.ts
require_step.runStep(require_step.restore, (runner, message) => runner.warning(message));
