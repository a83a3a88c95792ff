// Long because the whole vocabulary of a page is read in one place.
import type { IconName } from '../icons.ts';

export type Tone = 'primary' | 'secondary' | 'success' | 'danger' | 'neutral';
export type MessageTone = 'info' | 'success' | 'warning' | 'danger';
export type Fill = 'solid' | 'outline' | 'ghost';
export type Size = 'small' | 'medium' | 'large';
export type State = 'disabled' | 'hover';
export type Ground = 'plain' | 'muted' | 'primary' | 'dark' | 'photo';
export type PictureOf = 'thing' | 'portrait' | 'map' | 'video' | 'plan' | 'chart';

type Children = readonly Component[];
/** Lengths are CSS px unless another unit is named. */
type Px = number;

/** What a person presses. `inverted`: on a coloured ground or a photo, so light on dark. */
interface Pressable {
  readonly tone: Tone;
  readonly fill: Fill;
  readonly size: Size;
  readonly state?: State;
  readonly inverted?: boolean;
}

export interface Button extends Pressable {
  readonly is: 'button';
  readonly words: string;
  readonly icon?: IconName;
  readonly iconAfter?: boolean;
  readonly wide?: boolean;
}
export interface IconButton extends Pressable {
  readonly is: 'icon-button';
  readonly icon: IconName;
  readonly round?: boolean;
}
export interface ButtonGroup {
  readonly is: 'button-group';
  readonly items: readonly string[];
  /** Index of the pressed one. */
  readonly chosen: number;
  readonly wide?: boolean;
}

export interface Labelled {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly disabled?: boolean;
}
export interface Field extends Labelled {
  readonly is: 'field';
  readonly kind: 'text' | 'email' | 'password' | 'search' | 'number' | 'date';
  readonly value?: string;
  readonly placeholder?: string;
  readonly icon?: IconName;
}
export interface Select extends Labelled {
  readonly is: 'select';
  readonly value: string;
}
export interface TextArea extends Labelled {
  readonly is: 'text-area';
  readonly value?: string;
  readonly placeholder?: string;
  readonly rows: number;
}
/** One box of a checkbox, radio or switch with its words. */
interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}
export interface Checkbox extends Choice {
  readonly is: 'checkbox';
}
export interface Radio extends Choice {
  readonly is: 'radio';
}
/** Without words it stands at the end of a row. */
export interface Switch extends Choice {
  readonly is: 'switch';
}
export interface Slider {
  readonly is: 'slider';
  readonly label?: string;
  /** Percent. */
  readonly value: number;
}
export interface Progress {
  readonly is: 'progress';
  readonly tone: Tone;
  /** Percent. */
  readonly value: number;
}
export interface Spinner {
  readonly is: 'spinner';
}

export interface Chip {
  readonly is: 'chip';
  readonly words: string;
  readonly icon?: IconName;
  readonly chosen?: boolean;
  readonly removable?: boolean;
}
export interface Badge {
  readonly is: 'badge';
  readonly words: string;
  readonly tone: MessageTone | 'neutral' | 'primary';
  readonly pill?: boolean;
}
export interface Avatar {
  readonly is: 'avatar';
  /** Address of a portrait; without one, `initials` stand in a circle. */
  readonly src?: string;
  readonly initials: string;
  readonly size: Size;
}
export interface AvatarStack {
  readonly is: 'avatar-stack';
  readonly avatars: readonly Omit<Avatar, 'is'>[];
  /** How many more there are ("+3"). */
  readonly more?: number;
}
export interface Alert {
  readonly is: 'alert';
  readonly tone: MessageTone;
  readonly title?: string;
  readonly words: string;
  readonly icon?: IconName;
  readonly closable?: boolean;
}
export interface Toast {
  readonly is: 'toast';
  readonly title: string;
  readonly words: string;
  readonly action?: string;
}

export interface Card {
  readonly is: 'card';
  readonly picture?: Picture;
  readonly title?: string;
  readonly subtitle?: string;
  readonly body: Children;
  readonly footer?: Children;
  readonly chosen?: boolean;
}
export interface Row {
  readonly title: string;
  readonly detail?: string;
  /** At the start: an avatar, an icon box, a small picture, a checkbox. */
  readonly start?: Component;
  /** At the end: a badge, a switch, a price, an icon. */
  readonly end?: Component;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
}
export interface List {
  readonly is: 'list';
  readonly rows: readonly Row[];
  /** Without an outer box, from edge to edge. */
  readonly flush?: boolean;
}
export interface MenuItem {
  readonly words: string;
  readonly icon?: IconName;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
}
/** A menu that is open: only its panel. */
export interface Menu {
  readonly is: 'menu';
  readonly title?: string;
  readonly items: readonly MenuItem[];
}
export interface Tabs {
  readonly is: 'tabs';
  readonly items: readonly string[];
  readonly chosen: number;
  readonly kind: 'line' | 'pill';
  readonly wide?: boolean;
}
export interface Pager {
  readonly is: 'pager';
  readonly pages: number;
  /** From 1. */
  readonly chosen: number;
}
export interface Breadcrumb {
  readonly is: 'breadcrumb';
  /** The last is the page itself. */
  readonly items: readonly string[];
}
export interface Stepper {
  readonly is: 'stepper';
  readonly items: readonly string[];
  /** Index of the step one is at; those before are done. */
  readonly chosen: number;
}
export type Cell = string | Component;
export interface Table {
  readonly is: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly striped?: boolean;
  readonly bordered?: boolean;
  readonly dense?: boolean;
  /** Index of the chosen row. */
  readonly chosen?: number;
}

