import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RestNode } from '../../models/data/trees/rest-node.ts';
import { allNodes, openTreeBrowser, type TreeBrowser } from './page-trees.ts';

let trees: TreeBrowser;
beforeAll(async () => {
  trees = await openTreeBrowser();
}, 60_000);
afterAll(() => trees.close());

async function nodes(body: string, head = ''): Promise<RestNode[]> {
  return allNodes((await trees.read(body, head)).tree).slice(1);
}
const texts = async (body: string, head = ''): Promise<RestNode[]> =>
  (await nodes(body, head)).filter(({ type }) => type === 'TEXT');
const red = { color: { r: 1, g: 0, b: 0, a: 1 } };

describe('a text', () => {
  it('has its type, and a box as high as its lines', async () => {
    const [text] = await texts(
      '<p style="margin:10px;width:200px;font:italic 700 20px/30px Arial;letter-spacing:1px;text-transform:uppercase;text-decoration:underline;text-align:center;color:rgb(255,0,0)">Two\n   words</p>',
    );
    expect(text).toMatchObject({
      characters: 'Two words',
      fills: [red],
      absoluteBoundingBox: { y: 10, height: 30 },
      style: {
        fontFamily: 'Arial',
        fontWeight: 700,
        fontSize: 20,
        italic: true,
        lineHeightPx: 30,
        lineHeightUnit: 'PIXELS',
        letterSpacing: 1,
        textCase: 'UPPER',
        textDecoration: 'UNDERLINE',
        textAlignHorizontal: 'CENTER',
        textAutoResize: 'WIDTH_AND_HEIGHT',
      },
    });
    const { x, width } = text!.absoluteBoundingBox;
    expect(Math.abs(x + width / 2 - 110)).toBeLessThan(1);
  });

  it('of several lines is as high as all of them and as wide as the longest', async () => {
    const [text] = await texts(
      '<p style="margin:0;width:120px">Words that are broken over several lines</p>',
    );
    expect(text!.absoluteBoundingBox.height % 24).toBe(0);
    expect(text!.absoluteBoundingBox.height).toBeGreaterThanOrEqual(48);
    expect(text!.absoluteBoundingBox.width).toBeLessThanOrEqual(120);
    expect(text!.style!.textAutoResize).toBe('HEIGHT');
  });

  it('has what stands out in it as overrides of its characters', async () => {
    const list = await texts(
      '<p>Some <b>bold</b> and <a style="color:rgb(255,0,0);text-decoration:underline">red</a> words</p>',
    );
    expect(list).toHaveLength(1);
    const [{ characters, characterStyleOverrides, styleOverrideTable }] = list as [RestNode];
    expect(characters).toBe('Some bold and red words');
    const at = (word: string) => styleOverrideTable![characterStyleOverrides![characters!.indexOf(word)]!];
    expect(at('bold')).toEqual({ fontWeight: 700 });
    expect(at('red')).toMatchObject({ fills: [red], textDecoration: 'UNDERLINE' });
    expect(at('words')).toBeUndefined();
  });

  it('is one per link where links stand beside each other, and breaks at a badge', async () => {
    expect((await texts('<nav><a>Home</a> <a>About</a></nav>')).map(({ characters }) => characters)).toEqual([
      'Home',
      'About',
    ]);
    const badge = await texts('<p>New <span style="background:red;padding:2px 4px">3</span> today</p>');
    expect(badge.map(({ characters }) => characters)).toEqual(['New', '3', 'today']);
  });

  it('is cut with its box where an ellipsis cuts it, and is not there where nobody sees it', async () => {
    const [cut] = await texts(
      '<p style="width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Much too long for its box</p>',
    );
    expect(cut!.absoluteBoundingBox.width).toBe(80);
    expect(cut!.style).toMatchObject({ textTruncation: 'ENDING' });
    expect(
      await texts(
        '<p style="color:transparent">a</p><p style="text-indent:-9999px">b</p><p style="visibility:hidden">c</p>',
      ),
    ).toEqual([]);
  });

  it('takes the background that is clipped to it', async () => {
    const [text] = await texts(
      '<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;-webkit-text-fill-color:transparent">Words</p>',
    );
    expect(text!.fills).toMatchObject([{ type: 'GRADIENT_LINEAR' }]);
  });
});

describe('a control', () => {
  it('has its value or its placeholder as text', async () => {
    const list = await texts(
      '<input value="Ada" style="color:rgb(255,0,0)"><input placeholder="Your name"><input type="password" value="abc"><select><option>One<option selected>Two</select><input type="submit" value="Send"><textarea>Words</textarea>',
    );
    expect(list.map(({ characters }) => characters)).toEqual([
      'Ada',
      'Your name',
      '•••',
      'Two',
      'Send',
      'Words',
    ]);
    expect(list[0]!.fills).toMatchObject([red]);
    expect(list[1]!.fills).not.toEqual(list[0]!.fills);
  });

  it('is what Chromium draws where no one has styled it', async () => {
    const checked = await nodes('<input type="checkbox" checked>');
    expect(checked.map(({ type }) => type)).toEqual(['FRAME', 'VECTOR']);
    expect(checked[0]!.fills).toMatchObject([{ color: { r: 0, b: 1 } }]);
    const [empty] = await nodes('<input type="checkbox">');
    expect(empty).toMatchObject({
      type: 'RECTANGLE',
      strokeWeight: 1,
      fills: [{ color: { r: 1, g: 1, b: 1 } }],
    });
    const progress = await nodes('<progress value=".25" style="width:200px"></progress>');
    expect(progress[1]!.absoluteBoundingBox.width).toBe(50);
  });
});

