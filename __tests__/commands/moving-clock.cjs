// Preloaded into a program whose clock moves while it runs: `Date` is ahead by the milliseconds in the file CLOCK_FILE.
const { readFileSync } = require('node:fs');

const file = process.env.CLOCK_FILE;
const RealDate = Date;
const aheadMs = () => Number(readFileSync(file, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + aheadMs());
    else super(...args);
  }

  static now() {
    return RealDate.now() + aheadMs();
  }
};
