"use strict";
const require_core = require("../chunks/core--Itm5rst.js");
// src/main.ts
require("../chunks/step-DhlCx09Z.js").asStep(require_core.run, (runner, message) => runner.fail(message));
