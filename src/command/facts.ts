/** What a check of a destination has found out, as data: the command probes from Node, the playground through its server. */
import type { AnswerReading } from '../delivery/answer.ts';

/** What the page would send, as far as a receiver's answer depends on it. */
export interface PageRequest {
  /** Absolute. */
  readonly url: string;
  /** `form-post`: the request of a plain HTML form, whose answer no page can read. */
  readonly transport: 'fetch' | 'form-post';
  readonly contentType: string;
  /** The author's own request headers. */
  readonly headers: { readonly [name: string]: string };
  readonly reading: AnswerReading;
  /** The name of the recipe in use. */
  readonly recipe?: string | undefined;
  /** What the author should know about this receiver. */
  readonly warning?: string | undefined;
}

/** Why nothing came back. */
export type FailureCause = 'dns' | 'refused' | 'tls' | 'closed' | 'timeout' | 'blocked port' | 'other';

export interface Failure {
  readonly cause: FailureCause;
  /** The words of the system, such as `getaddrinfo ENOTFOUND hooks.example.com`. */
  readonly detail: string;
}

/** An answer as it came over the wire, before a browser decides what a page may see of it. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case; several of one name are joined by `, `. */
  readonly headers: { readonly [name: string]: string };
  /** At most about 64 KB. */
  readonly body: string;
}

/** One request and what became of it. */
export interface Exchange {
  readonly method: 'OPTIONS' | 'POST' | 'GET';
  readonly url: string;
  /** The `Origin` header of the request: `null` after a redirect from one foreign host to another. */
  readonly origin: string;
  /** Milliseconds until the answer was complete, or until it was clear that there is none. */
  readonly time: number;
  readonly answer?: WireAnswer;
  readonly failure?: Failure;
}

/** What was found out about one destination. */
export interface Facts {
  readonly page: {
    /** Of the page with the form. */
    readonly origin: string;
    /** Nobody said which page it is: a list of allowed origins may well have the right one. */
    readonly assumed: boolean;
  };
  readonly request: PageRequest;
  /** Whether the host could be reached, when no request was made. */
  readonly connection?: { readonly time: number; readonly failure?: Failure };
  /** The requests in the order in which a browser makes them. */
  readonly exchanges: readonly Exchange[];
}

/** What was found out about one destination, or why nothing could be. */
export type Inspection = { readonly name: string; readonly url: string } & (
  | { readonly fault: string }
  | {
      readonly facts: Facts;
      /** Pointers of answers that the test submission lacks, because they could not be made up. */
      readonly unanswered: readonly string[];
    }
);

export type FindingStatus = 'ok' | 'warning' | 'unknown' | 'wrong';

/** How to put something right, for one kind of receiver. */
export interface Remedy {
  /** `nginx`, `Express`, the name of a service, or `the definition`. */
  readonly where: string;
  readonly text: string;
}

/** One line of a report. Only `wrong` keeps leads from arriving. */
export interface Finding {
  readonly check: string;
  readonly status: FindingStatus;
  readonly message: string;
  readonly remedies?: readonly Remedy[];
}
