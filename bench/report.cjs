// Preloaded in the rounds that are not timed: writes the process's final resource usage to file descriptor 3.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  writeSync(3, JSON.stringify({ peakMiB, modules: Object.keys(require.cache) }));
});