export interface NavBar {
  readonly is: 'nav-bar';
  readonly brand: string;
  readonly links: readonly string[];
  readonly chosen: number;
  readonly actions: Children;
  readonly ground: 'plain' | 'muted' | 'primary' | 'dark';
}
export interface NavItem {
  readonly words: string;
  readonly icon?: IconName;
  readonly badge?: string;
  /** It is the first of a group of this name. */
  readonly group?: string;
}
export interface SideBar {
  readonly is: 'side-bar';
  readonly brand?: string;
  readonly items: readonly NavItem[];
  readonly chosen: number;
  readonly dark?: boolean;
  readonly foot?: Children;
}
export interface TabBar {
  readonly is: 'tab-bar';
  readonly items: readonly { readonly words: string; readonly icon: IconName }[];
  readonly chosen: number;
}
/** The bar at the top of a phone's screen. */
export interface TopBar {
  readonly is: 'top-bar';
  readonly title: string;
  readonly start?: IconName;
  readonly end: Children;
  readonly ground: 'plain' | 'primary';
}
export interface FloatingButton {
  readonly is: 'floating-button';
  readonly icon: IconName;
  readonly words?: string;
}
export interface Dialog {
  readonly is: 'dialog';
  readonly title: string;
  readonly body: Children;
  readonly actions: Children;
  readonly closable?: boolean;
}
/** A panel that has come up from the bottom. */
export interface Sheet {
  readonly is: 'sheet';
  readonly title?: string;
  readonly body: Children;
}
export interface Accordion {
  readonly is: 'accordion';
  readonly items: readonly { readonly title: string; readonly body: string }[];
  /** Index of the open one; -1 for none. */
  readonly open: number;
}
export interface Tooltip {
  readonly is: 'tooltip';
  readonly words: string;
}
export interface Hero {
  readonly is: 'hero';
  readonly ground: Ground;
  readonly eyebrow?: string;
  readonly title: string;
  readonly words?: string;
  readonly actions: Children;
  readonly align: 'start' | 'center';
  /** Behind everything when the ground is 'photo', else beside the words. */
  readonly picture?: Picture;
  readonly padding: Px;
}
export interface Footer {
  readonly is: 'footer';
  readonly brand: string;
  readonly columns: readonly { readonly title: string; readonly links: readonly string[] }[];
  readonly note: string;
  readonly ground: 'plain' | 'muted' | 'dark';
}

export interface Heading {
  readonly is: 'heading';
  readonly words: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
}
export interface Text {
  readonly is: 'text';
  readonly words: string;
  readonly kind: 'body' | 'lead' | 'small' | 'muted' | 'strong' | 'label';
}
export interface Link {
  readonly is: 'link';
  readonly words: string;
  readonly icon?: IconName;
}
export interface Quote {
  readonly is: 'quote';
  readonly words: string;
  readonly by: string;
}
export interface Code {
  readonly is: 'code';
  readonly lines: readonly string[];
}
export interface Picture {
  readonly is: 'picture';
  readonly of: PictureOf;
  /** Address of a photo; maps, plans and charts are drawn. */
  readonly src: string;
  /** Width over height. */
  readonly ratio: number;
  readonly rounded?: boolean;
}
export interface ImageGrid {
  readonly is: 'image-grid';
  readonly pictures: readonly Picture[];
  readonly columns: number;
  readonly gap: Px;
}
export interface Carousel {
  readonly is: 'carousel';
  readonly pictures: readonly Picture[];
  readonly chosen: number;
}
export interface Icon {
  readonly is: 'icon';
  readonly icon: IconName;
  readonly size: Px;
  readonly tone: Tone;
}
export interface IconBox {
  readonly is: 'icon-box';
  readonly icon: IconName;
  readonly size: Px;
  readonly tone: Tone;
  /** `tint`: a pale box with an icon in the tone. */
  readonly fill: 'solid' | 'tint';
  readonly round?: boolean;
}
export interface Divider {
  readonly is: 'divider';
  readonly words?: string;
}
export interface Rating {
  readonly is: 'rating';
  /** Of 5. */
  readonly stars: number;
  readonly count?: string;
}
export interface Price {
  readonly is: 'price';
  readonly amount: string;
  readonly before?: string;
  readonly per?: string;
  readonly size: Size;
}
export interface Stat {
  readonly is: 'stat';
  readonly label: string;
  readonly value: string;
  /** "+12 %"; its first letter says whether it rose. */
  readonly change?: string;
  readonly icon?: IconName;
}
export interface Bubble {
  readonly is: 'bubble';
  readonly words: string;
  readonly mine: boolean;
  readonly time?: string;
}
export interface EmptyState {
  readonly is: 'empty-state';
  readonly icon: IconName;
  readonly title: string;
  readonly words: string;
  readonly actions: Children;
}
export interface StatusBar {
  readonly is: 'status-bar';
  readonly time: string;
}
export interface HomeIndicator {
  readonly is: 'home-indicator';
}

