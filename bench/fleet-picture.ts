/** A rotation into one number of targets. */
export interface FleetFigures {
  readonly targets: number;
  /** From the first request to the last answer. */
  readonly seconds: number;
  readonly requests: number;
  /** Requests that GitHub counts against the hourly limit. */
  readonly counted: number;
  /** The process's peak resident memory. */
  readonly peakMiB: number;
  readonly lines: readonly string[];
}

const size = { width: 880, height: 300, left: 56, top: 46, gap: 72, bottom: 46 };
const panelWidth = (size.width - size.left - 2 * size.gap - 16) / 3;
const panelHeight = size.height - size.top - size.bottom;

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly value: (figures: FleetFigures) => number;
  readonly isLinear?: true;
}

const panels: readonly Panel[] = [
  { title: 'Time', unit: 's', value: ({ seconds }) => seconds },
  { title: 'Requests', unit: '', value: ({ requests }) => requests },
  { title: 'Peak memory', unit: 'MiB', value: ({ peakMiB }) => peakMiB, isLinear: true },
];

/** Three panels over the number of targets, on a logarithmic axis, as an SVG picture. */
export function drawFleet(figures: readonly FleetFigures[]): string {
  const names = figures.map(({ targets }) => targets.toLocaleString('en-US')).join(', ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>Time, requests and peak memory of a rotation into ${names} targets</title>`,
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    ...panels.map((panel, index) => drawPanel(panel, figures, size.left + index * (panelWidth + size.gap))),
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(
  { title, unit, value, isLinear }: Panel,
  figures: readonly FleetFigures[],
  left: number,
): string {
  const top = size.top;
  const bottom = top + panelHeight;
  const values = figures.map(value);
  const highest = Math.max(...values) * (isLinear ? 1.25 : 2);
  const lowest = isLinear ? 0 : Math.min(...values) / 2;
  const scale = (each: number) =>
    isLinear ? each / highest : Math.log(each / lowest) / Math.log(highest / lowest);
  const y = (each: number) => (bottom - scale(each) * panelHeight).toFixed(1);
  const most = Math.log10(Math.max(...figures.map(({ targets }) => targets), 10));
  const x = (targets: number) => (left + (Math.log10(targets) / most) * panelWidth).toFixed(1);
  const points = figures.map((each) => ({ at: [x(each.targets), y(value(each))], each }));
  return [
    `<text x="${left}" y="22" font-weight="600" fill="#1f2328">${title}${unit === '' ? '' : ` (${unit})`}</text>`,
    `<path d="M${left} ${top}V${bottom}H${left + panelWidth}" fill="none" stroke="#8c959f"/>`,
    `<polyline points="${points.map(({ at }) => at.join(',')).join(' ')}" fill="none" stroke="#0969da" stroke-width="2"/>`,
    ...points.flatMap(({ at: [px = '', py = ''], each }) => [
      `<circle cx="${px}" cy="${py}" r="3.5" fill="#0969da"/>`,
      `<text x="${px}" y="${(Number(py) - 9).toFixed(1)}" text-anchor="middle" fill="#1f2328">${short(value(each))}</text>`,
      `<text x="${px}" y="${bottom + 18}" text-anchor="middle" fill="#59636e">${each.targets.toLocaleString('en-US')}</text>`,
    ]),
    `<text x="${left + panelWidth / 2}" y="${bottom + 36}" text-anchor="middle" fill="#59636e">targets</text>`,
  ].join('\n');
}

function short(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US');
}
