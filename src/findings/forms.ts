import type { Report } from './finding.ts';

/** The values of `doctor --format`. */
export const reportFormats = ['text', 'json', 'sarif', 'markdown'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** What the forms need besides the report. */
interface FormOptions {
  readonly colors: boolean;
  /** Columns of the terminal, if the text goes to one. */
  readonly width?: number;
  readonly accountId?: string;
}

/** A report in one of its forms, with a line break at its end. Each form is loaded when it is asked for. */
export async function rendered(report: Report, format: ReportFormat, options: FormOptions): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./forms/text.ts')).asText(report, options);
    case 'json':
      return `${(await import('./forms/json.ts')).asJson(report)}\n`;
    case 'sarif':
      return `${(await import('./forms/sarif.ts')).asSarif(report, options)}\n`;
    case 'markdown':
      return (await import('./forms/markdown.ts')).asMarkdown(report);
  }
}
