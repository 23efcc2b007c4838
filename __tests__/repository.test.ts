import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

/** The rules of docs/facts.md#marketplace-metadata. */
describe('action.yml fits GitHub Marketplace', () => {
  const { name, description, author, branding } = parse(read('action.yml')) as {
    name: string;
    description: string;
    author: string;
    branding: { icon: string; color: string };
  };

  test('the description has fewer than 125 characters', () => {
    expect(description.length).toBeLessThan(125);
    expect(description).toMatch(/^[^\n]+$/);
  });

  test('it has a name and an author, on one line each', () => {
    for (const text of [name, author]) expect(text).toMatch(/^\S[^\n]*\S$/);
    // A name alone could be that of a user, an organization or a category.
    expect(name).toContain(' ');
  });

  test('the icon is one that GitHub has', () => {
    const omitted =
      'coffee columns divide-circle divide-square divide frown hexagon key meh mouse-pointer smile tool x-octagon';
    expect(omitted.split(' ')).not.toContain(branding.icon);
    expect(['rotate-cw', 'refresh-cw', 'lock', 'unlock', 'shield']).toContain(branding.icon);
  });

  test('the colour is one that GitHub has', () => {
    expect('white black yellow blue green orange red purple gray-dark'.split(' ')).toContain(branding.color);
  });
});

describe('issue forms', () => {
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly description?: string; readonly value?: string };
    readonly validations?: { readonly required?: boolean };
  }
  const form = (name: string) => parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as { body: readonly Field[] };
  const forms = readdirSync(join(root, '.github', 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

  test.each(forms)(
    '%s has what GitHub demands: a name, a description, labelled fields with unique ids',
    (name) => {
      const { body, ...head } = form(name);
      expect(head).toMatchObject({ name: expect.any(String), description: expect.any(String) });
      const fields = body.filter(({ type }) => type !== 'markdown');
      expect(fields.filter(({ attributes: { label = '' } }) => label === '')).toEqual([]);
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    },
  );

  test('the form for bugs begins by asking for no secrets, and ends by asking once more', () => {
    const { body } = form('bug.yml');
    expect(body[0]?.attributes.value).toMatch(/^\*\*Do not post secrets\.\*\*/);
    expect(body.at(-1)?.type).toBe('checkboxes');
    expect(JSON.stringify(body.at(-1))).toContain('contains no secret');
  });

  test('the form for bugs demands the error code', () => {
    const code = form('bug.yml').body.find(({ id }) => id === 'code');
    expect(code).toMatchObject({ attributes: { label: 'Error code' }, validations: { required: true } });
    const [, example = ''] = /`(\w+)`/.exec(code?.attributes.description ?? '') ?? [];
    expect(read('src/errors.ts')).toContain(`'${example}'`);
  });

  test('no form asks for a secret', () => {
    const asked = forms.flatMap((name) => form(name).body.map(({ attributes }) => attributes.label ?? ''));
    expect(asked.filter((label) => /secret|token|password|seed|private key/i.test(label))).toEqual([
      'Secrets',
    ]);
  });

  test('every other question goes to a form, and a vulnerability to a private report', () => {
    const config = parse(read('.github/ISSUE_TEMPLATE/config.yml'));
    expect(config.blank_issues_enabled).toBe(false);
    expect(config.contact_links[0].url).toMatch(/\/security\/advisories\/new$/);
  });
});

test('CODEOWNERS names only paths that exist, and everything has an owner', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));
  expect(lines[0]).toEqual(['*', expect.stringMatching(/^@octo-org\//)]);
  const missing = lines.slice(1).filter(([path = '']) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

describe('CHANGELOG.md', () => {
  const sections = read('CHANGELOG.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      heading: section.split('\n', 1)[0] ?? '',
      groups: [...section.matchAll(/^### (.+)$/gm)].map(([, group = '']) => group),
    }));
  const { version } = JSON.parse(read('package.json')) as { version: string };

  test('has a section for what is unreleased, and a dated one for the version of package.json', () => {
    expect(sections[0]?.heading).toBe('[Unreleased]');
    expect(sections.map(({ heading }) => heading)).toContainEqual(
      expect.stringMatching(new RegExp(`^\\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`)),
    );
  });

  test('groups its entries as Keep a Changelog does', () => {
    const groups = sections.flatMap(({ groups }) => groups);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(groups.filter((group) => !known.includes(group))).toEqual([]);
    expect(groups.length).toBeGreaterThan(0);
  });
});
