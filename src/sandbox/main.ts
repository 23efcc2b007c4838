// `npm run sandbox`: a simulated AWS and GitHub on loopback, to test policies and clients.
import { runSandbox, usage } from './people/sandbox-command.ts';

await runSandbox(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
});
