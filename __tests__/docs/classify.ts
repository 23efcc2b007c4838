import { parse } from 'yaml';
import { type Block, placeOf } from './blocks.ts';

/** How a block is tested. */
export type Kind =
  | 'followed in its guide'
  | 'run as a workflow'
  | 'run as commands'
  | 'read as a policy'
  | 'read as a file of AWS'
  | 'compared elsewhere'
  | 'a picture'
  | 'not run';

interface Classified {
  readonly kind: Kind;
  /** For “not run” and “compared elsewhere”: the reason, or the test. */
  readonly why?: string;
}

/** The guides whose blocks set-up.test.ts carries out, from the first to the last. */
const followed = [
  'oidc',
  'rotating-key',
  'mfa-account',
  'github-enterprise-server',
  'github-app',
  'one-secret',
].map((guide) => `docs/set-up/${guide}.md`);

/** Blocks that tests of other folders compare, by page and language. */
const comparedElsewhere: Readonly<Record<string, string>> = {
  'README.md ': 'scenarios/quoted-messages.test.ts',
  'CONTRIBUTING.md text': 'npm run readme -- --check',
  'docs/sandbox.md sh': 'docs/sandbox.test.ts',
  'docs/set-up/schedules.md sh': 'docs/set-up.test.ts',
};

/**
 * How a block is tested: by the comment above it, or by its page and language.
 *
 * @throws Error for a block that nobody tests, which says how to change that
 */
export function classify(block: Block): Classified {
  const found = byNote(block) ?? byPage(block) ?? byLanguage(block);
  if (found) return found;
  throw new Error(
    `${placeOf(block)}: no test runs this block (${block.language || 'no language'}). Make it a whole step, policy or command, or write above it why it cannot be run: <!-- not run: REASON -->`,
  );
}

function byNote({ note }: Block): Classified | undefined {
  switch (note?.name) {
    case 'not run':
      return { kind: 'not run', why: note.value };
    case 'compared':
      return { kind: 'compared elsewhere', why: note.value };
    case 'step':
      return { kind: 'compared elsewhere', why: 'when-a-rotation-fails.test.ts' };
    case 'policy':
      return { kind: 'read as a policy' };
    default:
      return undefined;
  }
}

function byPage({ page, language, note }: Block): Classified | undefined {
  const isFollowed = language === 'sh' || note?.name === 'file' || note?.name === 'app manifest';
  if (followed.includes(page) && isFollowed) return { kind: 'followed in its guide' };
  const elsewhere = comparedElsewhere[`${page} ${language}`];
  return elsewhere === undefined ? undefined : { kind: 'compared elsewhere', why: elsewhere };
}

function byLanguage({ language, text }: Block): Classified | undefined {
  if (language === 'mermaid') return { kind: 'a picture' };
  if (language === 'sh') return { kind: 'run as commands' };
  if (language === 'ini') return { kind: 'read as a file of AWS' };
  if (language === 'diff' || (language === 'yaml' && runsKeyturn(text))) return { kind: 'run as a workflow' };
  if (language === 'json' && isPolicy(text)) return { kind: 'read as a policy' };
  return undefined;
}

function runsKeyturn(yaml: string): boolean {
  const uses = /uses: \S*(keyturn|configure-aws-credentials)@/.test(yaml);
  return uses || parse(yaml)?.profiles !== undefined;
}

function isPolicy(json: string): boolean {
  try {
    return JSON.parse(json).Statement !== undefined;
  } catch {
    return false;
  }
}
