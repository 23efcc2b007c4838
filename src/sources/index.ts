import type { SourceInputs } from '../config/config.ts';
import { accessKeys } from './access-keys.ts';
import { defaultChain } from './default-chain.ts';
import { githubOidc } from './github-oidc.ts';
import { previousStep } from './previous-step.ts';
import { saml } from './saml.ts';
import type { ChosenSource, CredentialSource, JobFacts } from './source.ts';
import { webIdentityTokenFile } from './web-identity-token-file.ts';

/**
 * The sources of credentials, in their order of precedence: the first that applies is the one. This is the order of
 * configure-aws-credentials (docs/facts.md#precedence-of-sources). With `use-existing-credentials`, credentials that exist
 * and work take precedence over all of them (`existing.ts`).
 */
export const sources = [
  githubOidc,
  accessKeys,
  webIdentityTokenFile,
  saml,
  previousStep,
  defaultChain,
] as const satisfies readonly CredentialSource[];

/** The source of this run, with the line for the log that says why. */
export function chooseSource(
  inputs: SourceInputs,
  job: Pick<JobFacts, 'hasRole' | 'hasIdToken'>,
  candidates: readonly CredentialSource[] = sources,
): ChosenSource & { readonly why: string } {
  for (const source of candidates) {
    const isOtherSet = candidates.some(
      (other) => other !== source && other.rules.setBy(inputs) !== undefined,
    );
    const selection = source.select(inputs, { ...job, isOtherSet });
    if (selection) return { source, ...selection };
  }
  throw new Error('no source applies');
}

/** A source that an earlier process of this job chose. */
export function sourceOfKind(kind: string): CredentialSource {
  const source = sources.find((each) => each.kind === kind);
  if (!source) throw new Error(`no source is called ${kind}`);
  return source;
}
