#!/usr/bin/env node
import { cachedOutput } from './cli/cached-output.ts';

// A `credential_process` is started by every call of every AWS tool, so nothing else is loaded while its session is valid.
const args = process.argv.slice(2);
const cached = cachedOutput(args, process.env);
if (cached === undefined) void runCli();
else process.stdout.write(cached);

async function runCli(): Promise<void> {
  (await import('./cli/run-cli.ts')).runCli(args);
}
