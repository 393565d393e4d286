/** A name to sign with, typed or drawn. */
import { registerControl } from '../controls/registry.ts';
import { signature } from '../controls/signature.ts';
import { signatureStyles } from '../controls/signature-styles.ts';
import { registerField } from '../fields/index.ts';
import { signature as signatureField } from '../fields/signature.ts';
import { registerMessages } from '../model/messages.ts';

export function install(): void {
  registerField(signatureField);
  registerControl('signature', signature, signatureStyles);
  registerMessages({
    'valueMissing.signature': 'Sign “{label}”.',
    'signature.type': 'Type',
    'signature.draw': 'Draw',
    'signature.how': 'Draw with a finger, a pen or the mouse. Or choose “Type” and enter your name.',
    'signature.empty': 'Empty drawing area',
    'signature.drawn': 'Your drawn signature',
    'signature.clear': 'Clear',
  });
}
