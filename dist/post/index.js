"use strict";
const require_step = require("../chunks/step-2CIP9ru6.js");
// src/post.ts
require_step.runStep(require_step.restore, (runner, message) => runner.warning(message));
