import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Job, type StepResult } from '../../src/sandbox/runner/job.ts';
import { asRoot, onUnix } from '../platforms.ts';
import { action, identityOf, inScenario, Scenario } from '../scenarios/harness.ts';
import { rotationInThisProcess } from '../scenarios/in-process.ts';

/** A user of a container that nobody has added to /etc/passwd. */
const stranger = 54_321;

/**
 * Node.js as another user. Only root may become one, so these tests run where containers do: as root on Linux.
 *
 * @param before - commands of a shell, as root
 */
function nodeOf(folder: string, before = ''): string {
  const path = join(folder, 'node-as-another-user');
  const user = `setpriv --reuid ${stranger} --regid ${stranger} --clear-groups`;
  writeFileSync(path, `#!/bin/bash\n${before}\nexec ${user} '${process.execPath}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

const owned = 'chown -R 54321 "$RUNNER_TEMP"';

async function asStranger(
  before: string,
  story: (scenario: Scenario) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-user-'));
  chmodSync(folder, 0o755);
  const scenario = await Scenario.start({}, { node: nodeOf(folder, before), env });
  chmodSync(scenario.job.home, 0o755);
  try {
    await story(scenario);
  } finally {
    await scenario.end();
    rmSync(folder, { recursive: true });
  }
}

const errorOf = ({ annotations }: StepResult) =>
  annotations.find(({ level }) => level === 'error')?.message ?? '';

describe('in a container as another user', () => {
  asRoot("fails before the first request if the runner's files belong to root", () =>
    asStranger('', async (scenario) => {
      const step = await scenario.keyturn(scenario.ciKeys());
      expect(step.exitCode).toBe(1);
      expect(errorOf(step)).toMatch(/The runner's file GITHUB_ENV cannot be written: .*EACCES/);
      expect(errorOf(step)).toMatch(/a container that runs as another user/);
      expect(scenario.requests).toEqual([]);
    }),
  );

  asRoot('works if the user owns them, even without a home folder', () =>
    asStranger(`${owned}; unset HOME`, async (scenario) => {
      const step = await scenario.keyturn(scenario.ciKeys());
      expect([step.exitCode, errorOf(step)]).toEqual([0, '']);
      expect(step.env.AWS_ACCESS_KEY_ID).toMatch(/^AKIA/);
      const [post] = await scenario.finish();
      expect(post?.exitCode).toBe(0);
    }),
  );

  asRoot('names the folder that it cannot write a profile to, without a home folder', () =>
    asStranger(`${owned}; unset HOME`, async (scenario) => {
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'aws-profile': 'octo' });
      expect(step.exitCode).toBe(1);
      expect(errorOf(step)).toMatch(
        /^The folder \/ is not writable, so \/\.aws\/credentials cannot be replaced/,
      );
      expect(errorOf(step)).toMatch(/point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere/);
      expect(scenario.requests).toEqual([]);
    }),
  );

  asRoot('finds no credentials, without a home folder, and says so', () =>
    asStranger(`${owned}; unset HOME`, async (scenario) => {
      const step = await scenario.keyturn({});
      expect(step.exitCode).toBe(1);
      expect(errorOf(step)).toMatch(/Credentials could not be loaded/);
    }),
  );

  asRoot("ignores root's AWS files, which it cannot read", () =>
    asStranger(`${owned}; chown -R 0 "$HOME/.aws"; chmod 0700 "$HOME/.aws"`, async (scenario) => {
      mkdirSync(join(scenario.job.home, '.aws'));
      writeFileSync(join(scenario.job.home, '.aws', 'config'), '[default]\nregion = eu-west-1\n');
      const step = await scenario.keyturn(scenario.ciKeys());
      expect([step.exitCode, errorOf(step)]).toEqual([0, '']);
    }),
  );

  asRoot('writes a profile where the variables of the job say', () =>
    asStranger(
      owned,
      async (scenario) => {
        const paths = ['config', 'credentials'].map((name) => join(scenario.job.home, 'aws', name));
        const [AWS_CONFIG_FILE = '', AWS_SHARED_CREDENTIALS_FILE = ''] = paths;
        const inputs = { ...scenario.ciKeys(), 'aws-profile': 'octo' };
        const step = await scenario.keyturn(inputs, {
          env: { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE },
        });
        expect([step.exitCode, errorOf(step)]).toEqual([0, '']);
        expect(paths.map((path) => existsSync(path))).toEqual([true, true]);
        const [post] = await scenario.finish();
        expect(post?.exitCode).toBe(0);
        expect(paths.map((path) => existsSync(path))).toEqual([false, false]);
      },
      { HOME: '/nonexistent' },
    ),
  );

  asRoot('refuses refresh if the temporary folder is read-only', () =>
    asStranger(`${owned}; chown 0 "$RUNNER_TEMP"; chmod 0555 "$RUNNER_TEMP"`, async (scenario) => {
      const role = scenario.sandbox.seeded.roles.ci;
      const step = await scenario.keyturn({ ...scenario.ciKeys(), 'role-to-assume': role, refresh: 'true' });
      expect(step.exitCode).toBe(1);
      expect(errorOf(step)).toMatch(/RUNNER_TEMP/);
      expect(scenario.requests).toEqual([]);
    }),
  );
});

describe('on a runner that several jobs use', () => {
  const filesIn = (home: string) =>
    readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => !/^work|github_/.test(name));

  /** Another job of the same user: the same home, but its own files of the runner. */
  const jobOf = ({ sandbox }: Scenario, home: string) =>
    new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl, HOME: home, USERPROFILE: home } });

  async function withHome(story: (scenario: Scenario, home: string) => Promise<void>): Promise<void> {
    const home = mkdtempSync(join(tmpdir(), 'keyturn-home-'));
    try {
      await inScenario((scenario) => story(scenario, home));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }

  const withProfile = (scenario: Scenario, name: string) => ({
    with: { 'aws-region': 'eu-central-1', ...scenario.ciKeys(), 'aws-profile': name },
  });

  onUnix('a job leaves nothing behind, and the next one starts afresh', () =>
    withHome(async (scenario, home) => {
      for (let run = 0; run < 2; run++) {
        const job = jobOf(scenario, home);
        const step = await job.uses(action, withProfile(scenario, 'octo'));
        expect([step.exitCode, errorOf(step)]).toEqual([0, '']);
        expect(filesIn(home).sort()).toEqual(['.aws', '.aws/config', '.aws/credentials']);
        await job.finish();
        expect(filesIn(home)).toEqual([]);
        await job.dispose();
      }
    }),
  );

  onUnix('two jobs at the same time write their profiles beside each other', () =>
    withHome(async (scenario, home) => {
      const jobs = [jobOf(scenario, home), jobOf(scenario, home)];
      const steps = await Promise.all(
        jobs.map((job, index) => job.uses(action, withProfile(scenario, `octo-${index}`))),
      );
      expect(steps.map((step) => [step.exitCode, errorOf(step)])).toEqual([
        [0, ''],
        [0, ''],
      ]);
      const { arn } = scenario.sandbox.seeded.users.ci;
      const there = { HOME: home, AWS_ENDPOINT_URL: scenario.sandbox.awsUrl };
      const client = new Job({ env: there });
      for (const name of ['octo-0', 'octo-1'])
        expect((await identityOf({ job: client } as unknown as Scenario, name)).trim()).toBe(arn);
      await Promise.all(jobs.map((job) => job.finish()));
      // The job that ends last has not created the files, so it leaves them, without a profile.
      const left = filesIn(home).filter((name) => name !== '.aws');
      expect(left.map((name) => readFileSync(join(home, name), 'utf8').trim()).join('')).toBe('');
      for (const job of [...jobs, client]) await job.dispose();
    }),
  );

  onUnix('the profile of a job that was killed stops the next job, unless it may overwrite it', () =>
    withHome(async (scenario, home) => {
      // The runner's machine lost power: no post step.
      const killed = jobOf(scenario, home);
      await killed.uses(action, withProfile(scenario, 'octo'));
      await killed.dispose();
      const next = jobOf(scenario, home);
      const { with: inputs } = withProfile(scenario, 'octo');
      expect(errorOf(await next.uses(action, { with: inputs }))).toMatch(/octo.*overwrite-aws-profile/s);
      const again = await next.uses(action, { with: { ...inputs, 'overwrite-aws-profile': 'true' } });
      expect([again.exitCode, errorOf(again)]).toEqual([0, '']);
      await next.dispose();
    }),
  );
});

test("on Forgejo, a rotation ends before it creates a key: its API has none of GitHub's paths for secrets", async () => {
  const forgejo = createServer((_request, response) => {
    const body = JSON.stringify({
      errors: null,
      message: 'not found',
      url: 'https://forge.example.com/api/swagger',
    });
    response.writeHead(404, { 'content-type': 'application/json' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(forgejo, 'listening');
  const url = `http://127.0.0.1:${(forgejo.address() as AddressInfo).port}/api/v1`;
  try {
    await rotationInThisProcess(async (rotation) => {
      const step = await rotation.run({}, { env: { GITHUB_API_URL: url } });
      expect(step.outputs['rotation-state']).toBe('failed');
      expect(errorOf(step)).toMatch(/Reading the public key of octo-org\/octo-repo: GitHub answered 404/);
      // The job continues with its credentials.
      expect(step.exitCode).toBe(0);
      expect(rotation.keys).toHaveLength(1);
      expect(rotation.scenario.requests.filter((line) => line.includes('CreateAccessKey'))).toEqual([]);
    });
  } finally {
    forgejo.close();
  }
});
