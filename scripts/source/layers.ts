/** Folders and files at one height of `src/`. They do not import one another. */
interface Layer {
  /** Each folder or file, with what it does in a few words. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The layers of `src/`, lowest first. A module imports only from its own folder and from lower layers. */
export const layers: readonly Layer[] = [
  {
    parts: {
      'errors.ts': 'the one family of errors',
      'env.ts': 'the type of a set of environment variables',
      'dates.ts': 'days and dates',
      'version.ts': "Keyturn's version",
      'at-end.ts': 'what a cancelled step still does before it ends',
      policy: 'evaluates IAM policies, for the sandbox and for `keyturn doctor`',
    },
  },
  { parts: { files: 'reads, locks and replaces files safely' } },
  { parts: { http: 'requests, deadlines, proxies and retries' } },
  { parts: { 'ci-systems': 'how a job of each CI gets its ID token, and how a trust policy names the job' } },
  {
    parts: {
      aws: 'clients for STS and IAM, and the meaning of their errors',
      github: 'clients for the REST API and for ID tokens, and the meaning of their errors',
    },
  },
  { parts: { runner: 'the runner: log, masks, file commands, the life of a step' } },
  { parts: { 'aws-profile': 'edits the profile files in `~/.aws` and keeps every other byte' } },
  { parts: { 'secret-stores': 'the port of a secret store, and one folder for each store' } },
  { parts: { config: 'turns inputs into one typed `Config`, and reports every bad input at once' } },
  { parts: { clients: 'makes the clients of one run from its config' } },
  { parts: { diagnosis: 'explains why AWS refused a request' } },
  { parts: { sources: 'one file for each source of credentials; MFA and role chains' } },
  { parts: { rotation: 'plans and carries out the rotation of a key' } },
  { parts: { keys: 'the age and the use of the stored key, and the limits set for them' } },
  { parts: { report: 'log lines, annotations and the job summary' } },
  { parts: { refresh: 'a profile that renews its own session' } },
  { parts: { publish: 'hands the credentials to later steps, and takes them back' } },
  {
    parts: {
      'connect-early.ts': 'opens the first connections while the rest of the code loads',
      'resolve-credentials.ts': 'from the config to verified credentials',
      'restore.ts': 'the post step takes back what the step published',
    },
  },
  { parts: { 'run.ts': 'the story of one run' } },
  { parts: { findings: 'the rules of `keyturn doctor`, and the forms of its report' } },
  { parts: { trust: 'what is wrong with a trust policy, and why it keeps a token out' } },
  { parts: { workflows: 'reads workflow files, and foresees the runs that they start' } },
  { parts: { doctor: 'which job will fail: asks AWS and GitHub, and applies the rules' } },
  { parts: { explain: 'what a code, a token or a policy means, for `keyturn explain`' } },
  { parts: { bootstrap: 'plans, makes and takes back what an account and a repository need' } },
  { parts: { cli: 'the commands of `keyturn`, each loaded when it is called' } },
  {
    parts: {
      'main.ts': 'the step',
      'post.ts': 'the post step',
      'credential-process.ts': 'the program that a renewing profile calls',
      'cli.ts': 'the command line',
    },
  },
];

/** Beside the layers: separate programs, which the product never imports. */
export const apart: Readonly<Record<string, string>> = {
  sandbox: 'an AWS and a GitHub on loopback, for the demo, the tests and `npm run try`',
  demo: '`npm run demo`',
};

/** What both use: what `keyturn doctor` predicts and what the sandbox decides must not differ. */
export const shared: readonly string[] = ['policy'];

/**
 * The imports that cross between the product and the programs apart. The sandbox is an independent implementation: if it
 * shared the product's code, the product would be tested against itself.
 */
export const allowedAcross: readonly string[] = [
  'src/cli/commands/demo.ts -> src/demo/demo.ts',
  'src/cli/commands/demo.ts -> src/demo/sdk.ts',
  'src/cli/commands/sandbox.ts -> src/sandbox/people/sandbox-command.ts',
  'src/demo/rotating-user.ts -> src/errors.ts',
  'src/demo/scheduled-job.ts -> src/dates.ts',
  'src/demo/scheduled-job.ts -> src/errors.ts',
  'src/sandbox/people/control.ts -> src/errors.ts',
  'src/sandbox/people/describe.ts -> src/errors.ts',
  'src/sandbox/people/options.ts -> src/aws/partition.ts',
  'src/sandbox/people/try.ts -> src/config/durations.ts',
];

/** The layers as text, highest first, each with its height. */
export function layersDiagram(): string {
  const block = (parts: Layer['parts'], height: string) =>
    Object.entries(parts).map(([part, does], index) => {
      const name = part.endsWith('.ts') ? part : `${part}/`;
      return `${(index === 0 ? height : '').padStart(2)}  ${name.padEnd(24)}${does}`;
    });
  const product = layers.map(({ parts }, rank) => block(parts, String(rank + 1))).toReversed();
  return [...product.flat(), '', ...block(apart, '')].join('\n');
}

/** The first part of a path below `src/`: `http` for `src/http/retry.ts`, `run.ts` for `src/run.ts`. */
export const partOf = (path: string): string => path.split('/')[1] ?? '';

const rankOfPart = new Map(
  layers.flatMap(({ parts }, rank) => Object.keys(parts).map((part) => [part, rank])),
);

/** The height of a part's layer, from 0; absent for the programs apart and for what no layer names. */
export const rankOf = (part: string): number | undefined => rankOfPart.get(part);
