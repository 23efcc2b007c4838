import { externalDataInterceptor, loadSharedConfigFiles } from '@smithy/core/config';

type Profiles = Record<string, Record<string, string>>;

/**
 * A small independent reader that follows the AWS CLI (botocore on Python's `configparser`): a line that is
 * indented deeper than the setting above continues it, `:` equals `=`, keys are compared in lower case, and
 * a repeated section or setting is an error. It shares no code with the code under test.
 */
export function readAsCli(text: string): Profiles {
  const sections: Profiles = {};
  let section: Record<string, string> | undefined;
  let option = { key: '', indent: Number.POSITIVE_INFINITY };
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (/^(?:$|[#;])/.test(line)) continue;
    const indent = raw.length - raw.trimStart().length;
    const header = /^\[(.+)\]/.exec(line)?.[1];
    if (section && indent > option.indent) {
      section[option.key] += `\n${line}`;
    } else if (header !== undefined) {
      section = addOnce(sections, header, {});
      option = { key: '', indent: Number.POSITIVE_INFINITY };
    } else {
      option = { key: addSetting(section, line), indent };
    }
  }
  return sections;
}

function addSetting(section: Record<string, string> | undefined, line: string): string {
  const place = line.search(/[=:]/);
  if (!section || place < 1) throw new Error(`what is ${JSON.stringify(line)}?`);
  const key = line.slice(0, place).trim().toLowerCase();
  addOnce(section, key, line.slice(place + 1).trim());
  return key;
}

function addOnce<T>(all: Record<string, T>, key: string, value: T): T {
  if (all[key] !== undefined) throw new Error(`${key} stands twice`);
  all[key] = value;
  return value;
}

/** The profiles as the AWS SDK for JavaScript reads them from the two files. */
export async function readAsSdk(files: { credentials?: string; config?: string }): Promise<{
  credentials: Profiles;
  config: Profiles;
}> {
  externalDataInterceptor.interceptFile('/reader/credentials', utf8(files.credentials ?? ''));
  externalDataInterceptor.interceptFile('/reader/config', utf8(files.config ?? ''));
  const { credentialsFile, configFile } = await loadSharedConfigFiles({
    filepath: '/reader/credentials',
    configFilepath: '/reader/config',
  });
  return { credentials: credentialsFile as Profiles, config: configFile as Profiles };
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
