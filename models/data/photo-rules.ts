/** CSS that puts the photos (data URLs) of a theme behind its pictures, portraits and, under a scrim, its hero. */
export function photoRules(theme: string, things: readonly string[], portraits: readonly string[]): string[] {
  const rule = (selector: string, url: string): string =>
    `${theme}.pictures-photo ${selector}{background:url(${url}) center/cover}`;
  const scrim = `${theme}.hero-photo .g-hero{background:linear-gradient(rgba(0,0,0,.6),rgba(0,0,0,.6)),url(${things[0]}) center/cover;--h:#fff;--t:#fff;--c:#eee;--i:#fff}`;
  return [
    ...things.map((url, at) => rule(`.photo-${at}`, url)),
    ...portraits.map((url, at) => rule(`.portrait-${at}`, url)),
    scrim,
  ];
}
