import { Masks } from '../../../src/sandbox/runner/masks.ts';
import { readLog, secretsBeforeMask } from '../../../src/sandbox/runner/step-log.ts';

describe('the log of a step', () => {
  test('masks a value from the line of its mask on', () => {
    const { log, masks } = readLog('hush\n::add-mask::hush\nhush', new Masks());
    expect(log).toBe('hush\n***');
    expect(masks).toEqual(['hush']);
  });

  test('masks annotations, and both logs and lists them', () => {
    const { log, annotations } = readLog(
      '::add-mask::hush\n::error title=T::say hush\n::warning::w',
      new Masks(),
    );
    expect(annotations).toEqual([
      { level: 'error', message: 'say ***' },
      { level: 'warning', message: 'w' },
    ]);
    expect(log).toBe('Error: say ***\nWarning: w');
  });

  test('hides debug lines, and reports commands that GitHub has disabled', () => {
    expect(readLog('::debug::detail\n::set-output name=a::b', new Masks()).log).toBe(
      'Error: The set-output command is disabled.',
    );
  });

  test.each([
    ['as it is', (secret: string) => secret],
    ['in Base64', (secret: string) => Buffer.from(secret).toString('base64')],
    ['in Base64, after other text', (secret: string) => Buffer.from(`x:${secret}`).toString('base64')],
    ['in a URI', (secret: string) => encodeURIComponent(secret)],
    ['in JSON', (secret: string) => JSON.stringify(secret)],
  ])('hides a masked secret %s', (_name, form) => {
    const secret = 'wJalrXUtnFEMI/K7MDENG+bPx"RfiCYEXAMPLEKEY';
    const masks = new Masks();
    masks.add(secret);
    const shown = masks.apply(`value: ${form(secret)}`);
    expect(shown).toContain('***');
    expect(shown).not.toContain(form(secret).slice(4, -8));
  });

  test('masks each line of a value of several lines', () => {
    const masks = new Masks();
    masks.add('first line\nsecond line\n');
    expect(masks.apply('first line, second line')).toBe('***, ***');
  });
});

describe('a secret that is readable before its mask', () => {
  test.each<[string, string, number]>([
    ['is found in plain text', 'key hush\n::add-mask::hush', 1],
    ['is found in a debug line', '::debug::hush\n::add-mask::hush', 1],
    ['is found when escaped in a command', '::notice::a%0Ahu%25sh', 1],
    ['is found when it is never masked', 'hush', 1],
    ['is found on every line', 'hush\nhush\n::add-mask::hush', 2],
    ['is not found after its mask', '::add-mask::hush\nhush', 0],
    ['is not found in the mask itself', '::add-mask::hush', 0],
    ['is not found when a mask of several lines contains it', '::add-mask::id%0Ahush\nhush', 0],
    ['is found when only part of it was masked', '::add-mask::hus\nhush', 1],
  ])('%s', (_name, rawLog, leaks) => {
    expect(secretsBeforeMask(rawLog, ['hush', 'hu%sh'])).toHaveLength(leaks);
  });

  test('is not shown in the finding', () => {
    expect(secretsBeforeMask('the key hush', ['hush'])).toEqual(['the key (a secret)']);
  });
});
