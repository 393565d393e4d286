/** Values that follow from answers. */
import { output, outputStyles } from '../controls/output.ts';
import { registerControl } from '../controls/registry.ts';
import { computed } from '../fields/computed.ts';
import { registerField } from '../fields/index.ts';
import { compute } from '../model/rules/compute.ts';
import { registerRules } from '../model/rules.ts';

const rules = [compute];

export function install(): void {
  registerRules(rules);
  registerField(computed);
  registerControl('output', output, outputStyles);
}
