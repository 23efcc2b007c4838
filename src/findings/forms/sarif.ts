import { createHash } from 'node:crypto';
import { KeyturnError } from '../../errors.ts';
import { version } from '../../version.ts';
import type { Finding, NotChecked, Place, Report } from '../finding.ts';
import { ruleAddress } from '../help.ts';
import { ruleIds, rules } from '../rules.ts';
import { worstFirst } from '../verdict.ts';
import { plainJson } from './plain-json.ts';

/** What a SARIF file says beside the findings. */
interface SarifOptions {
  /** The AWS account that was asked. Code scanning keeps the alerts of each account apart (`category`). */
  readonly accountId?: string;
}

/** GitHub's limits (docs.github.com, "SARIF results exceed one or more limits"): it refuses a file with more runs. */
const maxRuns = 20;
/** GitHub shows the 5,000 worst results of a run, and refuses more than 25,000. */
const maxResults = 5_000;

/** The place of a finding that names none: code scanning demands one, and it must not change between runs. */
const somewhere: Place = { file: '.github/workflows', line: 1 };

/**
 * The report as SARIF 2.1.0 for GitHub's code scanning: a run for each repository, with paths relative to its root.
 *
 * @throws KeyturnError `InvalidInput` for more repositories than one file can hold
 */
export function asSarif(report: Report, { accountId }: SarifOptions): string {
  const everything = [...report.findings, ...report.notChecked];
  const repositories = new Set(everything.map(({ place }) => place?.repository));
  if (repositories.size === 0) repositories.add(undefined);
  if (repositories.size > maxRuns) {
    throw new KeyturnError('InvalidInput', {
      summary: `A SARIF file can hold ${maxRuns} repositories, and this report has ${repositories.size}.`,
      cause: 'GitHub refuses a file with more runs.',
      remedy: 'call keyturn doctor once for each repository, and upload each file to its own repository.',
    });
  }
  return plainJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [...repositories].map((repository) => run(report, repository, accountId)),
  });
}

function run({ findings, notChecked }: Report, repository: string | undefined, accountId = 'no-account') {
  const ofRepository = worstFirst(findings.filter(({ place }) => place?.repository === repository));
  const shown = ofRepository.slice(0, maxResults);
  const open = notChecked.filter(({ place }) => place?.repository === repository);
  const left = ofRepository.length - shown.length;
  const seen = new Map<string, number>();
  // The part before the last slash is the category.
  const category = ['keyturn-doctor', accountId, ...(repository === undefined ? [] : [repository])].join('/');
  return {
    tool: { driver },
    automationDetails: { id: `${category}/` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          ...open.map(notification),
          ...(left > 0
            ? [{ level: 'warning', message: { text: `${left} more findings do not fit into this file.` } }]
            : []),
        ],
      },
    ],
    ...(repository === undefined
      ? {}
      : { versionControlProvenance: [{ repositoryUri: `https://github.com/${encoded(repository)}` }] }),
    results: shown.map((finding) => result(finding, occurrence(finding, seen))),
  };
}

const driver = {
  name: 'Keyturn doctor',
  semanticVersion: version,
  informationUri: ruleAddress(ruleIds[0] as (typeof ruleIds)[number]).replace(/#.*/, ''),
  rules: ruleIds.map((id) => {
    const { title, level, meaning, why, tags, severity } = rules[id];
    return {
      id,
      name: title,
      shortDescription: { text: literal(title) },
      fullDescription: { text: literal(`${meaning} ${why}`) },
      helpUri: ruleAddress(id),
      help: { text: literal(`${meaning}\n\n${why}\n\n${ruleAddress(id)}`) },
      defaultConfiguration: { level },
      properties: {
        tags,
        precision: 'high',
        ...(severity === undefined ? {} : { 'security-severity': severity.toFixed(1) }),
      },
    };
  }),
};

function result(finding: Finding, fingerprint: string) {
  const { rule, level, job, jobs, summary, cause, remedy, subject, statement, place } = finding;
  const parts = [
    summary,
    cause && `Likely cause: ${cause}`,
    `What to do: ${remedy}`,
    job && `Job: ${jobs?.join(', ') ?? job}`,
    `About: ${subject}`,
  ];
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level,
    message: { text: literal(parts.filter(Boolean).join('\n')) },
    locations: [location(place ?? somewhere)],
    // GitHub compares only the first; it stays the same when lines move, and when the texts are reworded.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'keyturnFinding/v1': fingerprint },
    properties: {
      subject,
      ...(job === undefined ? {} : { job }),
      ...(statement === undefined ? {} : { statement }),
    },
  };
}

function location({ file, line, column }: Place) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encoded(file), uriBaseId: '%SRCROOT%' },
      region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
    },
  };
}

function notification({ what, why, place }: NotChecked) {
  return {
    level: 'note',
    message: { text: literal(`Not checked: ${what}: ${why}`) },
    ...(place === undefined ? {} : { locations: [location(place)] }),
  };
}

/** Identifies a finding by what it is about, and counts those that are about the same: `39fa2ee980eb94b0:1`. */
function occurrence({ rule, place, job, jobs, subject }: Finding, seen: Map<string, number>): string {
  const about = JSON.stringify([rule, place?.repository, place?.file, jobs?.[0] ?? job, subject]);
  const hash = createHash('sha256').update(about).digest('hex').slice(0, 16);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}

/** A path as a relative URI. A colon in its first segment would begin a scheme (RFC 3986, section 4.2). */
const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * A text that holds neither placeholders nor links: braces are doubled (SARIF 2.1.0, section 3.11.5), and what could be an
 * embedded link is torn apart (3.11.6).
 */
function literal(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (');
}
