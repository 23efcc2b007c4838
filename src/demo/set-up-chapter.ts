import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { storedPolicy } from '../sandbox/aws/model/stored-policy.ts';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { Desk } from './desk.ts';
import { showRotatingUser } from './rotating-user.ts';
import type { Story } from './story.ts';

const role = 'arn:aws:iam::123456789012:role/deploy';
const doctor = ['doctor', '--repo', 'octo-org/octo-repo'];
const findings = /nothing found$|^(?:error|warning|note) KT\d+ |^ {2}AWS would refuse/;
const steps = /^ {2}[+~!] |^Done/;

/** The command line sets a job up, finds what would make it fail, and sets up a key that rotates. */
export async function showSetUp(story: Story, root: string): Promise<void> {
  const sandbox = await startEnterprise();
  const desk = new Desk(story, sandbox, root);
  try {
    await new SetUpChapter(story, desk, root).run();
  } finally {
    await desk.end();
  }
  await showRotatingUser(story, root);
}

/** `doctor` takes the issuer from GitHub's address, so the GitHub of this sandbox is an Enterprise Server at its own address. */
async function startEnterprise(): Promise<Sandbox> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  return startSandbox({ githubPort: port, enterpriseHost: `127.0.0.1:${port}` });
}

class SetUpChapter {
  readonly #story: Story;
  readonly #desk: Desk;
  readonly #root: string;
  readonly #design: readonly string[];

  constructor(story: Story, desk: Desk, root: string) {
    this.#story = story;
    this.#desk = desk;
    this.#root = root;
    this.#design = [
      ...[
        '--ci',
        'github',
        '--set',
        `issuer=${desk.sandbox.githubUrl}/_services/token`.replace('http:', 'https:'),
      ],
      ...['--repo', 'octo-org/octo-repo', '--environment', 'staging'],
      ...['--policy-arn', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
    ];
  }

  async run(): Promise<void> {
    this.#story.chapter('8. From nothing to a job with a role: bootstrap, doctor, rotate', '');
    this.#story.say('  The GitHub here is an Enterprise Server, so its issuer is named.');
    await this.#plan();
    await this.#apply();
    await this.#broken();
    await this.#repaired();
  }

  async #plan(): Promise<void> {
    this.#story.part('A plan');
    const { code } = await this.#keyturn('plan', '--detailed-exitcode');
    const { account, sandbox } = this.#desk;
    const writes = sandbox.requests.filter(({ operation }) => !/^(?:Get|List)/.test(operation));
    this.#verify('the plan has something to do (exit code 10)', code === 10, code);
    this.#verify(
      'it only read: every request is a Get or a List, and there is no role',
      writes.length === 0 && sandbox.requests.length > 0 && !account.roles.has('deploy'),
      writes.map(({ operation }) => operation),
    );
  }

  async #apply(): Promise<void> {
    this.#story.part('It is applied, and the pull request is merged');
    const { code, text } = await this.#keyturn('apply', '--yes');
    const { account, repository } = this.#desk;
    const heads = repository.code.pulls.map(({ head }) => head);
    this.#verify(
      'the role exists, and the workflow is a pull request',
      code === 0 && account.roles.has('deploy') && heads.join() === 'keyturn/bootstrap-deploy',
      text,
    );
    this.#desk.mergePull();
    await this.#doctorFindsNothing();
    this.#verify(
      'a job of the environment staging gets a session of the role',
      (await this.#asks('staging')) === 'enters',
    );
    this.#verify(
      'a job of the environment production is refused',
      (await this.#asks('production')) === 'refused',
    );
  }

  async #broken(): Promise<void> {
    this.#story.part('Somebody changes the trust policy to another environment');
    const deploy = this.#desk.account.roles.get('deploy');
    if (!deploy) throw new Error('the role does not exist');
    const trust = deploy.trustPolicy.json.replaceAll('environment:staging', 'environment:production');
    deploy.trustPolicy = storedPolicy(JSON.parse(trust), 'trust');
    const { code, text } = await this.#desk.keyturn(doctor, findings);
    const rules = [...text.matchAll(/^\w+ (KT\d+) /gm)].map(([, rule]) => rule);
    this.#verify('doctor names the rule KT103, and no other', code === 1 && rules.join() === 'KT103', text);
    this.#verify('it is right: the job is refused', (await this.#asks('staging')) === 'refused');
  }

  async #repaired(): Promise<void> {
    this.#story.part('The same command repairs it');
    const { code, text } = await this.#keyturn('apply', '--yes');
    this.#verify('only the role was changed', code === 0 && /^Done: 1 to change\b/m.test(text), text);
    await this.#doctorFindsNothing();
    this.#verify('the job gets its session again', (await this.#asks('staging')) === 'enters');
    this.#verify('no command printed a secret', !this.#desk.leaks());
  }

  async #doctorFindsNothing(): Promise<void> {
    const { code, text } = await this.#desk.keyturn(doctor, findings);
    const isSound = code === 0 && text.includes('\n1 job checked: 0 errors, 0 warnings, 0 notes.');
    this.#verify('doctor checks the job, and finds nothing', isSound, text);
  }

  #keyturn(command: string, ...flags: readonly string[]) {
    return this.#desk.keyturn(['bootstrap', command, ...this.#design, ...flags], steps);
  }

  /** Asks for a session with the step of the workflow, in a job of the environment. @returns the log of another failure */
  async #asks(environment: string): Promise<string> {
    const { job, sandbox } = this.#desk;
    const oidc = sandbox.github.job({ repository: 'octo-org/octo-repo', environment });
    const inputs = { 'aws-region': 'eu-central-1', 'role-to-assume': role };
    const { exitCode, log, outputs } = await job.uses(this.#root, { with: inputs, env: { ...oidc } });
    if (exitCode === 0 && outputs['authenticated-arn']?.includes(':assumed-role/deploy/')) return 'enters';
    return log.includes('Not authorized to perform sts:AssumeRoleWithWebIdentity') ? 'refused' : log;
  }

  #verify(claim: string, holds: boolean, found?: unknown): void {
    this.#story.verify(claim, holds, found);
  }
}
