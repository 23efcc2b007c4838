declare module '@vercel/ncc' {
  interface Bundle {
    readonly code: string;
    /** The other files of the bundle, by name. */
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }
  export default function ncc(
    entry: string,
    options: { readonly target?: string; readonly quiet?: boolean; readonly license?: string },
  ): Promise<Bundle>;
}
