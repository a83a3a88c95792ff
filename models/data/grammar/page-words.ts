import type { Random } from '../random.ts';
import * as lists from '../words.ts';

const split = (list: string): readonly string[] => list.split('|');

const LOREM = split(
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.|Sed do eiusmod tempor incididunt ut labore.|Ut enim ad minim veniam, quis nostrud.|Duis aute irure dolor in reprehenderit.|Excepteur sint occaecat cupidatat non proident.|Nulla facilisi morbi tempus iaculis urna.|Vivamus at augue eget arcu dictum varius.|Pellentesque habitant morbi tristique senectus.',
);
const MORE_SENTENCES = split(
  'The bridge reopened in spring after two years of work.|Nobody expected the small bakery to win.|Pour the warm milk slowly and keep stirring.|Most teams start with three people and one board.|Trains leave every twenty minutes until midnight.|We measured it twice, and it held both times.|The archive holds letters, maps and early films.|A short walk from the station, with a view of the hills.|Choose a seat by the window if you travel early.|What began as a weekend project now serves schools in nine countries.|Doctors answer within a working day.|Every repair is logged and can be read by the tenant.|Rain is likely in the afternoon.|The second edition adds forty pages on drawing hands.',
);
const QUESTIONS = split(
  'How do I change my plan?|Can I cancel at any time?|Where is my parcel?|Do you ship abroad?|Is my data safe?|How long does the battery last?|Who can see my calendar?|What happens after the trial?|Can I bring my dog?|How do refunds work?|Do you offer student prices?|Which browsers are supported?',
);
const PLACES = split(
  'Lisbon|Kyoto|Oslo|Valparaíso|Ghent|Tbilisi|Porto|Galway|Ljubljana|Hanoi|Zanzibar|Quebec|Ravenna|Bergen|Cusco|Marrakesh',
);
const PRODUCTS = split(
  'Oak stool|Wool blanket|Trail shoes|Desk lamp|Field notebook|Enamel mug|Rain jacket|Chef’s knife|Wireless earbuds|Linen sheets|Plant pot|Cork board|Wall clock|Camp stove|Tote bag|Reading chair|Bike light|Steel bottle',
);
const FILES = split(
  'Annual report.pdf|logo-final.svg|Holiday photos|budget_2026.xlsx|Contract draft 3|interview.mp3|Floor plan|README.md|Invoice 0412|Pitch deck|backup.zip|Meeting notes',
);
const TASKS = split(
  'Order new chairs|Fix login on old phones|Draft the autumn letter|Call the printer|Review onboarding texts|Book flights|Update price list|Test the export|Plan photo shoot|Clean up the backlog|Translate help pages|Renew the domain|Write release notes|Interview two customers',
);
const SUBJECTS = split(
  'Your order is on its way|Minutes from Tuesday|Re: Quote for the terrace|Invitation: spring fair|Password changed|Weekly digest|Photos from the trip|Question about invoice 118|Welcome aboard|New comment on your draft|Lunch on Friday?|Rent receipt',
);
const TRACKS = split(
  'Paper Boats|Slow Tide|Neon Orchard|Half Past Blue|Cinnamon|Under the Viaduct|Lanterns|Glass Garden|Northbound|Salt and Smoke|Every Second Sunday|Low Clouds',
);
const INGREDIENTS = split(
  '200 g flour|2 eggs|1 tsp salt|3 ripe tomatoes|A handful of basil|80 g butter|1 lemon, zest and juice|250 ml milk|2 cloves of garlic|1 tbsp olive oil|50 g walnuts|A pinch of nutmeg',
);
const FEATURES = split(
  'Unlimited projects|Two-factor login|Offline access|Priority support|5 team members|Custom domain|10 GB storage|Weekly reports|Shared calendars|Single sign-on|No adverts|Export to PDF|Audit log|Guest access',
);
const CODE = split(
  'npm install @acme/client|import { connect } from "@acme/client";|const client = await connect({ region: "eu" });|for (const item of client.items()) {|  console.log(item.name, item.price);|}|export default client;|# run the tests|make check|def total(rows):|    return sum(row.amount for row in rows)|curl -X POST https://api.example.com/v1/orders|{ "status": "ok", "count": 42 }|SELECT name, total FROM orders LIMIT 10;',
);
const MENU_WORDS = split(
  'Rename|Duplicate|Move to…|Copy link|Download|Add to favourites|View history|Mark as read|Print|Open in new tab|Assign|Change colour',
);
const ERRORS = split(
  'Enter a valid email address.|This field is required.|Use at least eight characters.|The card has expired.|This name is taken.|Choose a date in the future.',
);
const HINTS = split(
  'We never share it.|At least eight characters.|As on your passport.|Optional.|You can change it later.|Digits only.',
);
const TOASTS = split(
  'Changes saved|Link copied|Message sent|Item removed|You are offline|Upload finished|Payment received|Reminder set',
);
const ROLES = split(
  'Product designer|Head of sales|Nurse|Carpenter|Data analyst|Translator|Teacher|Site manager|Photographer|Support engineer|Owner|Editor',
);

const LISTS = {
  brand: lists.BRANDS,
  name: lists.NAMES,
  nav: lists.NAV,
  title: lists.TITLES,
  headline: lists.HEADLINES,
  short: lists.SHORTS,
  action: lists.ACTIONS,
  aside: lists.SECONDARY,
  label: lists.LABELS,
  placeholder: lists.PLACEHOLDERS,
  setting: lists.SETTINGS,
  chip: lists.CHIPS,
  section: lists.SECTIONS,
  stat: lists.STATS,
  message: lists.MESSAGES,
  month: lists.MONTHS,
  status: lists.STATUS,
  question: QUESTIONS,
  place: PLACES,
  product: PRODUCTS,
  file: FILES,
  task: TASKS,
  subject: SUBJECTS,
  track: TRACKS,
  ingredient: INGREDIENTS,
  feature: FEATURES,
  code: CODE,
  menu: MENU_WORDS,
  error: ERRORS,
  hint: HINTS,
  toast: TOASTS,
  job: ROLES,
} as const;

type Word = keyof typeof LISTS;

/** Words of one page: a list is gone through in random order before any of it comes again. */
export interface PageWords {
  a(word: Word): string;
  some(word: Word, count: number): string[];
  sentences(count: number): string;
  money(): string;
  figure(): string;
  time(): string;
}

export function pageWords(random: Random): PageWords {
  const decks = new Map<string, string[]>();
  const next = (name: string, list: readonly string[]): string => {
    const deck = decks.get(name) ?? [];
    if (deck.length === 0) deck.push(...random.sample(list, list.length));
    decks.set(name, deck);
    return deck.pop() ?? random.pick(list);
  };
  const prose = random.chance(0.12) ? LOREM : [...lists.SENTENCES, ...MORE_SENTENCES];
  const a = (word: Word): string => next(word, LISTS[word]);
  return {
    a,
    some: (word, count) => Array.from({ length: count }, () => a(word)),
    sentences: (count) => Array.from({ length: count }, () => next('prose', prose)).join(' '),
    money: () => lists.money(random),
    figure: () => lists.statistic(random),
    time: () => `${random.integer(7, 21)}:${random.pick(['00', '15', '20', '30', '41', '45'])}`,
  };
}
