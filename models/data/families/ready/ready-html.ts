import { installedSheets, PAGES_TEST } from './web-links.ts';

/** How a shipped file becomes a page that needs no script, no web and no build. */
export interface Dressing {
  /** Folder of the site that addresses from `/` start at, within the packages: `gentelella/dist`. */
  readonly site?: string;
  /** Addresses of sheets that the package serves elsewhere than its files say: a pattern and the file within the packages. */
  readonly sheets?: readonly (readonly [RegExp, string])[];
  /** Markup at the end of the head. */
  readonly head?: string;
  /** Attributes of `<html>` and classes of `<body>`: what turns a page dark. */
  readonly htmlAttributes?: string;
  readonly bodyClass?: string;
  /** Attributes that the kit's script makes classes of the same name of. */
  readonly classAttributes?: readonly string[];
}

const sheetLink = (address: string): string => `<link rel="stylesheet" href="${address}">`;

function dressLink(link: string, { sheets = [] }: Dressing): string {
  const address = /href=["']([^"']*)["']/.exec(link)?.[1]?.replaceAll('&amp;', '&');
  if (address === undefined || !/rel=["']?stylesheet/.test(link)) return '';
  const moved = sheets.find(([pattern]) => pattern.test(address));
  if (moved !== undefined) return sheetLink(`${PAGES_TEST}/${address.replace(...moved)}`);
  return installedSheets(address)?.map(sheetLink).join('') ?? link;
}

/** Icons of Font Awesome 5 are asked for by other classes; where names are the same the free font of version 4 (OFL) draws them. */
const ICONS =
  '<style>.fas,.far,.fal,.fab,.fa-solid,.fa-regular,.fa-brands{display:inline-block;font:normal normal normal 14px/1 FontAwesome;font-size:inherit}</style>';

/** A page is read at once: what would still be on its way there is where it ends. */
export const AT_REST =
  '<style>*,::before,::after{transition:none!important;animation-duration:0s!important;animation-delay:0s!important}</style>';

/**
 * The page of a shipped HTML file: scripts, what stands in for them and what leads on to other pages are gone, its relative addresses start at the file's own folder, those of the web at
 * installed packages.
 * @param folder of the file within the packages, `weui/dist/example`
 */
export function readyHtml(text: string, folder: string, dressing: Dressing = {}): string {
  const { site = folder, head = '', htmlAttributes = '', bodyClass = '', classAttributes = [] } = dressing;
  const still = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|noscript|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<meta\b[^>]*\bhttp-equiv=["']?refresh\b[^>]*>/gi, '')
    .replace(/<link\b[^>]*>/gi, (link) => dressLink(link, dressing))
    .replace(/\b(src|href|poster)=(["'])\/(?!\/)/gi, `$1=$2${PAGES_TEST}/${site}/`)
    .replace(/url\((["']?)\/(?!\/)/gi, `url($1${PAGES_TEST}/${site}/`);
  const classed = classAttributes.reduce(attributeAsClass, still);
  const icons = still.includes('font-awesome') ? ICONS : '';
  return classed
    .replace(/<head\b[^>]*>/i, (tag) => `${tag}<base href="${PAGES_TEST}/${folder}/">`)
    .replace(/<\/head>/i, `${icons}${head}${AT_REST}</head>`)
    .replace(/<html\b/i, (tag) => `${tag} ${htmlAttributes}`)
    .replace(/<body\b([^>]*)>/i, (_, attributes: string) => `<body${withClass(attributes, bodyClass)}>`);
}

const attributeAsClass = (html: string, name: string): string =>
  html.replace(
    new RegExp(`<([a-z]\\w*)((?:\\s[^<>]*)?\\s${name}(?=[\\s=>])[^<>]*)>`, 'g'),
    (_, tag: string, attributes: string) => `<${tag}${withClass(attributes, name)}>`,
  );

function withClass(attributes: string, name: string): string {
  if (name === '') return attributes;
  return /\bclass=["']/.test(attributes)
    ? attributes.replace(/\bclass=(["'])/, `class=$1${name} `)
    : `${attributes} class="${name}"`;
}

/** A whole document around markup that a package ships in pieces. */
export const documentOf = (head: string, body: string, bodyAttributes = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}${AT_REST}</head><body ${bodyAttributes}>${body}</body></html>`;
