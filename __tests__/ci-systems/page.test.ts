import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ciNames, ciSystem } from '../../src/ci-systems/index.ts';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'other-cis.md'), 'utf8');
const job = { roleArn: 'arn:aws:iam::123456789012:role/deploy', region: 'eu-central-1' };

test.each(ciNames.filter((name) => name !== 'github'))(
  'docs/other-cis.md has the job and the traps of %s',
  (name) => {
    const { title, jobFile, snippet, traps, howToGetToken } = ciSystem(name);
    const section = page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(section).toContain(`\`${jobFile}\``);
    expect(section).toContain(snippet(job));
    for (const trap of [...traps, howToGetToken])
      expect(section.replaceAll(/\s+/g, ' ').toLowerCase()).toContain(trap.toLowerCase());
  },
);
