/** What delivery asks of the device: storage that outlives the page, locks between tabs, and word of when to try again. */
export interface Device {
  /** Where submissions wait. Without it they last as long as the page. */
  readonly storage?: IDBFactory | undefined;
  /** Web Locks. Missing on plain http. */
  readonly locks?: LockManager | undefined;
  /** Whether the device knows itself to be without a network. */
  isOffline(): boolean;
  /** Calls `wake` when it may be worth a try, first soon after now: `reachable` when the network may have come back. */
  onWake(wake: (reachable: boolean) => void): void;
}

/** What waits shall not compete with a page that loads: to look for it costs 3 ms of the main thread. In milliseconds. */
const REST = 1000;

export const browserDevice: Device = {
  // Looked up when needed: some browsers throw at the mere mention, in a frame that may store nothing.
  get storage() {
    return indexedDB;
  },
  get locks() {
    return navigator.locks;
  },
  isOffline: () => !navigator.onLine,
  onWake(wake) {
    setTimeout(() => wake(true), REST);
    addEventListener('online', () => wake(true));
    // From the back/forward cache: timers stood still meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && wake(false));
    document.addEventListener('visibilitychange', () => document.hidden || wake(false));
  },
};
