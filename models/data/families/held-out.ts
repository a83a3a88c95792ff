/** Whole families that no training page shows, in any of their looks, and what of each the training kits do not have. */
export const HELD_OUT_FAMILIES: Readonly<Record<string, string>> = {
  'drawn-heldout': 'the first grammar in themes and kits that no training page shows',
  bulma: 'flat, tight radii, its own scale of turquoise and greys; held out since the first pack',
  bulmaswatch: 'twenty and more looks on the markup of Bulma: colour and shape change, markup does not',
  pico: 'plain semantic HTML, wide fields, one accent in twenty hues, light and dark',
  clarity: 'dense enterprise software: flat cards, upper case buttons, thin lines (@clr/ui)',
  blueprint:
    'dense desktop tools: small grey controls with inner shadows, light and dark (@blueprintjs/core)',
  primer: 'bordered boxes on white, small radii, pale counters (@primer/css)',
  onsenui: 'phone pages in the look of iOS and of Material: grouped lists, bars, large switches',
  weui: 'Chinese phone pages: grouped cells, one green, light and dark (ready pages)',
  'foundation-sites': 'callouts, square buttons and cards in borders, three grids (ready examples)',
  papercss: 'hand-drawn borders: the theme itself is uneven, as a sketched wireframe is',
  'missing.css': 'documents: serif headings, boxes in tinted borders',
  carbon: 'square corners everywhere, fields with one line below, black bars (@carbon/styles)',
  cirrus: 'large radii, soft shadows, pale grounds (cirrus-ui)',
};

export const isHeldOut = (family: string): boolean => Object.hasOwn(HELD_OUT_FAMILIES, family);
