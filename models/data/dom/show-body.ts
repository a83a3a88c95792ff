/** Shows another page of the look that is open: `html` from its body's first tag on. What its sheets and fonts are is there already. */
export function showBody(html: string): void {
  const page = document.createElement('html');
  page.innerHTML = html;
  const body = page.querySelector('body');
  if (!body) throw new Error('The page has no body: show it as a document of its own.');
  window.scrollTo(0, 0);
  document.body.replaceWith(body);
}
