"use strict";
const require_step = require("../chunks/step-DJH2uqsB.js");
// src/post.ts
require_step.asStep(require_step.restore, (runner, message) => runner.warning(message));
