/** Countries and addresses. */
import { address } from '../fields/address.ts';
import { country } from '../fields/country.ts';
import { registerField } from '../fields/index.ts';

export function install(): void {
  [country, address].forEach(registerField);
}
