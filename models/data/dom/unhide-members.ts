/// <reference lib="dom.iterable" />

/** Elements that name a property of the document (HTML, 3.1.7), which hides the document's own. */
const NAMED_OF_DOCUMENT = 'img[name],form[name],iframe[name],embed[name],object[name],object[id]';
/** Elements that name a property of their form (HTML, 4.10.3); a form that is not there takes them out of theirs. */
const NAMED_OF_FORM = 'button,fieldset,input,object,output,select,textarea';

const hides = (name: string | null, of: object): boolean => name !== null && name in of;

/**
 * Makes the members of the document and of forms answer again where elements are named like them, as an `<input name="children">` is. Ids stay where sheets
 * may ask for them.
 */
export function unhideMembers(): void {
  // The document's own members may be hidden themselves.
  const all = (selector: string): NodeListOf<Element> =>
    Document.prototype.querySelectorAll.call(document, selector);
  for (const element of all(NAMED_OF_DOCUMENT)) {
    const named = element.localName === 'object' ? (['name', 'id'] as const) : (['name'] as const);
    for (const attribute of named)
      if (
        hides(Element.prototype.getAttribute.call(element, attribute), Document.prototype) ||
        hides(Element.prototype.getAttribute.call(element, attribute), HTMLElement.prototype)
      )
        Element.prototype.removeAttribute.call(element, attribute);
  }
  for (const element of all(`:is(${NAMED_OF_FORM}):is([name],[id])`))
    if (
      ['name', 'id'].some((name) =>
        hides(Element.prototype.getAttribute.call(element, name), HTMLElement.prototype),
      )
    )
      Element.prototype.setAttribute.call(element, 'form', '');
  for (const element of all('form img[id]'))
    if (hides(element.getAttribute('id'), HTMLElement.prototype)) element.removeAttribute('id');
}
