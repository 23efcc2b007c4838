import { isCancel, text } from '@clack/prompts';
import { KeyturnError } from '../../errors.ts';

/**
 * Asks a person for the code of an MFA device, on stderr.
 *
 * @throws KeyturnError `InvalidInput` if the person presses Ctrl-C
 */
export async function askForCode(serial: string): Promise<string> {
  const answer = await text({
    message: `Code of ${serial}`,
    output: process.stderr,
    validate: (code) =>
      /^\d{3} ?\d{3}$/.test(code?.trim() ?? '') ? undefined : 'A code has six digits, for example 123456.',
  });
  if (!isCancel(answer)) return answer;
  throw new KeyturnError('InvalidInput', {
    summary: 'No MFA code was given.',
    remedy: 'run the command again and type the six digits that the device shows.',
  });
}
