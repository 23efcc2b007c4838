import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { release } from '../../scripts/release/release.ts';
import { filesBelow, inCheckout } from './release-checkout.ts';

describe('a dry run', () => {
  test('packs the files, prints each step in order, and changes nothing', () =>
    inCheckout(async (checkout) => {
      const before = filesBelow(checkout.root).filter((path) => !path.startsWith('.git/'));
      const { code, text, commands } = await checkout.run('--dry-run');
      expect(text).not.toContain('Mistake');
      expect(code).toBe(0);
      const steps = [...text.matchAll(/^ {2}\d\. (.*)$/gm)].map(([, step]) => step);
      const commit = checkout.commit();
      expect(steps).toEqual([
        `CI has passed for the commit ${commit}`,
        'create a draft of the release v1.2.0 with its files',
        'attest their provenance and their contents (actions/attest in the workflow)',
        `publish the release: GitHub creates the tag v1.2.0 at ${commit}, and neither can change any more`,
        "check GitHub's own attestation that the release is immutable",
        `create the tag v1 at ${commit}`,
      ]);
      expect(commands).toEqual([]);
      expect(filesBelow(checkout.root).filter((path) => !path.startsWith('.git/'))).toEqual(before);
      const [, folder = ''] = /packed in (.+), with/.exec(text) ?? [];
      expect(filesBelow(folder)).toEqual(
        ['SHA256SUMS', 'keyturn-action-1.2.0.tar.gz', 'notes.md', 'sbom.cdx.json'].sort(),
      );
      const digest = (name: string) =>
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
      const lines = ['keyturn-action-1.2.0.tar.gz', 'sbom.cdx.json'].map(
        (name) => `${digest(name)}  ${name}\n`,
      );
      expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(lines.join(''));
      rmSync(folder, { recursive: true });
    }));

  test('of another version rehearses it in a clone: the version, the changelog and the bundle', () =>
    inCheckout(async ({ run, read, tag }) => {
      tag('v1.2.0');
      const { code, text } = await run('--dry-run', '1.3.0');
      expect(text).not.toContain('Mistake');
      expect(code).toBe(0);
      expect(text).toContain('create a draft of the release v1.3.0');
      expect(text).toContain(
        '- Something new, see [rotation](https://github.com/octo-org/keyturn/blob/v1.3.0/docs/rotation.md).',
      );
      expect(read('package.json')).toContain('1.2.0');
    }));
});

describe('a mistake is refused by every command that starts a release', () => {
  test('an edited bundle, and a file that no commit contains', () =>
    inCheckout(async ({ run, write, commitAll }) => {
      write('dist/main/index.js', 'edited by hand');
      commitAll();
      for (const command of ['--dry-run', 'check']) {
        const { code, text, commands } = await run(command);
        expect({ code, commands }).toEqual({ code: 1, commands: [] });
        expect(text).toContain(
          'dist/ is not what src/ builds to. Run `npm run build` and commit: main/index.js',
        );
      }
      write('notes.txt', '');
      for (const command of ['--dry-run', 'check', 'draft']) {
        const { code, text, commands } = await run(command);
        expect({ code, commands }).toEqual({ code: 1, commands: [] });
        expect(text).toContain('?? notes.txt');
      }
    }));
});

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix('in the workflow, the commands run that the dry run prints, in the same order', () =>
  inCheckout(async ({ run, root, outputs }) => {
    const planned = [...(await run('--dry-run')).text.matchAll(/^ {5}(gh .*)$/gm)].map(([, command = '']) =>
      command.replaceAll("'", '').replaceAll(/\S+keyturn-release-\w+/g, '.build/release'),
    );
    const ran = [];
    for (const command of ['check', 'draft', 'publish']) {
      const { code, commands } = await run(command);
      expect(code).toBe(0);
      ran.push(...commands);
    }
    expect(ran).toEqual(planned);
    expect(planned.map((command) => command.split(' ').slice(1, 3).join(' '))).toEqual([
      'run list',
      'release create',
      'release edit',
      'release verify',
      'api --silent',
    ]);
    expect(outputs()).toBe('has-package=false\n');
    expect(existsSync(join(root, '.build', 'release', 'SHA256SUMS'))).toBe(true);
  }),
);

onPosix('a release for which CI has not passed, or that is not immutable, goes no further', () =>
  inCheckout(async ({ run, gh }) => {
    gh('silent', 'run list');
    const unproven = await run('check');
    expect(unproven.code).toBe(1);
    expect(unproven.text).toContain('Mistake: not so yet: CI has passed for the commit');
    gh('refused', 'release verify');
    const { code, text, commands } = await run('publish');
    expect(code).toBe(1);
    expect(commands).toEqual(['gh release edit v1.2.0 --draft=false', 'gh release verify v1.2.0']);
    expect(text).toContain('no later step ran');
  }),
);

test('prepare writes the version into each file that has one, and nowhere else', () =>
  inCheckout(async ({ run, read, write }) => {
    expect((await run('prepare', '1.3.0')).code).toBe(0);
    expect(JSON.parse(read('package.json')).version).toBe('1.3.0');
    expect(JSON.parse(read('package-lock.json'))).toEqual({
      name: 'keyturn',
      version: '1.3.0',
      packages: { '': { name: 'keyturn', version: '1.3.0' }, 'node_modules/parser': { version: '9.9.9' } },
    });
    expect(read('src/version.ts')).toBe("export const version = '1.3.0';\n");
    expect(read('CHANGELOG.md')).toMatch(/^## \[1\.3\.0\] - \d{4}-\d\d-\d\d$/m);
    write('CHANGELOG.md', '## [Unreleased]\n');
    await expect(run('prepare', '1.4.0')).rejects.toThrow('there is nothing to release');
  }));

test.each([[[]], [['frob']], [['--dry-run', 'v1.2.3']], [['prepare']], [['check', '1.2.3']]])(
  'words that the script does not know are refused: %j',
  async (args) => {
    await expect(async () => release(__dirname, args, {}, () => {})).rejects.toThrow(
      /Usage: npm run release|is not a version such as/,
    );
  },
);
