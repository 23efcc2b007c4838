/** A fault of a request, `before` or `after` it takes effect. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'answer';
      readonly status?: number;
      readonly contentType?: string;
      readonly body: string;
    }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'stall'; readonly ms: number; readonly when: 'before' | 'after' | 'mid-body' }
  /** The connection drops, but the request takes effect `ms` milliseconds of simulated time later. */
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'latency'; readonly ms: number };

/** Selects the requests that a fault hits: those that match, after `skip` of them, `times` in total. */
interface FaultRule {
  readonly service?: 'sts' | 'iam' | 'ec2' | 'oidc' | 'github';
  readonly operation?: string;
  readonly skip?: number;
  /** Default 1; `Infinity` for no limit. */
  readonly times?: number;
  readonly fault: Fault;
}

/** The faults that tests and users have added. */
export class Faults {
  readonly #rules: { rule: FaultRule; seen: number }[] = [];

  add(rule: FaultRule): void {
    this.#rules.push({ rule, seen: 0 });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** The faults that hit this request, in the order in which they were added; counts the request. */
  hitting(service: string, operation: string): Fault[] {
    return this.#rules.flatMap((entry) => {
      const { service: onlyService, operation: onlyOperation, skip = 0, times = 1, fault } = entry.rule;
      const matches = (onlyService ?? service) === service && (onlyOperation ?? operation) === operation;
      if (!matches) return [];
      const position = entry.seen++ - skip;
      return position >= 0 && position < times ? [fault] : [];
    });
  }
}
