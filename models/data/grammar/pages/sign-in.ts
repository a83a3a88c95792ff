import type { Component } from '../components.ts';
import type { PageContext, PageDescription } from '../page-context.ts';
import { type Children, button, column, grid, heading, row, section, text, times } from '../parts.ts';
import { firstButton, secondButton } from '../shell.ts';
import { anyField } from './bits.ts';

function loginForm(page: PageContext): Children {
  const { random, words } = page;
  const signUp = random.chance(0.35);
  return [
    signUp && anyField(page, 'Full name'),
    anyField(page, random.pick(['Email address', 'Email', 'Username'])),
    anyField(page, 'Password'),
    random.chance(0.6) && { is: 'checkbox', words: 'Keep me signed in', on: random.chance(0.6) },
    random.chance(0.15) && { is: 'alert', tone: 'danger', words: words.a('error') },
    firstButton(page, signUp ? 'Create account' : random.pick(['Log in', 'Sign in', 'Continue']), true),
    random.chance(0.5) && { is: 'divider', words: random.chance(0.6) ? 'or' : undefined },
    random.chance(0.6) &&
      button('Continue with Google', {
        ...page.habits.second,
        size: page.habits.button,
        icon: 'globe',
        wide: true,
      }),
    random.chance(0.5) && { is: 'link', words: signUp ? 'I have an account' : 'Forgot your password?' },
  ];
}

export function login(page: PageContext): PageDescription {
  const { random, words } = page;
  const title: Children = [
    random.chance(0.4) && { is: 'icon-box', icon: page.icon(), size: 56, tone: 'primary', fill: 'solid' },
    heading(2, random.pick(['Welcome back', 'Sign in', words.a('brand'), 'Create your account'])),
    random.chance(0.6) && text('muted', words.sentences(1)),
  ];
  const form = column(page.gap('normal'), [...title, ...loginForm(page)]);
  if (page.phone) {
    const top = random.chance(0.4) ? [page.thing(random.between(1.2, 2))] : [];
    return {
      parts: [
        ...top,
        column(0, [form], { padding: `${random.integer(24, 72)}px ${page.habits.pad + 8}px`, fill: true }),
      ],
    };
  }
  const card: Component = { is: 'card', body: [form] };
  if (random.chance(0.4)) {
    const photo = section(16, '48px', [heading(1, words.a('headline')), text('lead', words.sentences(1))], {
      ground: random.pick(['primary', 'dark', 'muted', 'photo']),
      photo: page.thing(1).src,
    });
    const side = column(0, [form], { width: random.integer(340, 440), padding: '56px 40px' });
    return {
      parts: [
        column(
          0,
          [
            row(0, [column(0, [photo], { fill: true, stretch: true }), side], {
              align: 'stretch',
              grow: [1, 0],
            }),
          ],
          {
            fill: true,
            stretch: true,
          },
        ),
      ],
    };
  }
  const band = section(0, `${random.integer(60, 130)}px 24px`, [card], {
    ground: random.pick(['plain', 'muted', 'muted', 'primary']),
    inner: random.integer(360, 480),
  });
  return { parts: [column(0, [band], { fill: true, stretch: true })] };
}

export function onboarding(page: PageContext): PageDescription {
  const { random, words } = page;
  const picture: Component = random.chance(0.6)
    ? page.thing(random.between(0.9, 1.4), true)
    : row(0, [{ is: 'icon-box', icon: page.icon(), size: 120, tone: 'primary', fill: 'tint', round: true }], {
        spread: 'center',
      });
  const pictures = [page.thing(1.2, true), page.thing(1.2, true), page.thing(1.2, true)];
  const top: Component = random.chance(0.3)
    ? { is: 'carousel', pictures, chosen: random.integer(0, 2) }
    : picture;
  const wordsOf = column(
    page.gap('tight'),
    [heading(2, words.a('headline')), text('body', words.sentences(2))],
    {
      align: random.pick(['start', 'center']),
    },
  );
  const steps: Component = random.chance(0.5)
    ? { is: 'progress', tone: 'primary', value: random.integer(15, 90) }
    : { is: 'stepper', items: ['Account', 'Team', 'Done'], chosen: random.integer(0, 2) };
  const actions = random.chance(0.5)
    ? column(10, [firstButton(page, 'Continue', true), secondButton(page, 'Skip', true)])
    : row(12, [secondButton(page, 'Back'), firstButton(page, 'Next')], { spread: 'between' });
  const choices = random.chance(0.4)
    ? [
        grid(
          2,
          12,
          times(4, (at) => ({ is: 'card', body: [text('strong', words.a('chip'))], chosen: at === 1 })),
        ),
      ]
    : [];
  const body = column(page.gap('loose'), [steps, top, wordsOf, ...choices, actions]);
  const inner = page.phone ? undefined : random.integer(420, 640);
  return { parts: [section(0, `${page.habits.pad + 20}px ${page.habits.pad + 8}px`, [body], { inner })] };
}
