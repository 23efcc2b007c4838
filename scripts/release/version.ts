/** A version by the rules of Semantic Versioning 2.0.0, without build metadata. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `rc.1` for 1.0.0-rc.1; empty for a release. */
  readonly prerelease: string;
}

const form =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9A-Za-z-][\dA-Za-z-]*)(?:\.[\dA-Za-z-]+)*))?$/;

/** @returns undefined if the text is not a version */
export function parseVersion(text: string): Version | undefined {
  const [found, major, minor, patch, prerelease = ''] = form.exec(text) ?? [];
  if (found === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), prerelease };
}

/** Negative if the first is the older release. Two prereleases of one version are not told apart. */
export function compareVersions(a: Version, b: Version): number {
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    a.patch - b.patch ||
    Number(a.prerelease === '') - Number(b.prerelease === '')
  );
}
