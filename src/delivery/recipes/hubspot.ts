import type { Recipe } from '../recipe.ts';

/**
 * HubSpot, "submit data to a form" v3 (`…/submissions/v3/integration/submit/{portal}/{form}`): the answers as `fields` of a
 * contact, several choices joined by semicolons, with the page as context. Names of other objects are written as
 * `0-2/name`. An answer named `hutk` goes into the context (the cookie `hubspotutk`, by a hidden field), and
 * `legalConsentOptions/consent/…` of a mapping stays what it is. HubSpot refuses names that its form does not have.
 *
 * Documented, CORS included (https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/).
 * "Error in 'fields.email'. …" is what its answers say by independent reports. Unconfirmed: the hosts of other regions.
 */
export const recipe: Recipe = {
  lists: ';',
  reading: { field: "^Error in 'fields\\.([^']+)'\\.? *" },
  write({ submittedAt, page }, entries, { hutk, legalConsentOptions }) {
    const fields = entries
      .filter(([name]) => !/^(hutk$|legalConsentOptions\[)/.test(name))
      .map(([name, value]) => {
        const [, objectTypeId = '0-1', property = name] = name.match(/^(\d+-\d+)\[(.+)\]$/) ?? [];
        return { objectTypeId, name: property, value };
      });
    const context = { hutk, pageUri: page.url, pageName: page.title };
    return { fields, submittedAt: String(Date.parse(submittedAt)), context, legalConsentOptions };
  },
};
