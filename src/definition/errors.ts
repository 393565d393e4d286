/** What is wrong with a definition, for its author. */

export type DefinitionProblemCode =
  /** The definition could not be fetched. */
  | 'unreachable'
  /** The checker could not be loaded, so nobody says what it is. */
  | 'unchecked'
  /** The text is not JSON. */
  | 'syntax'
  /** Nested deeper than any form needs. */
  | 'tooDeep'
  | 'wrongType'
  | 'invalidValue'
  | 'missingKey'
  | 'unknownKey'
  | 'unknownType'
  | 'duplicateName'
  | 'duplicateOption'
  | 'unknownReference'
  /** A condition or a lookup table has an option that its field does not have. */
  | 'unknownOption'
  /** A condition or expression uses a group, which has no answer of its own. */
  | 'groupReference'
  /** `messages` of a field has a key that is no problem code. */
  | 'unknownMessage'
  /** `compute` leaves its grammar. */
  | 'invalidExpression'
  /** A key that cannot stand here, such as `steps` beside `fields`, or `unique` outside a repeat. */
  | 'misplacedKey'
  /** What only the visitor may say, such as a consent, is to be filled in or kept. */
  | 'neverPrefilled'
  /** Fields that wait for each other. */
  | 'cycle'
  /** Limits that no answer can meet. */
  | 'impossibleLimits'
  | 'unacceptableDefault'
  | 'unknownAutocomplete'
  | 'unsafeLink'
  | 'invalidLanguage'
  /** A destination names a recipe that does not exist. */
  | 'unknownRecipe'
  /** Submissions cannot go, wait or be encrypted as the definition says. */
  | 'invalidDelivery'
  /** No field asks anything. */
  | 'asksNothing';

export interface DefinitionProblem {
  /** RFC 6901 JSON pointer into the definition, for example `/fields/2/label`; `''` is the whole document. */
  readonly pointer: string;
  readonly code: DefinitionProblemCode;
  /** An English sentence: the place, what was found, what is allowed. */
  readonly message: string;
  /** What stands there, shortened. */
  readonly found?: string;
  /** Every word that may stand there. */
  readonly allowed?: readonly string[];
  /** The allowed word that was probably meant. */
  readonly nearest?: string;
}

const SHOWN = 5;

/** Thrown by `parseDefinition`. Its message lists the first problems, `problems` has them all. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly problems: readonly DefinitionProblem[];

  constructor(problems: readonly DefinitionProblem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    const lines = problems.slice(0, SHOWN).map(({ pointer, message }) => `\n- ${message}${pointer && ` (${pointer})`}`);
    const more = problems.length > SHOWN ? `\n- and ${problems.length - SHOWN} more` : '';
    super(`The form definition has ${count}:${lines.join('')}${more}`);
    this.problems = problems;
  }
}