describe('a drawing', () => {
  it('is a frame of vectors for an SVG, px of each one’s own box', async () => {
    const [frame, circle, line] = await nodes(
      '<svg width="48" height="48" viewBox="0 0 24 24" color="rgb(255,0,0)" style="display:block"><circle cx="12" cy="12" r="6" fill="currentColor"/><path d="M2 2h4" fill="none" stroke="currentColor" stroke-width="2"/></svg>',
    );
    expect(frame).toMatchObject({ type: 'FRAME', absoluteBoundingBox: { width: 48, height: 48 } });
    expect(circle).toMatchObject({
      type: 'VECTOR',
      fills: [red],
      absoluteBoundingBox: { x: 12, y: 12, width: 24, height: 24 },
    });
    expect(line).toMatchObject({
      fills: [],
      strokes: [red],
      strokeWeight: 4,
      fillGeometry: [{ path: 'M0 0L8 0' }],
    });
  });

  it('is read through use and symbol', async () => {
    const list = await nodes(
      '<svg style="display:none"><symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol></svg><svg width="20" height="20" style="display:block"><use href="#s"/></svg>',
    );
    expect(list.map(({ type }) => type)).toEqual(['FRAME', 'VECTOR']);
    expect(list[1]!.absoluteBoundingBox).toEqual({ x: 0, y: 0, width: 20, height: 20 });
  });

  it('is a vector for an icon font’s glyph, and no text', async () => {
    const head =
      '<link rel="stylesheet" href="http://pages.test/bootstrap-icons/font/bootstrap-icons.min.css">';
    const { tree, roles } = await trees.read(
      '<i class="bi bi-heart-fill" style="color:rgb(255,0,0);font-size:32px"></i>',
      head,
    );
    const [glyph] = tree.children!;
    expect(glyph).toMatchObject({ type: 'VECTOR', fills: [red] });
    expect(glyph!.fillGeometry![0]!.path.length).toBeGreaterThan(100);
    expect(roles[glyph!.id]).toBe('drawing of i.bi.bi-heart-fill');
  });

  it('is a vector for a word that an icon font draws as one glyph', async () => {
    const head =
      '<link rel="stylesheet" href="http://pages.test/material-icons/iconfont/material-icons.css">';
    const body = '<i class="material-icons" style="color:rgb(255,0,0);font-size:32px">star</i>';
    const [glyph] = (await trees.read(body, head)).tree.children!;
    expect(glyph).toMatchObject({ type: 'VECTOR', fills: [red], absoluteBoundingBox: { width: 32 } });
    expect(glyph!.fillGeometry![0]!.path.length).toBeGreaterThan(50);
    expect(glyph).not.toHaveProperty('characters');
  });

  it('is a vector for a small SVG behind a box, a bullet, a triangle of ::after; words of ::before are text', async () => {
    const mark = `url("data:image/svg+xml,%3csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3e%3cpath fill='red' d='M0 0h8v8z'/%3e%3c/svg%3e")`;
    const css = `<style>.a{width:100px;height:40px;background:${mark.replaceAll('"', "'").replaceAll("'http://www.w3.org/2000/svg'", '%22http://www.w3.org/2000/svg%22').replaceAll("'0 0 8 8'", '%220 0 8 8%22').replaceAll("'red'", '%22red%22').replaceAll("'M0 0h8v8z'", '%22M0 0h8v8z%22')} no-repeat right 10px center/16px}.b::after{content:"";display:block;width:0;border:5px solid transparent;border-top-color:red}.c::before{content:"NB ";color:rgb(255,0,0)}</style>`;
    const list = await nodes(
      '<div class="a"></div><div class="b"></div><p class="c">Note</p><ul><li>One</li></ul>',
      css,
    );
    expect(
      list
        .filter(({ type }) => type === 'VECTOR')
        .map(({ absoluteBoundingBox: { x, y, width } }) => [x, y, width]),
    ).toEqual([
      [74, 12, 16],
      [0, 40, 10],
    ]);
    expect(list.filter(({ type }) => type === 'TEXT').map(({ characters }) => characters!.trim())).toEqual([
      'NB',
      'Note',
      'One',
    ]);
    expect(list.filter(({ type }) => type === 'ELLIPSE')).toHaveLength(1);
  });

  it('is an image fill for a picture, in the way that it fits its box', async () => {
    const png =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const list = await nodes(
      `<img src="${png}" style="width:80px;height:60px;object-fit:cover"><div style="height:50px;background:url(${png}) center/cover"></div><img src="http://elsewhere.example/a.png" style="width:80px;height:60px">`,
    );
    expect(list).toHaveLength(2);
    const [img, div] = list.map(
      ({ fills }) => fills[0] as { type: string; scaleMode: string; imageRef: string },
    );
    expect(img).toMatchObject({ type: 'IMAGE', scaleMode: 'FILL' });
    expect(div!.imageRef).toBe(img!.imageRef);
  });

  it('runs no script of the page', async () => {
    expect(
      await texts(
        '<p>Before</p><script>document.querySelector("p").textContent="After"</script><img src="x" onerror="document.body.append(1)">',
      ),
    ).toMatchObject([{ characters: 'Before' }]);
  });
});
