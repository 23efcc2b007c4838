/** How bad a finding is, worst first. The names are those of SARIF 2.1.0, section 3.27.10. */
export const levels = ['error', 'warning', 'note'] as const;

export type Level = (typeof levels)[number];

/** Whether a level is the threshold or worse. */
export const isAtLeast = (level: Level, threshold: Level): boolean =>
  levels.indexOf(level) <= levels.indexOf(threshold);
