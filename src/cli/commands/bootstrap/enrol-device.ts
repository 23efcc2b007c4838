import { renderUnicodeCompact } from 'uqr';
import type { CliContext } from '../../context.ts';
import { askForCode } from '../../session/ask-for-code.ts';

/**
 * Shows the QR code of a new device, and asks for two codes in a row.
 *
 * @throws KeyturnError `InvalidInput` if the person presses Ctrl-C
 */
export async function enrol(
  serial: string,
  seed: string,
  { process: { stderr } }: CliContext,
): Promise<readonly [string, string]> {
  stderr.write(
    [
      '',
      'Scan this with an authenticator app:',
      '',
      renderUnicodeCompact(otpauthUri(serial, seed)),
      '',
      `Or type this seed: ${seed}`,
      'Then type two codes, one after the other. The app shows the second one up to 30 seconds later.',
      '',
    ].join('\n'),
  );
  const first = await askForCode(`${serial}, first code`);
  for (;;) {
    const second = await askForCode(`${serial}, next code`);
    if (digits(second) !== digits(first)) return [digits(first), digits(second)];
    stderr.write('That is the same code. Wait for the next one.\n');
  }
}

const digits = (code: string): string => code.replace(/\D/g, '');

/** What authenticator apps read (Key URI format): the same label as that of the console. */
function otpauthUri(serial: string, seed: string): string {
  const [, , , , account = '', resource = ''] = serial.split(':');
  const issuer = encodeURIComponent('Amazon Web Services');
  const label = encodeURIComponent(`${resource.split('/').at(-1)}@${account}`);
  return `otpauth://totp/${issuer}:${label}?secret=${seed}&issuer=${issuer}`;
}
