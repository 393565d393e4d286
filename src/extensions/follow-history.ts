/**
 * Each step as an entry of the browser's history, where the definition asks for it: the Back button steps back.
 *
 * @param current The step that is shown now, counted from 0.
 */
export function followHistory(key: string, current: number, go: (index: number) => void) {
  const indexIn = (state: unknown): number | undefined => {
    const index: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, key) : undefined;
    return typeof index === 'number' ? index : undefined;
  };
  // The host's router may keep its own data there.
  const withIndex = (index: number): object => ({ ...(history.state as object | null), [key]: index });
  const onPop = ({ state }: PopStateEvent): void => {
    const index = indexIn(state);
    if (index !== undefined) go(index);
  };
  addEventListener('popstate', onPop);
  history.replaceState(withIndex(current), '');
  return {
    /** A step was entered. */
    enter: (index: number): void => history.pushState(withIndex(index), ''),
    /** Goes back one entry. Whether there is one of ours. */
    back: (): boolean => {
      if (!indexIn(history.state)) return false;
      history.back();
      return true;
    },
    end: (): void => removeEventListener('popstate', onPop),
  };
}
