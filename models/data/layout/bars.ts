import { BRANDS, NAV } from '../words';
import { button, searchField } from './controls';
import { avatar, box, column, ground, heading, icon, line, overlay, row } from './html';
import type { PageContext } from './page-context';

/** The app bar of a phone or small tablet. */
export function appBar(page: PageContext, title: string): string {
  const { random, base } = page;
  const left = random.chance(0.6) ? icon(page, base * 1.35, random.pick(['menu', 'back'])) : '';
  const right = random.chance(0.4)
    ? avatar(page, base * 1.9, random.chance(0.4) ? 'A B' : undefined)
    : icon(page, base * 1.3, random.pick(['search', 'bell', 'more', 'cart', 'settings']));
  const centre = random.chance(0.3) ? 'text-align:center' : '';
  const words = line(
    'heading',
    base * random.pick([1.1, 1.2, 1.35]),
    title,
    `flex:1;font-weight:${page.headingWeight};${centre}`,
  );
  const extra = random.chance(0.4) ? icon(page, base * 1.3) : '';
  return ground(
    'bar',
    `display:flex;align-items:center;gap:14px;height:${random.pick([52, 56, 60, 64])}px;padding:0 ${page.pad}px;flex:none`,
    left,
    words,
    extra,
    right,
  );
}

/** The bar of a wide page: brand, links, search, button. */
export function topBar(page: PageContext): string {
  const { random, base, pad } = page;
  const count = page.width > 900 ? random.integer(3, 6) : 2;
  const selected = random.chance(0.5);
  const links = random.sample(NAV, count).map((word, at) => {
    const label = line('text', base * 0.95, word);
    return at === 0 && selected
      ? ground('selected', 'padding:6px 12px', label)
      : box('padding:6px 10px', label);
  });
  const brand = row(
    'gap:8px;flex:none',
    random.chance(0.6) ? icon(page, base * 1.5) : '',
    heading(page, 1.25, random.pick(BRANDS)),
  );
  const search =
    random.chance(0.45) && page.width > 700
      ? searchField(page, `width:${random.pick([160, 200, 240])}px`)
      : '';
  const end = random.chance(0.5) ? button(page, { small: true }) : avatar(page, base * 2.2);
  const bell = random.chance(0.5) ? icon(page, base * 1.25, 'bell') : '';
  const css = `display:flex;align-items:center;gap:16px;height:${random.pick([56, 60, 64, 72])}px;padding:0 ${Math.max(20, pad * 1.5)}px;flex:none`;
  return ground(
    'bar',
    css,
    brand,
    row(`gap:4px;flex:1;${random.chance(0.3) ? 'justify-content:center' : ''}`, ...links),
    search,
    bell,
    end,
  );
}

/** Tabs at the foot of a phone. */
export function tabBar(page: PageContext): string {
  const { random, base } = page;
  const count = random.integer(3, 5);
  const labels = random.chance(0.75);
  const chosen = random.integer(0, count - 1);
  const pill = random.chance(0.5);
  const tabs = random.sample(NAV, count).map((word, at) => {
    const content = [icon(page, base * 1.35), labels ? line('caption', base * 0.72, word) : ''];
    const css = 'display:flex;flex-direction:column;align-items:center;justify-content:center;gap:3px;';
    const inner = pill ? `${css}padding:5px 14px` : `${css}width:100%;height:100%`;
    return box(
      'flex:1;height:100%;display:flex;align-items:center;justify-content:center',
      at === chosen ? ground('selected', inner, ...content) : box(inner, ...content),
    );
  });
  return overlay(
    'nav',
    `position:absolute;left:0;right:0;bottom:0;height:${random.pick([60, 64, 72])}px;display:flex;align-items:center;padding:0 6px`,
    ...tabs,
  ).replace('class="', 'class="foot ');
}

/** The sidebar of a wide page. */
export function sideBar(page: PageContext): string {
  const { random, base, control } = page;
  const chosen = random.integer(0, 3);
  const items = random.sample(NAV, random.integer(6, 10)).map((word, at) => {
    const content = [icon(page, base * 1.15), line('text', base * 0.95, word, 'flex:1')];
    if (random.chance(0.15)) content.push(line('caption', base * 0.8, String(random.integer(1, 30))));
    const css = `display:flex;align-items:center;gap:12px;height:${control}px;padding:0 12px;flex:none`;
    return at === chosen ? ground('selected', css, ...content) : box(css, ...content);
  });
  const brand = row(
    'gap:10px;padding:4px 10px 14px',
    icon(page, base * 1.5),
    heading(page, 1.2, random.pick(BRANDS)),
  );
  const foot = random.chance(0.5)
    ? row(
        'gap:10px;padding:10px;margin-top:auto',
        avatar(page, 36),
        column(
          'gap:2px;min-width:0',
          line('text', base * 0.9, 'Chloe Martin'),
          line('caption', base * 0.8, 'Free plan'),
        ),
      )
    : '';
  return ground(
    'nav',
    `display:flex;flex-direction:column;gap:4px;width:${random.pick([190, 210, 230, 250])}px;padding:14px 10px;flex:none`,
    brand,
    ...items,
    foot,
  );
}

/** Tabs under a bar; the selected one is marked. */
export function tabs(page: PageContext): string {
  const words = page.random.sample(NAV, page.phone ? 3 : 5);
  const cells = words.map((word, at) => {
    const label = line('text', page.base * 0.95, word, 'font-weight:600');
    const css = `padding:9px 14px;text-align:center;${page.phone ? 'flex:1' : ''}`;
    return at === 0 ? ground('selected', css, label) : box(css, label);
  });
  return box('flex:none', row('gap:4px', ...cells), ground('divider', 'height:1px'));
}
