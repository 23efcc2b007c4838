import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Job } from '../../../src/sandbox/runner/job.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A small action in its own folder. */
function actionOf(main: string, { post = '', runs = '' } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-action-'));
  folders.push(folder);
  const postLine = post === '' ? '' : '  post: post.cjs\n';
  writeFileSync(
    join(folder, 'action.yml'),
    `inputs:\n  word: { default: none }\n  two words: {}\nruns:\n  using: node24\n  main: main.cjs\n${postLine}${runs}`,
  );
  const helpers = `
    const { appendFileSync } = require('node:fs');
    const put = (file, text) => appendFileSync(process.env[file], text + '\\n');`;
  writeFileSync(join(folder, 'main.cjs'), helpers + main);
  writeFileSync(join(folder, 'post.cjs'), helpers + post);
  return folder;
}

async function inJob(story: (job: Job) => Promise<void>, options = {}): Promise<void> {
  const job = new Job(options);
  try {
    await story(job);
  } finally {
    await job.dispose();
  }
}

describe('the simulated runner', () => {
  test('passes inputs and their defaults as INPUT_ variables', () =>
    inJob(async (job) => {
      const folder = actionOf('console.log(process.env.INPUT_WORD, "[" + process.env.INPUT_TWO_WORDS + "]")');
      expect((await job.uses(folder)).log).toBe('none []');
      expect((await job.uses(folder, { with: { word: 'hello' } })).log).toBe('hello []');
    }));

  test('warns about an input that action.yml does not declare, as GitHub does', () =>
    inJob(async (job) => {
      const { annotations } = await job.uses(actionOf(''), { with: { wrod: 'x' } });
      expect(annotations).toEqual([{ level: 'warning', message: "Unexpected input(s) 'wrod'" }]);
    }));

  test('passes exported variables to later steps, and no variable of this process', () =>
    inJob(async (job) => {
      process.env.OF_THIS_PROCESS = 'seen';
      await job.uses(actionOf("put('GITHUB_ENV', 'FROM=one')"));
      const show = ['-e', 'console.log(process.env.FROM, process.env.OF_THIS_PROCESS)'];
      expect((await job.run(process.execPath, show)).log).toBe('one undefined');
    }));

  test('runs post steps in reverse order, each with its own state and inputs and all variables', () =>
    inJob(async (job) => {
      const folder = actionOf("put('GITHUB_STATE', 'word=' + process.env.INPUT_WORD)", {
        post: 'console.log(process.env.STATE_word, process.env.INPUT_WORD, process.env.LATER)',
      });
      await job.uses(folder, { with: { word: 'first' } });
      await job.uses(folder, { with: { word: 'second' } });
      await job.uses(actionOf("put('GITHUB_ENV', 'LATER=yes')"));
      expect((await job.finish()).map(({ log }) => log)).toEqual(['second second yes', 'first first yes']);
      expect(await job.finish()).toEqual([]);
    }));

  test('runs the post step of a failed step, unless its condition forbids it', () =>
    inJob(async (job) => {
      const fail = 'process.exitCode = 1';
      await job.uses(actionOf(fail, { post: 'console.log("always")' }));
      await job.uses(actionOf(fail, { post: 'console.log("on success")', runs: '  post-if: success()\n' }));
      expect((await job.finish()).map(({ log }) => log)).toEqual(['always']);
    }));

  test('masks secrets from the start, and the masks of a step in all later steps', () =>
    inJob(
      async (job) => {
        await job.uses(actionOf("console.log('::add-mask::hush')"));
        const { log } = await job.uses(actionOf("console.log('hush', 'stored')"));
        expect(log).toBe('*** ***');
      },
      { secrets: ['stored'] },
    ));

  test('refuses NODE_OPTIONS in GITHUB_ENV, as the runner does', () =>
    inJob(async (job) => {
      const step = job.uses(actionOf("put('GITHUB_ENV', 'NODE_OPTIONS=--inspect')"));
      await expect(step).rejects.toThrow("Can't store NODE_OPTIONS");
    }));

  test('reports the signal that killed a step', () =>
    inJob(async (job) => {
      const folder = actionOf('setInterval(() => {}, 1000)');
      const { exitCode, signal } = await job.uses(folder, { onStart: (kill) => kill('SIGKILL') });
      expect([exitCode, signal]).toEqual([null, 'SIGKILL']);
    }));

  test('runs JavaScript actions only', () =>
    inJob(async (job) => {
      const folder = actionOf('');
      writeFileSync(join(folder, 'action.yml'), 'runs:\n  using: composite\n  steps: []\n');
      await expect(job.uses(folder)).rejects.toThrow('not composite');
    }));
});
