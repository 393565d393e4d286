/** Which chunks a definition needs. */
export const loadExtensions = (_json: string): Promise<void> | undefined => undefined;
