/** Words of the shelf of pictures. Sentence case. */
export const texts = {
  shelf: 'Recent exemplars',
  shelfEmpty: 'Paste, drop or choose a picture to use it as the exemplar.',
  addPicture: 'Add picture…',
  dropHere: 'Drop the picture to use it as the exemplar',
} as const;

export function removeText(name: string): string {
  return `Remove “${name}” from the shelf`;
}

export function useText(name: string): string {
  return `Use “${name}” as the exemplar`;
}
