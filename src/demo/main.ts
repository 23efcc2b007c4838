// `npm run demo`: runs the bundled action as GitHub's runner would, on a simulated AWS and GitHub.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDemo } from './demo.ts';
import { scriptStep } from './later-step.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
await runDemo({ root, laterStep: scriptStep(root) });
