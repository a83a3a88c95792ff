import type { Random } from './random';

const split = (list: string): readonly string[] => list.split('|').map((word) => word.trim());

export const BRANDS = split(
  'Northwind|Lumen|Harbor|Maple & Co|Orbit|Fieldnote|Basil|Juniper|Atlas|Kindred|Pollen|Tidewater|Copper|Meadow|Beacon|Studio Nine|Papaya|Quarry|Sundial|Brightside',
);
export const NAMES = split(
  'Amelia Hart|Noah Lindqvist|Priya Raman|Mateo Silva|Grace Okafor|Jonas Weber|Yuki Tanaka|Elena Petrova|Omar Haddad|Chloe Martin|Lucas Moreau|Sofia Rossi|Ben Carter|Aisha Khan|Daniel Novak|Hannah Kim|Leo Fischer|Maya Torres|Ivy Chen|Tom Walker',
);
export const NAV = split(
  'Home|Search|Orders|Inbox|Profile|Library|Explore|Saved|Reports|Team|Calendar|Projects|Messages|Billing|Settings|Activity|Customers|Products|Help|Discover|Files|Tasks',
);
export const TITLES = split(
  'Weekend in Lisbon|Fresh pasta with basil|Designing calm software|Morning run|The quiet garden|Autumn collection|Team offsite plan|Market research notes|Linen summer shirt|Ceramic coffee set|Budget for March|City by bicycle|A short guide to sleep|Winter boots|Slow Sunday playlist|Roasted carrot salad|New office layout|Photography basics|Mountain cabin|Citrus and honey|Release 4.2|Canvas backpack|Northern lights tour|Jazz at the harbor',
);
export const HEADLINES = split(
  'Everything your team needs in one place|Plan less, do more|Good food, delivered warm|Find a home you will love|Learn something new every day|Your money, finally clear|Travel lighter this season|Build better habits|Work that feels like play|The simple way to send invoices|Made for makers|Music for every mood|Book a table in seconds|A calmer inbox|Ship faster with confidence',
);
export const SENTENCES = split(
  'Keep track of what matters and leave the rest to us.|Free delivery on all orders over forty dollars.|Your changes are saved and shared with the team.|A small set of tools that work well together.|We picked these for you, based on what you liked.|Add the people you work with and start planning.|Simple prices, no contract, cancel at any time.|See where your time goes and win some of it back.|Handmade in small batches from local materials.|You can change this later in your settings.|Get a summary of the week every Monday morning.|The kitchen closes at ten, last orders at nine.|Join more than twelve thousand happy customers.|Bring a jacket, evenings by the sea are cool.|It takes two minutes and you only do it once.',
);
export const SHORTS = split(
  'Updated today|2 hours ago|In stock|12 comments|Due Friday|4.8 rating|Free|New|3 of 5 done|Paid|Pending|45 min|Vegetarian|Remote|Size M|Draft|Lisbon|5 km away|Online now|8 items|Yesterday|Shared with you|Level 2',
);
export const ACTIONS = split(
  'Get started|Continue|Save|Add to cart|Book now|Sign up|Send|Try it free|Create|Confirm|Buy now|Invite|Download|Subscribe|Pay now|Publish|Next|Apply',
);
export const SECONDARY = split(
  'Cancel|Learn more|Skip|Details|Back|Later|Preview|Share|Edit|View all|Log in|See plans|Reset|Export|Not now|Filter',
);
export const LABELS = split(
  'Full name|Email address|Password|Company|Phone number|Street|City|Postal code|Card number|Country|Date of birth|Message|Job title|Website|Username|Start date|Amount|Category|Notes|Team name',
);
export const PLACEHOLDERS = split(
  'Type here|name@example.com|Choose one|Jane Doe|12 / 2026|Optional|Search|+1 555 0134|Write a message|Enter a value|example.com|London',
);
export const SETTINGS = split(
  'Notifications|Dark mode|Location|Weekly summary|Auto update|Face unlock|Public profile|Offline mode|Sounds|Language|Two-step login|Share usage data|Backups|Read receipts|Download on Wi-Fi|Privacy|Storage|Appearance',
);
export const CHIPS = split(
  'All|Popular|New|Nearby|Sale|Vegan|Design|Music|Travel|Open now|Family|Sport|Under $20|Today|Week|Month|Tech|Art|Books|Favorites|Kids|Outdoor',
);
export const SECTIONS = split(
  'Recommended|Recent activity|Popular this week|Your projects|Overview|Continue watching|Team members|Latest orders|Near you|Upcoming|Summary|All items|Account|Payment|Delivery|Categories|Trending|For you|Highlights|Reviews',
);
export const STATS = split(
  'Revenue|Visitors|Orders|Steps|Open tasks|Balance|Sessions|New users|Conversion|Refunds|Downloads|Savings|Calories|Sleep',
);
export const MESSAGES = split(
  'Are we still on for tonight?|Yes, see you at seven!|I just sent you the files.|Great, thank you so much|Can you look at the second page?|The new version looks good.|On my way|Let me check and get back to you.|Sure, no problem|What do you think about the blue one?|Happy birthday!|I booked the table for four.|Could we move it to Thursday?|Perfect.|That works for me, I will tell the others.',
);
export const MONTHS = split(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
export const WEEKDAYS = split('Mon|Tue|Wed|Thu|Fri|Sat|Sun');
export const STATUS = split('Paid|Pending|Shipped|Active|Draft|Late|Done|Open|Closed|Review');

export function money(random: Random): string {
  const amount = random.chance(0.5) ? random.integer(4, 99) : random.integer(100, 4999);
  return random.chance(0.6) ? `$${amount}.${random.pick(['00', '50', '90', '99', '25'])}` : `$${amount}`;
}

export function statistic(random: Random): string {
  const forms = [
    () => `${random.integer(1, 99)}.${random.integer(0, 9)}k`,
    () => `${random.integer(2, 98)}%`,
    () => `${random.integer(1, 9)},${random.integer(100, 999)}`,
    () => money(random),
    () => String(random.integer(3, 940)),
  ];
  return random.pick(forms)();
}

export function paragraph(random: Random, sentences: number): string {
  return random.sample(SENTENCES, sentences).join(' ');
}
