/** The two forms that are compared. `ready` is the event after which every control of the lead form is there. */
export const sides = {
  plain: {
    name: 'plain',
    leadPage: '/bench/plain/lead.html',
    fieldsPage: '/bench/pages/plain-fields.html',
    ready: 'DOMContentLoaded',
    submit: '[type=submit]',
    success: '.success',
  },
  ours: {
    name: 'ours',
    leadPage: '/bench/pages/ours-lead.html',
    fieldsPage: '/bench/pages/ours-fields.html',
    ready: 'lead-ready',
    submit: '[part~=submit]',
    success: '[part~=success]',
  },
};
