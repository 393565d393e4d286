/** What a site owner pastes: the script and one tag with the definition inside. */
export function embedSnippet(definition: string, action: string): string {
  const script = new URL('/dist/lead-form.js', location.href);
  return [
    `<script type="module" src="${script.href}"></script>`,
    '',
    `<lead-form action="${action}">`,
    '  <script type="application/json">',
    // The one sequence that could end the script early, written as JSON allows.
    indent(definition.trim().replaceAll('<', '\\u003c'), '    '),
    '  </script>',
    '</lead-form>',
  ].join('\n');
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