/** A flex line. */
export interface RowLayout {
  readonly is: 'row';
  readonly children: Children;
  readonly gap: Px;
  readonly align?: 'start' | 'center' | 'end' | 'stretch' | 'baseline';
  readonly spread?: 'start' | 'center' | 'end' | 'between';
  readonly wrap?: boolean;
  /** Flex factors of the children, in order; 0 or absent: as wide as its content. */
  readonly grow?: readonly number[];
}
export interface ColumnLayout {
  readonly is: 'column';
  readonly children: Children;
  readonly gap: Px;
  readonly align?: 'start' | 'center' | 'end' | 'stretch';
  readonly width?: Px;
  /** CSS padding, e.g. `24px 16px`. */
  readonly padding?: string;
  /** It takes the height that is left. */
  readonly fill?: boolean;
  /** Its only child is as high as it. */
  readonly stretch?: boolean;
}
export interface Grid {
  readonly is: 'grid';
  readonly children: Children;
  readonly columns: number;
  readonly gap: Px;
}
/** A band of a page, from edge to edge; its content is no wider than `inner`. */
export interface Section {
  readonly is: 'section';
  readonly ground: Ground;
  readonly children: Children;
  readonly gap: Px;
  readonly padding: string;
  readonly inner?: Px;
  readonly align?: 'start' | 'center' | 'stretch';
  /** Address of the photo of ground 'photo'. */
  readonly photo?: string;
}
/** Things over a page: `over` stands in a scrim (or without one) at a place of `under`. */
export interface Layers {
  readonly is: 'layers';
  readonly under: Component;
  readonly over: Component;
  readonly scrim: boolean;
  readonly place: 'center' | 'bottom' | 'bottom-end' | 'top-end' | 'top' | 'end';
  /** Height of the whole. */
  readonly height?: Px;
  /** Width of `over`. */
  readonly width?: Px;
  /** Distance from the edges. */
  readonly inset?: Px;
}
/** A frame of its own on a board: a phone's screen, a window. */
export interface Screen {
  readonly is: 'screen';
  readonly children: Children;
  readonly width: Px;
  readonly height: Px;
  readonly framed: 'none' | 'line' | 'device';
}

/** Parts that a kit has, or that its adapter says are composed. */
export type KitComponent =
  | Button
  | IconButton
  | ButtonGroup
  | Field
  | Select
  | TextArea
  | Checkbox
  | Radio
  | Switch
  | Slider
  | Progress
  | Spinner
  | Chip
  | Badge
  | Avatar
  | Alert
  | Card
  | List
  | Menu
  | Tabs
  | Pager
  | Breadcrumb
  | Table
  | NavBar
  | SideBar
  | Dialog
  | Accordion
  | Heading
  | Text
  | Link
  | Quote
  | Code
  | Divider
  | Tooltip
  | Toast;

/** Parts that are composed for every kit, unless its adapter has its own. */
export type SharedComponent =
  | AvatarStack
  | Stepper
  | TabBar
  | TopBar
  | FloatingButton
  | Sheet
  | Hero
  | Footer
  | Picture
  | ImageGrid
  | Carousel
  | Icon
  | IconBox
  | Rating
  | Price
  | Stat
  | Bubble
  | EmptyState
  | StatusBar
  | HomeIndicator
  | RowLayout
  | ColumnLayout
  | Grid
  | Section
  | Layers
  | Screen;

/** A page is a tree of these: what stands where, in which state, without any markup. */
export type Component = KitComponent | SharedComponent;
export type Kind = Component['is'];
export type KitKind = KitComponent['is'];
export type SharedKind = SharedComponent['is'];
export type Of<K extends Kind> = Extract<Component, { readonly is: K }>;
