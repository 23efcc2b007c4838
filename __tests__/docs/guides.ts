import { type Block, blocksOf } from './blocks.ts';
import type { Reader } from './reader.ts';

/** The ways to set up AWS that a guide shows, by the headings of their sections. */
export const ways = ['With the AWS CLI', 'With CloudFormation', 'With Terraform'] as const;
type Way = (typeof ways)[number];

/** What a preparation replaces in the block below it: an ID that a reader looks up. */
type Replacements = Readonly<Record<string, string>>;

/** What must be there before a block makes sense, by the text of its note `given`. */
export type Given = Readonly<
  Record<string, (reader: Reader) => Replacements | undefined | Promise<Replacements | undefined>>
>;

/**
 * Follows a guide from its first block to its last, one of its ways: saves the files that it shows, types its commands,
 * and runs its workflows.
 *
 * @throws Error that names the block that did not work
 */
export async function follow(
  reader: Reader,
  page: string,
  way: Way,
  given: Given = {},
  isRead: (block: Block) => boolean = () => true,
): Promise<void> {
  for (const block of blocksOf(page).filter(isRead)) {
    const isOfOtherWay = ways.some((other) => other === block.heading && other !== way);
    if (isOfOtherWay || block.note?.name === 'not run') continue;
    try {
      await carryOut(reader, block, given);
    } catch (error) {
      throw new Error(`${page}:${block.line} does not work: ${(error as Error).message}`, { cause: error });
    }
  }
}

async function carryOut(reader: Reader, block: Block, given: Given): Promise<void> {
  const { language, note } = block;
  let { text } = block;
  if (note?.name === 'given') {
    const prepare = given[note.value];
    if (!prepare) throw new Error(`the test does not know how to prepare “${note.value}”`);
    for (const [shown, found] of Object.entries((await prepare(reader)) ?? {}))
      text = text.replaceAll(shown, found);
  }
  if (note?.name === 'file') {
    const [path = ''] = note.value.split(',');
    reader.save(path, text);
    // A workflow that can be started by hand is run by the command that does so.
    if (language === 'yaml' && !text.includes('workflow_dispatch')) await expectSuccess(reader, text);
  } else if (language === 'sh') {
    const before = reader.runs.length;
    const { code, stderr } = await reader.type(text);
    if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
    for (const run of reader.runs.slice(before)) failIfFailed(run);
  }
}

async function expectSuccess(reader: Reader, yaml: string): Promise<void> {
  failIfFailed(await reader.run(yaml));
}

function failIfFailed({ steps }: Reader['runs'][number]): void {
  const failed = steps.find(({ result }) => result.exitCode !== 0);
  if (failed) throw new Error(`the step ${failed.name} failed:\n${failed.result.log}`);
}
