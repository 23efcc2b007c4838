import { restore } from './restore.ts';
import { asStep } from './runner/step.ts';

void asStep(restore, (runner, message) => runner.warning(message));
