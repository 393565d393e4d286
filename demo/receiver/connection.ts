import type { Fault, StoredSubmission } from './receiver-data.ts';

export interface InboxListeners {
  /** The whole inbox, newest first: at once and after every change. */
  onInbox?: (submissions: StoredSubmission[]) => void;
  onFault?: (fault: Fault) => void;
  /** Whether the server can be heard. The browser keeps trying by itself. */
  onConnection?: (connected: boolean) => void;
}

/** Follows the receiver by Server-Sent Events. */
export function connectInbox({ onInbox, onFault, onConnection }: InboxListeners): void {
  const source = new EventSource('/api/events');
  source.addEventListener('inbox', ({ data }: MessageEvent<string>) =>
    onInbox?.(JSON.parse(data) as StoredSubmission[]),
  );
  source.addEventListener('fault', ({ data }: MessageEvent<string>) => onFault?.(JSON.parse(data) as Fault));
  source.addEventListener('open', () => onConnection?.(true));
  source.addEventListener('error', () => onConnection?.(false));
}
