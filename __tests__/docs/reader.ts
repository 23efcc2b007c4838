import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { type Attempt, attempt, type Pace } from '../../src/sandbox/people/attempt.ts';
import { controlOf } from '../../src/sandbox/people/control.ts';
import { readJobFile } from '../../src/sandbox/people/job-file.ts';
import { type Invocation, programs, type Site } from './programs.ts';
import type { Credentials } from './service-calls.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const account = '123456789012';

export interface ReaderOptions extends Pace {
  readonly sandbox?: SandboxOptions;
  /** The folder of the action. */
  readonly action: string;
  /** A program of this machine in place of the test's: its path, and the environment variables that it needs. */
  readonly realAws?: (sandbox: Sandbox, credentials: Credentials) => string;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A reader of a guide: a machine with a shell, an AWS account in which nothing is set up, and a repository on GitHub.
 * The commands run in a real shell. `aws`, `gh`, `terraform` and `oathtool` act on the sandbox.
 */
export class Reader {
  readonly sandbox: Sandbox;
  /** The last runs of each workflow. */
  readonly runs: Attempt[] = [];
  readonly #options: ReaderOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'keyturn-guide-'));
  readonly #server: Server;
  readonly #credentials: Credentials;

  private constructor(sandbox: Sandbox, options: ReaderOptions) {
    this.sandbox = sandbox;
    this.#options = options;
    this.#credentials = emptyAccount(sandbox);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // The guides say: in a copy of this folder.
    cpSync(join(root, 'examples'), join(this.#folder, 'examples'), { recursive: true });
  }

  static async start(options: ReaderOptions): Promise<Reader> {
    const sandbox = await startSandbox(options.sandbox);
    // The commands are signed at this machine's time.
    sandbox.clock.believesMachine = true;
    const reader = new Reader(sandbox, options);
    reader.#server.listen(0, '127.0.0.1');
    await once(reader.#server, 'listening');
    reader.#installPrograms();
    return reader;
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.sandbox.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get users() {
    return this.sandbox.world.account(account).users;
  }

  get secrets() {
    return this.sandbox.github.world.repository('octo-org/octo-repo').stores.actions;
  }

  /** Saves a file that the guide shows. */
  save(path: string, content: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), `${content}\n`);
  }

  has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  /** Runs commands in a shell that stops at the first failure. */
  async type(commands: string): Promise<Ended> {
    const { port } = this.#server.address() as AddressInfo;
    const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: this.#folder,
      env: {
        PATH: [join(this.#folder, '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: this.#folder,
        READER_MACHINE_URL: `http://127.0.0.1:${port}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    return { code, stdout, stderr };
  }

  /** Runs a workflow or a step as a job of octo-org/octo-repo. */
  async run(yaml: string, inputs: Readonly<Record<string, string>> = {}): Promise<Attempt> {
    const { action, runScript, haste } = this.#options;
    const pace = { ...(runScript ? { runScript } : {}), ...(haste ? { haste } : {}) };
    const more = { with: {}, inputs, env: {} };
    // A person takes a minute between two runs, and an MFA code is good for one of them.
    this.sandbox.clock.advanceWall(60_000);
    const done = await attempt(action, controlOf(this.sandbox), readJobFile(yaml), more, pace);
    this.runs.push(done);
    return done;
  }

  /** Lets time pass. */
  wait(days: number): void {
    this.sandbox.clock.advanceWall(days * 86_400_000);
  }

  get #site(): Site {
    return {
      sandbox: this.sandbox,
      credentials: this.#credentials,
      account,
      runWorkflow: async (file, inputs) => {
        const path = join('.github', 'workflows', file);
        if (!this.has(path)) throw new Error(`HTTP 404: workflow ${file} not found`);
        await this.run(readFileSync(join(this.#folder, path), 'utf8'), inputs);
      },
    };
  }

  #installPrograms(): void {
    const bin = join(this.#folder, '.bin');
    mkdirSync(bin);
    const stub = join(root, '__tests__', 'docs', 'program.cjs');
    for (const name of Object.keys(programs)) {
      const own = `exec '${process.execPath}' '${stub}' ${name} "$@"\n`;
      const real = name === 'aws' ? this.#options.realAws?.(this.sandbox, this.#credentials) : undefined;
      const script = real ? `[ "$1" = cloudformation ] || exec ${real} "$@"\n${own}` : own;
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}`);
      chmodSync(join(bin, name), 0o755);
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { program, ...invocation } = JSON.parse(await text(request)) as { program: string } & Invocation;
    let ended: Ended;
    try {
      ended = { stdout: (await programs[program]?.(this.#site, invocation)) ?? '', stderr: '', code: 0 };
    } catch (error) {
      ended = { stdout: '', stderr: `${program}: ${(error as Error).message}\n`, code: 1 };
    }
    response.end(JSON.stringify(ended));
  }
}

/** Removes what the sandbox is seeded with, and adds an administrator. */
function emptyAccount({ world }: Sandbox): Credentials {
  const own = world.account(account);
  for (const map of [own.users, own.groups, own.roles, own.policies, own.oidcProviders]) map.clear();
  const administrator = own.createUser('octo-admin');
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  administrator.attachedPolicies.set(arn, own.managedPolicy(arn));
  const { id, secret } = world.createKey(own, administrator);
  return { accessKeyId: id, secretAccessKey: secret };
}
