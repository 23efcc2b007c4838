import { restore } from './restore.ts';
import { runStep } from './runner/step.ts';

void runStep(restore, (runner, message) => runner.warning(message));
