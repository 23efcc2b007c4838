import type { Finding, Report } from '../../src/findings/finding.ts';
import { unifiedDiff } from '../../src/findings/forms/diff.ts';
import { type ReportFormat, rendered, reportFormats } from '../../src/findings/forms.ts';
import { refused, report, withoutPermission, withoutPlace } from './sample.ts';
import { mistakesBy, sarifMistakes } from './schemas.ts';

const plain = { colors: false };
const empty: Report = { findings: [], notChecked: [], checked: [] };
const form = (format: ReportFormat, of: Report = report, options = {}) =>
  rendered(of, format, { ...plain, ...options });

describe('text', () => {
  test('has one line for each job, then the findings, worst first, then what was not checked', async () => {
    expect(await form('text')).toBe(`✗  deploy.yml › deploy (push to main)  KT101 KT103
✓  test.yml › test (pull_request)      nothing found

error KT101  .github/workflows/deploy.yml:4  deploy.yml › deploy (push to main)
  The job has no permission to request an ID token.
  What to do: add \`permissions: id-token: write\` to the job.
  https://github.com/octo-org/keyturn/blob/v1/docs/doctor.md#kt101

error KT103  .github/workflows/deploy.yml:14:7  deploy.yml › deploy (push to main)
  AWS will refuse the job: its sub is repo:octo-org@1/octo-repo@2:environment:production.
  Likely cause: the trust policy accepts repo:octo-org/octo-repo:* only.
  What to do: add the second subject to the trust policy.
    {
      "Effect": "Allow"
    }
  https://github.com/octo-org/keyturn/blob/v1/docs/doctor.md#kt103

note KT307  octo-org/octo-repo
  GitHub disables the schedule after 60 days without activity.
  What to do: push a commit from time to time.
  https://github.com/octo-org/keyturn/blob/v1/docs/doctor.md#kt307

not checked  .github/workflows/deploy.yml:14:7  deploy.yml › deploy (push to main)
  The trust policy of deploy: there are no AWS credentials.

2 jobs checked: 2 errors, 0 warnings, 1 note. 1 thing not checked.
`);
  });

  test('does not show a job as sound if something about it could not be asked', async () => {
    const notChecked = [{ what: 'the role', why: 'denied', jobs: ['a.yml › b (push)'] }];
    const text = await form('text', { findings: [], notChecked, checked: ['a.yml › b (push)'] });
    expect(text).toMatch(/^\? {2}a\.yml › b \(push\) {2}not checked\n/);
  });

  test('shows a finding of several jobs at each of them', async () => {
    const jobs = ['a.yml › b (push)', 'a.yml › b (schedule)'];
    const finding = { ...refused, job: 'a.yml › b (push) and 1 more', jobs };
    const text = await form('text', {
      findings: [finding],
      notChecked: [],
      checked: [...jobs, 'c.yml › d (push)'],
    });
    expect(text.split('\n').slice(0, 3)).toEqual([
      '✗  a.yml › b (push)      KT103',
      '✗  a.yml › b (schedule)  KT103',
      '✓  c.yml › d (push)      nothing found',
    ]);
  });

  test('shows no job as sound if something that concerns all could not be asked', async () => {
    const notChecked = [{ what: 'the repository', why: 'there is no token' }];
    const text = await form('text', {
      findings: [],
      notChecked,
      checked: ['a.yml › b (push)', 'a.yml › c (push)'],
    });
    expect(text).not.toContain('✓');
  });

  test('is coloured only where colours are wanted', async () => {
    expect(await form('text')).not.toContain('\u001b');
    expect(await form('text', report, { colors: true })).toContain('\u001b[31m');
  });

  test('fits into the terminal, but breaks no ARN', async () => {
    const lines = (await form('text', report, { width: 50 }))
      .split('\n')
      .filter((line) => line.startsWith('  '));
    const tooLong = lines.filter((line) => line.length > 50 && line.trim().includes(' '));
    expect(tooLong).toEqual([]);
    expect(lines).toContain('  repo:octo-org@1/octo-repo@2:environment:production.');
  });
});

describe('JSON', () => {
  test.each<[string, Report]>([
    ['a report', report],
    ['an empty report', empty],
  ])('%s follows the published schema', async (_, each) => {
    expect(mistakesBy('doctor', await form('json', each))).toEqual([]);
  });

  test('the schema refuses what no report has', async () => {
    const changed = (await form('json')).replace('"level": "error"', '"level": "fatal"');
    expect(mistakesBy('doctor', changed)).toEqual([
      '/findings/0/level must be equal to one of the allowed values',
    ]);
  });

  test('a patch is the diff that git takes', async () => {
    const [first] = JSON.parse(await form('json')).findings;
    expect(first.patch).toContain('--- a/.github/workflows/deploy.yml\n+++ b/.github/workflows/deploy.yml\n');
    expect(first.patch).toContain('+      id-token: write\n');
  });
});

