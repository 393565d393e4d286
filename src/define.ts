/** The one module with a side effect: it registers `<lead-form>`. */
import { LeadForm } from './element/lead-form.ts';

LeadForm.define();
