// As report.cjs, for a program of ES modules, which are in no cache that a program can read.
const { registerHooks } = require('node:module');
const { statSync, writeSync } = require('node:fs');
const { fileURLToPath } = require('node:url');

const loaded = new Set();
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.add(fileURLToPath(url));
    return next(url, context);
  },
});

process.on('exit', () => {
  const files = [...loaded].map((path) => ({ path, bytes: statSync(path).size }));
  const builtIns = process.moduleLoadList.filter((name) => name.startsWith('NativeModule ')).length;
  writeSync(3, JSON.stringify({ peakMiB: process.resourceUsage().maxRSS / 1024, files, builtIns }));
});