describe('SARIF', () => {
  const runsOf = async (each: Report, options = {}) => JSON.parse(await form('sarif', each, options)).runs;

  test.each<[string, Report]>([
    ['a report', report],
    ['an empty report', empty],
    [
      'a report about two repositories',
      { ...report, findings: [refused, elsewhere(refused, 'octo-org/other')] },
    ],
  ])('%s follows the schema of OASIS', async (_, each) => {
    expect(sarifMistakes(await form('sarif', each))).toEqual([]);
  });

  test('the schema refuses what is no SARIF', async () => {
    const changed = (await form('sarif')).replace('"startLine": 4', '"startLine": 0');
    expect(sarifMistakes(changed)).toEqual([
      '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1',
    ]);
  });

  test('a result points at its line, relative to the root of the repository', async () => {
    const [run] = await runsOf(report);
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '.github/workflows/deploy.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 14, startColumn: 7 },
    });
    expect(run.tool.driver.rules[run.results[1].ruleIndex].id).toBe('KT103');
  });

  test('every result has a place, because code scanning refuses one without', async () => {
    const [run] = await runsOf({ ...empty, findings: [withoutPlace] });
    expect(run.results[0].locations).toHaveLength(1);
  });

  test('the fingerprint outlasts other texts and lines, and tells subjects and triggers apart', async () => {
    const variants: Finding[] = [
      refused,
      {
        ...refused,
        summary: 'Other words.',
        level: 'note',
        place: { file: '.github/workflows/deploy.yml', line: 99 },
      },
      { ...refused, subject: 'arn:aws:iam::123456789012:role/other' },
      { ...refused, job: 'deploy.yml › deploy (pull_request)' },
    ];
    const prints = await Promise.all(
      variants.map(
        async (finding) =>
          (await runsOf({ ...empty, findings: [finding] }))[0].results[0].partialFingerprints,
      ),
    );
    expect(prints[1]).toEqual(prints[0]);
    expect(new Set(prints.map(({ primaryLocationLineHash }) => primaryLocationLineHash)).size).toBe(3);
  });

  test('two findings about the same thing have two fingerprints', async () => {
    const [run] = await runsOf({ ...empty, findings: [refused, refused] });
    const [first, second] = run.results.map(
      (each: { partialFingerprints: object }) => each.partialFingerprints,
    );
    expect(first).not.toEqual(second);
  });

  test('the category is one per account', async () => {
    const [run] = await runsOf(report, { accountId: '123456789012' });
    expect(run.automationDetails.id).toBe('keyturn-doctor/123456789012/');
  });

  test('the severity of a rule about security is a text, and its default level is that of the rule', async () => {
    const [run] = await runsOf(report);
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'KT107');
    expect(rule.properties['security-severity']).toBe('9.8');
    expect(rule.defaultConfiguration).toEqual({ level: 'error' });
  });

  test('what was not checked is a notification of the run', async () => {
    const [run] = await runsOf(report);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
      /^Not checked: the trust policy/,
    );
  });

  test('the worst results stay when there are too many, and the rest is counted', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({
      ...withoutPlace,
      subject: `octo-org/${index}`,
    }));
    const [run] = await runsOf({ ...empty, findings: [...many, refused] });
    expect(run.results).toHaveLength(5_000);
    expect(run.results[0].ruleId).toBe('KT103');
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('1001 more findings');
  });

  test('more repositories than GitHub takes in a file are refused', async () => {
    const many = Array.from({ length: 21 }, (_, index) => elsewhere(refused, `octo-org/r${index}`));
    await expect(form('sarif', { ...empty, findings: many })).rejects.toThrow(
      'A SARIF file can hold 20 repositories',
    );
  });
});

function elsewhere(finding: Finding, repository: string): Finding {
  return { ...finding, place: { file: 'a.yml', line: 1, ...finding.place, repository } };
}

