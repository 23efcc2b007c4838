// Preloaded into a step with simulated time: shifts `Date` by SANDBOX_LATER_MS, and makes its timers run SANDBOX_HASTE
// times as fast between requests.
const timers = require('node:timers/promises');

const shiftMs = Number(process.env.SANDBOX_LATER_MS ?? 0);
const haste = Number(process.env.SANDBOX_HASTE ?? 1);
const RealDate = Date;

class LaterDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shiftMs);
    else super(...args);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
}

globalThis.Date = LaterDate;

const { setTimeout: wait } = timers;
timers.setTimeout = (ms, ...rest) => wait(ms / haste, ...rest);
