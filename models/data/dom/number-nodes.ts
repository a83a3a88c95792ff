/** Gives every element its number in document order, so that its nodes have the same ids in every paint of the page. Returns how many there are. */
export function numberNodes(root: Element): number {
  const elements = [root, ...root.querySelectorAll('*')];
  elements.forEach((element, at) => element.setAttribute('data-node', String(at + 1)));
  return elements.length;
}
