import type { EncodedSubmission } from '../../src/delivery/encode.ts';

/** The body of a request as text. */
export const textOf = ({ body }: Pick<EncodedSubmission, 'body'>): Promise<string> => new Blob([...body]).text();
