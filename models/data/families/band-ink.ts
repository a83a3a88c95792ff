const BANDS = ':is(.x-ground-primary,.x-ground-dark,.x-ground-photo)';

/** Composed parts whose accent is the ground of a primary band. */
const COMPOSED_WORDS = '.x-crumbs>a,.x-steps>.x-chosen>.x-step-mark';

/**
 * CSS by which a kit's words (`selectors`) take the ink of a coloured band, as designers do by hand where a kit knows no such ground. What lies on the
 * band with a ground of its own (`x-surface`, `x-ink`) keeps its inks.
 */
export const bandInk = (selectors = ''): string =>
  `${BANDS} :is(${[selectors, COMPOSED_WORDS].filter((part) => part !== '').join(',')}):not(.x-surface *,.x-ink,.x-ink *){color:inherit!important}`;
