import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  checkProfiles,
  type ProfileRequest,
  type ProfileUndo,
  profilePaths,
  undoProfiles,
  writeProfiles,
} from '../../src/aws-profile/profile-files.ts';

export const keys = {
  accessKeyId: 'ASIANEWNEWNEWNEWNEW1',
  secretAccessKey: 'new+secret/of=this',
  sessionToken: 'new-token==',
};
export const oldKeys =
  'aws_access_key_id = AKIAOLDOLDOLDOLDOLD1\naws_secret_access_key = an-old-secret-of-40-characters\n';

/** The home folder of the running test, and the paths of its profile files. */
export const lab = { home: '', paths: { credentialsFile: '', configFile: '' } };

/** Gives each test of a file its own home folder. */
export function inTempHome(): void {
  beforeEach(() => {
    lab.home = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-')));
    lab.paths = profilePaths({}, lab.home);
  });
  afterEach(() => rmSync(lab.home, { recursive: true, force: true }));
}

export const request = (changes: Partial<ProfileRequest> = {}): ProfileRequest => ({
  name: 'x',
  overwrite: true,
  region: 'eu-west-1',
  credentials: keys,
  ...changes,
});
export const write = (changes?: Partial<ProfileRequest>) => writeProfiles([request(changes)], lab.paths);
export const check = (changes?: Partial<ProfileRequest>) => checkProfiles([request(changes)], lab.paths);
/** The post step is another process, so the record passes through JSON. */
export const undo = (record: ProfileUndo) => undoProfiles(JSON.parse(JSON.stringify(record)));
export const credentials = () => readFileSync(lab.paths.credentialsFile, 'utf8');
export const config = () => readFileSync(lab.paths.configFile, 'utf8');
export const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

export function given(files: { credentials?: string; config?: string }): void {
  mkdirSync(dirname(lab.paths.configFile), { recursive: true });
  if (files.credentials !== undefined) writeFileSync(lab.paths.credentialsFile, files.credentials);
  if (files.config !== undefined) writeFileSync(lab.paths.configFile, files.config);
}

export const roleOfTools = {
  roleArn: 'arn:aws:iam::123456789012:role/deploy',
  accountId: '123456789012',
  sourceProfile: 'x',
};
