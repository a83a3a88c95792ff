/**
 * Puts a text on the clipboard from a hidden field: in a null-origin frame there is no asynchronous clipboard. Works for some seconds after a press.
 * @returns false where the window may not copy
 */
export function copyText(text: string, page: Document = document): boolean {
  const before = page.activeElement;
  const field = page.createElement('textarea');
  field.className = 'unseen copied-text';
  field.tabIndex = -1;
  field.setAttribute('aria-hidden', 'true');
  field.value = text;
  page.body.append(field);
  try {
    return copyField(field);
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/** Copies all that a field holds and leaves it selected. */
export function copyField(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  // Deprecated, and the only way where no asynchronous clipboard is.
  return field.ownerDocument.execCommand('copy');
}
