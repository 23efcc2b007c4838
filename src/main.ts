import { run } from './run.ts';
import { runStep } from './runner/step.ts';

void runStep(run, (runner, message) => runner.fail(message));
