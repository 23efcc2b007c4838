import type { Report } from './finding.ts';

/** Several reports as one, in their order. */
export const merged = (reports: readonly Report[]): Report => ({
  findings: reports.flatMap(({ findings }) => findings),
  notChecked: reports.flatMap(({ notChecked }) => notChecked),
  checked: reports.flatMap(({ checked }) => checked),
});
