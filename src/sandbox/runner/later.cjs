// Preloaded into a step that is to believe that it is later: shifts what `Date` says by SANDBOX_LATER_MS.
const shiftMs = Number(process.env.SANDBOX_LATER_MS ?? 0);
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
