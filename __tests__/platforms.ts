const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** A test that needs POSIX: file modes, signals or a shell. */
export const onUnix = isWindows ? test.skip : test;
/** A test that needs a device file of Linux. */
export const onLinux = process.platform === 'linux' ? test : test.skip;
/** A test of a folder that is not writable: root can write to any folder. */
export const unlessRoot = isWindows || isRoot ? test.skip : test;
/** A test that changes the owner of a file, which only root can do. */
export const asRoot = isRoot ? test : test.skip;