describe('Markdown', () => {
  test('has a table of the jobs and a section for each finding', async () => {
    const text = await form('markdown');
    expect(text).toContain('deploy &#40;push to main&#41;</code> | ❌ `KT101` `KT103` |\n');
    expect(text).toContain("### The trust policy does not accept the job's subject (`KT103`)\n");
    expect(text).toContain('**What to do:** Add the second subject to the trust policy.');
    expect(text).toContain('<pre>&#123;');
  });

  test('keeps a comma behind code', async () => {
    const finding = { ...refused, summary: 'The job has `permissions:`, and no default.' };
    const text = await form('markdown', { ...empty, findings: [finding] });
    expect(text).toContain('The job has `permissions:`, and no default.');
  });

  test('stays below the maximum of a job summary, and counts what it leaves out', async () => {
    const long = { ...refused, remedy: 'x '.repeat(5_000) };
    const text = await form('markdown', { ...empty, findings: Array.from({ length: 200 }, () => long) });
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\d+ more entries do not fit into a job summary/);
  });
});

describe('what others can write into a finding does not break any form', () => {
  const hostile = [
    '\n::set-output name=a::b',
    '\r\n  ::error::b',
    'a ##[error]b',
    '\u001b[31mred',
    '\u009b31m',
    'a\u202eb\u2066c\u200b',
    '\u2028x',
    '<script>alert(1)</script><img src=x onerror=y>',
    '[click](javascript:alert(1)) ![x](http://127.0.0.1/x)',
    '| a | b |\n|---|---|',
    '```\n# heading\n</pre></code>',
    '{0} {{1}} ${x}',
    '@octo-org/everybody #1 GH-1',
    '../../etc/passwd',
    '%0A::warning::x',
  ];
  const texts = hostile.map((text) => [JSON.stringify(text), text] as const);

  function poisoned(text: string): Report {
    const place = { repository: text, file: text, line: 1 };
    const patch = { file: text, before: 'a\n', after: `${text}\n` };
    const finding: Finding = {
      ...refused,
      place,
      job: text,
      subject: text,
      summary: text,
      cause: text,
      remedy: text,
      statement: text,
      patch,
    };
    return {
      findings: [finding],
      notChecked: [{ what: text, why: text, place, jobs: [text] }],
      checked: [text],
    };
  }

  describe.each(texts)('%s', (_, text) => {
    test.each(reportFormats)('%s', async (format) => {
      for (const width of [undefined, 20]) {
        const output = await rendered(poisoned(text), format, { colors: false, ...(width ? { width } : {}) });
        expect(output).not.toMatch(/^\s*::/m);
        expect(output).not.toContain('##[');
        expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    });

    test('JSON keeps every character of it', async () => {
      const { findings } = JSON.parse(await form('json', poisoned(text)));
      expect(findings[0].summary).toBe(text);
      expect(mistakesBy('doctor', await form('json', poisoned(text)))).toEqual([]);
    });

    test('SARIF stays valid, and has neither placeholders nor links', async () => {
      const output = await form('sarif', poisoned(text));
      expect(sarifMistakes(output)).toEqual([]);
      const message = JSON.parse(output).runs[0].results[0].message.text;
      expect(message).not.toMatch(/\]\(/);
      expect(message.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    });

    test('Markdown has no markup of it', async () => {
      const output = await form('markdown', poisoned(text));
      expect(output).not.toMatch(/<(?!\/?(?:code|pre)>)|\]\(|(?<!`)@octo-org|\n# heading/);
      expect(output.match(/<pre>/g)).toHaveLength(1);
    });

    test('a patch that would do something where it is printed is left out', () => {
      const { text: diff } = unifiedDiff(poisoned(text).findings.flatMap(({ patch }) => patch ?? []));
      expect(diff).not.toMatch(/^[ +-]\s*::|##\[/m);
      expect(diff).not.toContain('\u001b');
    });
  });
});

describe('--fix=diff', () => {
  const before = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join('');
  const change = (index: number, to: string) => ({
    file: '.github/workflows/a.yml',
    before,
    after: before.replace(`line ${index}\n`, to),
  });

  test('joins the patches of one file', () => {
    const { text, leftOut } = unifiedDiff([
      change(3, 'three\n'),
      change(25, 'twenty-five\n'),
      change(3, 'three\n'),
    ]);
    expect(text.match(/^diff --git/gm)).toHaveLength(1);
    expect(text).toContain('+three\n');
    expect(text).toContain('+twenty-five\n');
    expect(leftOut).toEqual([]);
  });

  test('leaves out a patch that contradicts an earlier one, and says so', () => {
    const { text, leftOut } = unifiedDiff([change(3, 'three\n'), change(3, 'THREE\n')]);
    expect(text).not.toContain('THREE');
    expect(leftOut).toEqual(['.github/workflows/a.yml']);
  });

  test('changes nothing where nothing is to change', () => {
    expect(unifiedDiff([]).text).toBe('');
    expect(unifiedDiff([change(99, '')]).text).toBe('');
    expect(unifiedDiff([withoutPermission.patch ?? change(1, 'x')]).text).not.toBe('');
  });
});
