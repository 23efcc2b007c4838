import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox/index.ts';
import { Job } from '../sandbox/runner/job.ts';
import type { Story } from './story.ts';

const accountId = '123456789012';

/** How a command ended. */
interface Ended {
  readonly code: number;
  /** What it wrote to stderr and stdout. */
  readonly text: string;
}

/** An administrator of the users account and of the repository, who runs `keyturn` in a terminal. */
export class Desk {
  readonly sandbox: Sandbox;
  /** A job of the repository. */
  readonly job: Job;
  readonly #story: Story;
  readonly #program: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #secret: string;
  #written = '';

  /** @param root - the folder of action.yml */
  constructor(story: Story, sandbox: Sandbox, root: string) {
    this.#story = story;
    this.sandbox = sandbox;
    this.#program = join(root, 'dist', 'cli', 'index.js');
    this.job = new Job({ env: { AWS_ENDPOINT_URL: sandbox.awsUrl, GITHUB_API_URL: sandbox.githubUrl } });
    const user = this.account.createUser('octo-admin');
    const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
    user.attachedPolicies.set(administrator, this.account.managedPolicy(administrator));
    const { id, secret } = sandbox.world.createKey(this.account, user);
    this.#secret = secret;
    const machine = Object.entries(this.job.env).filter(([name]) => !/^(?:CI$|GITHUB_|RUNNER_)/.test(name));
    this.#env = {
      ...Object.fromEntries(machine),
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: id,
      AWS_SECRET_ACCESS_KEY: secret,
      GITHUB_API_URL: sandbox.githubUrl,
      GITHUB_TOKEN: sandbox.github.world.createToken(),
    };
  }

  get account() {
    return this.sandbox.world.account(accountId);
  }

  get repository() {
    return this.sandbox.github.world.repository('octo-org/octo-repo');
  }

  /** Whether the administrator's secret or one of these could be read in what the commands wrote. */
  leaks(...secrets: readonly string[]): boolean {
    return [this.#secret, ...secrets].some((secret) => this.#written.includes(secret));
  }

  /**
   * Runs a command as a process, and shows the lines that match.
   *
   * @param args - without the program itself
   */
  async keyturn(args: readonly string[], shown: RegExp): Promise<Ended> {
    const ended = await new Promise<Ended>((resolve) => {
      execFile(process.execPath, [this.#program, ...args], { env: this.#env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, text: `${stderr}${stdout}` }),
      );
    });
    this.#written += ended.text;
    this.#story.say(shortened(`    $ keyturn ${args.join(' ')}`));
    for (const line of ended.text.split('\n').filter((each) => shown.test(each)))
      this.#story.say(`    | ${line.trim()}`);
    return ended;
  }

  /** Merges the open pull request, with the action pinned to a commit, as its reviewer does. @returns the file's path */
  mergePull(): string {
    const { code } = this.repository;
    const pull = code.pulls.find(({ state }) => state === 'open');
    if (!pull) throw new Error('no pull request is open');
    const [base, head] = [code.at(pull.base), code.at(pull.head)];
    const [path = ''] = base && head ? code.changedPaths(base, head) : [];
    const text = code.text(path, pull.head) ?? '';
    code.commit(pull.head, { [path]: text.replace('keyturn@v1', `keyturn@${'0123456789'.repeat(4)}`) });
    code.merge(pull);
    return path;
  }

  /** Ends the job, and closes the sandbox. */
  async end(): Promise<void> {
    await this.job.finish();
    await this.job.dispose();
    await this.sandbox.close();
  }
}

/** A long command in several lines, as a shell takes it. */
function shortened(line: string): string {
  return line.length < 110 ? line : line.replaceAll(/ (?=--(?:repo|policy-arn) )/g, ' \\\n        ');
}
