import { run } from './run.ts';
import { asStep } from './runner/step.ts';

void asStep(run, (runner, message) => runner.fail(message));
