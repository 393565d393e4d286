/** Several questions with the same answers, as a table. */
import { matrix } from '../controls/matrix.ts';
import { matrixStyles } from '../controls/matrix-styles.ts';
import { registerControl } from '../controls/registry.ts';
import { registerField } from '../fields/index.ts';
import { matrix as matrixField } from '../fields/matrix.ts';

export function install(): void {
  registerField(matrixField);
  registerControl('matrix', matrix, matrixStyles);
}
