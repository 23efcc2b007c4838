import { run } from './run.ts';
import { asStep } from './step.ts';

void asStep(run, (runner, message) => runner.fail(message));
