/** What is put into a page that is read as a tree, by names on one object (see page-scripts.ts). */
export { preparePage } from './prepare-page.ts';
export { showBody } from './show-body.ts';
export { readTree } from './read-tree.ts';
export { unhideMembers } from './unhide-members.ts';
