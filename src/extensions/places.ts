/** Names, countries and addresses. */
import { address } from '../fields/address.ts';
import { country } from '../fields/country.ts';
import { registerField } from '../fields/index.ts';
import { name } from '../fields/name.ts';

export function install(): void {
  [country, name, address].forEach(registerField);
}
