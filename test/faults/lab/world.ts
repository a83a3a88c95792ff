import { frame, draw, linear, rect, text } from '../../fixtures/draw.ts';
import { SceneDocument } from '../../../host/graph/document.ts';

/** The document of the faults: small frames, so that a restyle takes milliseconds. */
export interface World {
  document: SceneDocument;
  /** Ids by name. */
  ids: Record<'wireframe' | 'exemplar' | 'other' | 'section' | 'inSection', string>;
  pages: [string, string];
}

/** A wireframe, an exemplar and a third frame on the first page, and a section with a wireframe of its own. */
export function makeWorld(): World {
  const document = new SceneDocument('Faults');
  const pages = ['First', 'Second'].map((name) => {
    const page = document.create('PAGE', '0:0');
    page.name = name;
    return page.id;
  }) as [string, string];
  const wireframe = (name: string, x: number) =>
    frame(name, x, 0, 96, 64, '#ffffff', [
      rect('Bar', 0, 0, 96, 12, '#e6e6e6'),
      rect('Card', 8, 20, 36, 36, '#f2f2f2', { stroke: '#cccccc' }),
      rect('Button', 52, 44, 36, 12, '#bdbdbd', { radius: 4 }),
      text('Title', 52, 20, { size: 10, color: '#333333' }),
    ]);
  const exemplar = frame('Exemplar', 400, 0, 80, 80, linear(90, '#14122b', '#3b2f7f'), [
    rect('Bar', 0, 0, 80, 14, '#ff7a59'),
    rect('Card', 8, 22, 40, 30, '#27234f', { radius: 6 }),
    rect('Button', 8, 60, 30, 12, '#ffd166', { radius: 6 }),
  ]);
  const other = frame('Other', 700, 0, 64, 64, '#fff4e6', [rect('Hero', 0, 0, 64, 30, '#c9541f')]);
  const ids = {
    wireframe: draw(document, pages[0], wireframe('Wireframe', 0)).id,
    exemplar: draw(document, pages[0], exemplar).id,
    other: draw(document, pages[0], other).id,
  };
  const section = document.create('SECTION', pages[0]);
  Object.assign(section, { name: 'Section', width: 200, height: 120 });
  section.transform = [
    [1, 0, 0],
    [0, 1, 400],
  ];
  const inSection = draw(document, section.id, wireframe('Wireframe in a section', 20));
  document.setCurrentPage(pages[0]);
  return { document, ids: { ...ids, section: section.id, inSection: inSection.id }, pages };
}
