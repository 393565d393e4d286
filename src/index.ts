/** Public classes and types. Importing this registers nothing; `lead-form/define` does. */
export { attributes } from './controls/attributes.ts';
export { defineControl } from './controls/define.ts';
export { LeadForm } from './element/lead-form.ts';
export type { Outcome, Status } from './element/outcome.ts';
export {
  LeadChangeEvent,
  LeadErrorEvent,
  LeadInvalidEvent,
  LeadQueuedEvent,
  LeadReadyEvent,
  LeadRefusedEvent,
  LeadSentEvent,
  LeadSubmitEvent,
} from './element/events.ts';
export { LeadStepEvent } from './element/step-event.ts';
export type { LeadFormEventMap, RefusalReason } from './element/events.ts';
export { outbox } from './element/outbox.ts';
export type { LeadOutbox } from './element/outbox.ts';
export type { StoredDelivery } from './delivery/store.ts';
export type { Device } from './delivery/device.ts';
export type { Platform } from './delivery/platform.ts';
export type { Submission } from './delivery/submission.ts';
export type { DefinitionProblem } from './definition/errors.ts';
export type { LeadFormDefinition } from './definition/document.ts';
export type { FieldDefinition, FieldTypeName, StepDefinition } from './fields/definitions.ts';
export type { Condition, Text } from './fields/field.ts';
export type { Problem, ProblemCode } from './fields/problem.ts';
export type { MessageKey, Messages } from './model/messages.ts';
export type { Values } from './model/values.ts';
export { asked, typed } from './fields/field.ts';
export { defineField } from './fields/define.ts';
export { kinds } from './fields/host-kinds.ts';
export { answer, line, rule } from './fields/rules.ts';
export type { ControlTemplate } from './controls/registry.ts';
export type { Shell } from './controls/shell.ts';
export type { Toolkit } from './extensions/host.ts';
export type { FieldType, FileLike } from './fields/field.ts';
export type { Validator, ValidatorContext, Validators } from './element/validators.ts';
