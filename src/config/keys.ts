import type { AccessKeys } from '../aws/access-keys.ts';
import type { InputName, RawInputs } from './inputs.ts';
import { isQuoted } from './mistakes.ts';
import type { Problems } from './problems.ts';

/**
 * Parses the stored keys: the classic pair, with or without a session token, or the two-line `aws-credentials`.
 *
 * @param isAws - false for keys of a custom endpoint, which may be an emulator's
 * @param notices - receives a line if white space around a key was cut off
 * @returns `undefined` if none are given, or if they are a problem
 */
export function keysInput(
  inputs: RawInputs,
  isAws: boolean,
  problems: Problems,
  notices: string[],
): AccessKeys | undefined {
  const twoLines = inputs['aws-credentials'].value;
  const pair = (['aws-access-key-id', 'aws-secret-access-key'] as const).filter(
    (name) => inputs[name].value !== '',
  );
  if (twoLines !== '' && pair.length > 0) {
    return problems.add(
      `aws-credentials and ${pair.join(' and ')} are both set.`,
      'give the key pair in one of the two forms, not in both.',
    );
  }
  if (refuseQuotes(inputs, problems)) return undefined;
  noticeWhiteSpace(inputs, notices);
  const keys = twoLines === '' ? classicPair(inputs, problems, notices) : twoLineSecret(twoLines, problems);
  const name = twoLines === '' ? 'aws-access-key-id' : 'aws-credentials';
  return keys && hasIdOf(isAws, keys, name, problems) ? withToken(keys, inputs, problems) : undefined;
}

/** IAM's API model requires 16 to 128 word characters (`\w`). Emulators accept shorter ids like `test`, with any prefix. */
function hasIdOf(isAws: boolean, { accessKeyId }: AccessKeys, name: InputName, problems: Problems): boolean {
  if ((isAws ? /^\w{16,128}$/ : /^\w{1,128}$/).test(accessKeyId)) return true;
  problems.add(
    `${name}: the access key id has ${accessKeyId.length} characters, or characters that no id has.`,
    'an id has 16 to 128 letters and digits, and begins with AKIA or ASIA.',
  );
  return false;
}

/** Refuses values that were stored with the quotes of a shell or a YAML file. */
function refuseQuotes(inputs: RawInputs, problems: Problems): boolean {
  const quoted = (
    ['aws-credentials', 'aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'] as const
  ).filter((name) =>
    [inputs[name].value, ...inputs[name].value.split(/\r?\n/)].some((text) => isQuoted(text.trim())),
  );
  for (const name of quoted)
    problems.add(`${name} is in quotes.`, 'store the secret again, with nothing before or after the value.');
  return quoted.length > 0;
}

/** GitHub's secret dialog keeps a pasted line end, with which a signature would never match. */
function noticeWhiteSpace(inputs: RawInputs, notices: string[]): void {
  const names: InputName[] = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'];
  for (const name of names) {
    const { value, untrimmed } = inputs[name];
    if (value !== '' && value !== untrimmed) {
      notices.push(`White space around ${name} was cut off. Store the secret again without it.`);
    }
  }
  const twoLines = inputs['aws-credentials'].value.split(/\r?\n/);
  if (twoLines.some((line) => line !== line.trim())) {
    notices.push(
      'White space around a line of aws-credentials was cut off. Store the secret again without it.',
    );
  }
}

function classicPair(inputs: RawInputs, problems: Problems, notices: string[]): AccessKeys | undefined {
  const accessKeyId = inputs['aws-access-key-id'].value;
  const secretAccessKey = inputs['aws-secret-access-key'].value;
  if (accessKeyId === '' && secretAccessKey === '') {
    if (inputs['aws-session-token'].value !== '') {
      notices.push(
        'aws-session-token is not used, because aws-access-key-id and aws-secret-access-key are empty.',
      );
    }
    return undefined;
  }
  if (secretAccessKey === '') {
    return problems.add(
      "'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
      emptySecret,
    );
  }
  if (accessKeyId === '') {
    return problems.add(
      "'aws-access-key-id' must be provided if 'aws-secret-access-key' is provided",
      emptySecret,
    );
  }
  return checkedPair(accessKeyId, secretAccessKey, 'aws-access-key-id', problems);
}

const emptySecret =
  'a secret that does not exist, or that this workflow may not read, is empty: check its name. Runs for forks and for Dependabot have no Actions secrets.';

/** One secret with the access key id on its first line and the secret access key on its second. */
function twoLineSecret(text: string, problems: Problems): AccessKeys | undefined {
  const form = 'the access key id on the first line, the secret access key on the second';
  if (text.startsWith('{'))
    return problems.add('aws-credentials looks like JSON.', `it takes two lines: ${form}.`);
  if (text.split(/\r?\n/).some((line) => /^\s*(\[|aws_\w+\s*=)/i.test(line))) {
    return problems.add(
      'aws-credentials looks like a section of ~/.aws/credentials.',
      `it takes two lines, without [profile] and without aws_access_key_id =: ${form}.`,
    );
  }
  const separator = /^A[KS]IA[A-Z0-9]{12,124}(\\r?\\n|\\n|[ \t:;,|=]{1,5})\S{16,}$/.exec(text)?.[1];
  if (separator !== undefined) {
    return problems.add(
      `aws-credentials has one line, with ${JSON.stringify(separator)} between the two halves.`,
      `write a line break instead of ${JSON.stringify(separator)}: ${form}.`,
    );
  }
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [accessKeyId, secretAccessKey] = lines;
  if (lines.length !== 2 || !accessKeyId || !secretAccessKey) {
    return problems.add(
      `aws-credentials has ${lines.length} line${lines.length === 1 ? '' : 's'}.`,
      `it takes exactly two: ${form}.`,
    );
  }
  return checkedPair(accessKeyId, secretAccessKey, 'aws-credentials', problems);
}

function checkedPair(
  accessKeyId: string,
  secretAccessKey: string,
  name: InputName,
  problems: Problems,
): AccessKeys | undefined {
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secretAccessKey)) {
    return problems.add(
      `${name}: the access key id and the secret access key seem to be swapped.`,
      'swap them.',
    );
  }
  if (/\s/.test(secretAccessKey)) {
    return problems.add(
      `${name === 'aws-access-key-id' ? 'aws-secret-access-key' : name}: the secret access key has white space inside.`,
      'store it again, in one piece.',
    );
  }
  return { accessKeyId, secretAccessKey };
}

function withToken(keys: AccessKeys, inputs: RawInputs, problems: Problems): AccessKeys | undefined {
  const sessionToken = inputs['aws-session-token'].value;
  const prefix = keys.accessKeyId.slice(0, 4);
  if (/\s/.test(sessionToken)) {
    return problems.add(
      'aws-session-token has white space inside.',
      'store it again, in one piece; a terminal may have broken the line.',
    );
  }
  if (sessionToken !== '' && prefix === 'AKIA') {
    return problems.add(
      'aws-session-token is set beside a long-term key (AKIA…), which has none.',
      'remove aws-session-token, or give the temporary key (ASIA…) that it belongs to.',
    );
  }
  if (sessionToken === '' && prefix === 'ASIA') {
    return problems.add(
      'The access key is a temporary one (ASIA…), and aws-session-token is empty.',
      'give the session token that came with it.',
    );
  }
  return sessionToken === '' ? keys : { ...keys, sessionToken };
}
