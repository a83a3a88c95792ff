const split = (list: string): readonly string[] =>
  list
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What people call layers when they name them at all; nothing says that the name fits. */
export const ROLE_NAMES = split(`
  Button/Primary | Button/Secondary | btn | Primary Button | CTA | Card | card-1 | Cards/Product | Hero section | Hero | Header | header/desktop | Navbar | Nav
  Navigation | Footer | Sidebar | Tab Bar | Tabs | List item | List/Item/Default | Row | Input | Text field | Input/Default | Search | search bar | Avatar
  Badge | Chip | Tag | Icon | icon/24/arrow | Image | img | Photo | Thumbnail | Logo | Title | Heading | H1 | h2
  Subtitle | Body | Caption | Label | Price | Background | BG | bg | Overlay | Divider | Line | Container | Wrapper | Content
  Content area | Section | Section 2 | Main | Modal | Dialog | Toast | Alert | Banner | Table | Cell | Toggle | Switch | Checkbox
  Radio | Slider | Dropdown | Menu | Tooltip | Progress | Stepper | Pagination | Breadcrumb | Chart | Graph | Map | Status Bar | Home Indicator`);

/** For groups that paint nothing. */
export const GROUP_NAMES = split(`
  Card | Hero section | Header | Button | Button/Primary | Section | Content | Container | Footer | Navbar | Item | List | Row | Input
  Modal`);

export const FOREIGN_NAMES = split(`
  Knopf | Überschrift | Hintergrund | Bild | Gruppe 4 | Rechteck 2 | Kopfzeile | Bouton | Titre | Fond | Rectangle 3 copie | En-tête | Botón | Título
  Fondo | Tarjeta | Pulsante | Sfondo | Botão | Cartão | Кнопка | Заголовок | Фон | Карточка | Группа 12 | Текст | Шапка | 按钮
  标题 | 背景 | 卡片 | 矩形 12 | 编组 3 | 图片 | ボタン | 見出し | 背景 | カード | 長方形 5 | 버튼 | 제목 | 배경
  زر | عنوان | خلفية | כפתור | כותרת | बटन | शीर्षक | Przycisk | Tło | Düğme | Nút | Tombol`);

export const ODD_NAMES = split(`
  🔥 | ✅ done | ❌ old | 👉 CTA | 💡 idea | ⚙️ | 🖼 | 01 | 2 | _ | - | . | /// | asdf
  aaa | test | new | copy | Copy of Copy | final | final_v2 | FINAL FINAL | tmp | x | ??? | untitled | 1.2.3 | 16:9
  24px | #3b82f6 | Property 1=Default | Property 1=Variant2 | State=Hover, Size=md | Type=Filled | _base | .private/part | div.flex.gap-4 | css-1x2y3z | unsplash:1a2b3c | image 14 | IMG_2041 1 | Screenshot 2024-03-11 at 10.22.41 1
  pexels-photo-220453 2 | Bitmap | Path | Shape | Fill 12 | Combined Shape | Oval | Rectangle Copy 4 | Group Copy | Page-1 | Mask | Clipped | Clip path group`);

export const STALE_TEXTS = split(`
  Label | Text | Lorem ipsum | Lorem ipsum dolor sit amet | Button | Title | Type something | Heading | Your text here | Placeholder | $0.00 | Name`);

/** What fits, by the tag that a clean tree names a layer with. */
export const FITTING_NAMES: Readonly<Record<string, readonly string[]>> = {
  button: ['Button', 'Button/Primary', 'btn'],
  a: ['Link', 'Button', 'Nav item'],
  input: ['Input', 'Text field', 'Field'],
  select: ['Dropdown', 'Select'],
  textarea: ['Text area', 'Input/Multiline'],
  nav: ['Navbar', 'Navigation', 'Nav'],
  header: ['Header', 'Top bar'],
  footer: ['Footer'],
  aside: ['Sidebar', 'Side panel'],
  main: ['Content', 'Main'],
  section: ['Section', 'Content'],
  article: ['Card', 'Post'],
  ul: ['List', 'Menu'],
  li: ['List item', 'Item'],
  table: ['Table'],
  tr: ['Row', 'Table/Row'],
  td: ['Cell'],
  img: ['Image', 'Photo', 'Thumbnail'],
  svg: ['Icon', 'icon/24', 'ic_arrow'],
  hr: ['Divider', 'Line'],
  form: ['Form'],
  div: ['Container', 'Content', 'Card', 'Wrapper'],
};
