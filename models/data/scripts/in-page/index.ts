/** What is put into a page whose words change, by names on one object. */
export { translateTexts } from './translate-texts.ts';
