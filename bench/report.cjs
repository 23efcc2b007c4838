// Preloaded in rounds that are not timed: at the end, writes the process's peak memory to file descriptor 3.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  writeSync(3, JSON.stringify({ peakMiB: process.resourceUsage().maxRSS / 1024 }));
});
