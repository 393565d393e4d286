/**
 * `lead-form/core`: the rules of a form without a page. Runs in Node, workers and at the edge; reads no clock, language
 * or random source that is not handed in, but for `validateSubmission`, whose `now` may be left out.
 */
import { furtherTypes } from './fields/further.ts';
import { registerField } from './fields/index.ts';
import { registerRules } from './model/rules.ts';
import { everyRule } from './model/rules/every.ts';

export { checkDefinition } from './definition/check.ts';
export { DefinitionError } from './definition/errors.ts';
export { parseDefinition } from './definition/parse.ts';
export { asked, typed } from './fields/field.ts';
export { defineField } from './fields/define.ts';
export { kinds } from './fields/host-kinds.ts';
export { answer, line, rule } from './fields/rules.ts';
export { createForm } from './model/form.ts';
export { validateSubmission, validateValues } from './model/validate.ts';

export type { Definition, DestinationDefinition, LeadFormDefinition, Success } from './definition/document.ts';
export type {
  AnswerDefinition,
  EncryptionDefinition,
  Mapping,
  ReceiverDefinition,
  Source,
} from './definition/destinations.ts';
export type { DefinitionProblem, DefinitionProblemCode } from './definition/errors.ts';
export type { Comparable, Condition, Field, FileLike, Option, Text, Typed } from './fields/field.ts';
export type {
  FieldDefinition,
  FieldTypeName,
  GroupDefinition,
  RepeatDefinition,
  StepDefinition,
} from './fields/definitions.ts';
export type { Problem, ProblemCode } from './fields/problem.ts';
export type { FieldState, Form, FormOptions } from './model/form.ts';
export type { Node } from './model/nodes.ts';
export type { SubmissionValidation, Validation } from './model/validate.ts';
export type { Values } from './model/values.ts';

// A server has every type and every rule from the start; pages load them when a form needs them.
for (const type of Object.values(furtherTypes)) registerField(type);
registerRules(everyRule);
