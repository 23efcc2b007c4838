// Preloaded: writes the process's peak resident memory in KiB to file descriptor 3. `resourceUsage` would not do, because on
// Linux a process inherits the peak of the one that started it (getrusage(2)).
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  writeSync(3, /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '');
});
