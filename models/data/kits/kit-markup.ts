const WORDS = '<h5 data-part="heading">Heading</h5><p data-part="text">Some text</p>';

/**
 * Each kit's own markup for the roles. `data-probe` is `role` or `role:variant`; `data-part` marks ink inside it.
 * Bootstrap's also serves the kits built on it.
 */
export const BOOTSTRAP_MARKUP = `
<nav class="navbar navbar-expand bg-primary" data-bs-theme="dark" data-probe="bar:primary"><a class="navbar-brand" data-part="heading">B</a><a class="nav-link active" data-part="text">L</a><a class="nav-link" data-part="caption">M</a></nav>
<nav class="navbar navbar-expand bg-dark" data-bs-theme="dark" data-probe="bar:dark"><a class="navbar-brand" data-part="heading">B</a><a class="nav-link active" data-part="text">L</a><a class="nav-link" data-part="caption">M</a></nav>
<nav class="navbar navbar-expand bg-body-tertiary border-bottom" data-probe="bar:plain"><a class="navbar-brand" data-part="heading">B</a><a class="nav-link active" data-part="text">L</a><a class="nav-link" data-part="caption">M</a></nav>
<nav class="navbar navbar-expand bg-light" data-bs-theme="light" data-probe="bar:light"><a class="navbar-brand" data-part="heading">B</a><a class="nav-link active" data-part="text">L</a></nav>
<div class="bg-body-tertiary" data-probe="nav:tertiary">${WORDS}<small class="text-body-secondary" data-part="caption">c</small></div>
<div class="bg-body border-top" data-probe="nav:plain">${WORDS}<small class="text-body-secondary" data-part="caption">c</small></div>
<div class="card" data-probe="surface">${WORDS}<small class="text-body-secondary" data-part="caption">c</small></div>
<div class="text-bg-primary" data-probe="hero:primary">${WORDS}</div>
<div class="bg-body-tertiary" data-probe="hero:plain">${WORDS}<small class="text-body-secondary" data-part="caption">c</small></div>
<div class="text-bg-dark" data-probe="hero:dark">${WORDS}</div>
<div class="alert alert-primary" data-probe="hero:tint">${WORDS}</div>
<div class="text-bg-info" data-probe="hero:info">${WORDS}</div>
<button class="btn btn-primary" data-probe="button">B</button>
<button class="btn btn-secondary" data-probe="button-secondary:solid">B</button>
<button class="btn btn-outline-primary" data-probe="button-secondary:outline">B</button>
<button class="btn btn-outline-secondary" data-probe="button-secondary:grey">B</button>
<button class="btn btn-light" data-probe="button-secondary:light">B</button>
<input class="form-control" data-probe="field">
<span class="badge text-bg-secondary" data-probe="chip:grey">C</span><span class="badge text-bg-info" data-probe="chip:info">C</span>
<span class="badge rounded-pill text-bg-light" data-probe="chip:light">C</span>
<div class="form-check form-switch"><input class="form-check-input" type="checkbox" data-probe="toggle"></div>
<div class="form-check form-switch"><input class="form-check-input" type="checkbox" checked data-probe="toggle-on"></div>
<div class="progress" data-probe="progress"><div class="progress-bar" style="width:50%" data-probe="progress-fill">x</div></div>
<ul class="list-group"><li class="list-group-item" data-probe="divider">L</li><li class="list-group-item active" data-probe="selected:list">L</li></ul>
<ul class="nav nav-pills"><li class="nav-item"><a class="nav-link active" data-probe="selected:pill">L</a></li></ul>
<span class="badge text-bg-success" data-probe="chart:b">C</span><span class="badge text-bg-warning" data-probe="chart:c">C</span>
<span class="badge text-bg-secondary rounded-circle" data-probe="avatar">C</span>`;

export const BULMA_MARKUP = `
<nav class="navbar is-primary" data-probe="bar:primary"><a class="navbar-item" data-part="text">L</a></nav>
<nav class="navbar" data-probe="bar:plain"><a class="navbar-item" data-part="text">L</a></nav>
<nav class="navbar is-dark" data-probe="bar:dark"><a class="navbar-item" data-part="text">L</a></nav>
<div class="box" style="border-radius:0;box-shadow:none" data-probe="nav"><p class="title" data-part="heading">H</p><p data-part="text">t</p></div>
<div class="box" data-probe="surface"><p class="title" data-part="heading">H</p><p data-part="text">t</p><p class="subtitle" data-part="caption">c</p></div>
<section class="hero is-primary" data-probe="hero:primary"><p class="title" data-part="heading">H</p><p class="subtitle" data-part="text">t</p></section>
<section class="hero is-info" data-probe="hero:info"><p class="title" data-part="heading">H</p><p class="subtitle" data-part="text">t</p></section>
<section class="hero is-light" data-probe="hero:light"><p class="title" data-part="heading">H</p><p class="subtitle" data-part="text">t</p></section>
<div class="notification" data-probe="hero:plain"><p data-part="text">t</p></div>
<button class="button is-primary" data-probe="button">B</button>
<button class="button" data-probe="button-secondary:plain">B</button>
<button class="button is-primary is-outlined" data-probe="button-secondary:outline">B</button>
<button class="button is-light" data-probe="button-secondary:light">B</button>
<input class="input" data-probe="field"><span class="tag" data-probe="chip:grey">C</span><span class="tag is-info" data-probe="chip:info">C</span>
<span class="tag is-light is-rounded" style="border-radius:999px" data-probe="toggle">C</span><span class="tag is-primary is-rounded" data-probe="toggle-on">C</span>
<span class="tag is-light is-rounded" data-probe="progress">C</span><span class="tag is-primary is-rounded" data-probe="progress-fill">C</span>
<aside class="menu"><ul class="menu-list"><li><a class="is-active" data-probe="selected">L</a></li></ul></aside>
<table class="table"><tbody><tr><td data-probe="divider">x</td></tr><tr><td>y</td></tr></tbody></table>
<span class="tag is-success" data-probe="chart:b">C</span><span class="tag is-warning" data-probe="chart:c">C</span><span class="tag is-link" data-probe="avatar">C</span>`;

const daisy = (background: string, ink: string): string =>
  `style="background:var(--color-${background});color:var(--color-${ink})"`;

export const DAISY_MARKUP = `
<div class="navbar" ${daisy('base-100', 'base-content')} data-probe="bar:plain"></div>
<div class="navbar" ${daisy('neutral', 'neutral-content')} data-probe="bar:dark"></div>
<div class="navbar" ${daisy('primary', 'primary-content')} data-probe="bar:primary"></div>
<div class="dock" style="position:static;background:var(--color-base-100)" data-probe="nav:dock"></div>
<div class="menu" ${daisy('base-200', 'base-content')} data-probe="nav:menu"></div>
<div class="card card-border" ${daisy('base-100', 'base-content')} data-probe="surface:border"></div>
<div class="card" style="background:var(--color-base-200);color:var(--color-base-content);box-shadow:0 1px 3px rgba(0,0,0,.15)" data-probe="surface:shadow"></div>
<div class="hero" ${daisy('base-200', 'base-content')} data-probe="hero:plain"></div>
<div class="hero" ${daisy('primary', 'primary-content')} data-probe="hero:primary"></div>
<div class="hero" ${daisy('secondary', 'secondary-content')} data-probe="hero:secondary"></div>
<div class="alert alert-info" data-probe="hero:alert">t</div>
<button class="btn btn-primary" data-probe="button">B</button><button class="btn" data-probe="button-secondary:plain">B</button>
<button class="btn btn-outline btn-primary" data-probe="button-secondary:outline">B</button><button class="btn btn-soft btn-primary" data-probe="button-secondary:soft">B</button>
<button class="btn btn-secondary" data-probe="button-secondary:solid">B</button>
<input class="input" data-probe="field"><span class="badge" data-probe="chip:plain">C</span><span class="badge badge-accent" data-probe="chip:accent">C</span>
<span class="badge badge-soft badge-primary" data-probe="chip:soft">C</span>
<input class="toggle" type="checkbox" style="background:var(--color-base-300)" data-probe="toggle"><span class="btn btn-primary" style="border-radius:999px" data-probe="toggle-on"></span>
<progress class="progress progress-primary" value="50" max="100" style="background:var(--color-base-300)" data-probe="progress"></progress><div class="progress" style="background:var(--color-primary)" data-probe="progress-fill"></div>
<div style="border-top:1px solid var(--color-base-300)" data-probe="divider"></div>
<ul class="menu"><li><a class="menu-active" data-probe="selected:menu">L</a></li></ul><button class="btn btn-primary btn-soft" data-probe="selected:soft">L</button>
<span class="badge badge-secondary" data-probe="chart:b">C</span><span class="badge badge-accent" data-probe="chart:c">C</span><div class="avatar" ${daisy('neutral', 'neutral-content')} data-probe="avatar">C</div>`;

export const PICO_MARKUP = `
<header data-probe="bar:plain"><h5 data-part="heading">B</h5><a class="contrast" data-part="text">L</a></header>
<article data-probe="bar:card" style="border-radius:0"><h5 data-part="heading">B</h5><a class="secondary" data-part="text">L</a></article>
<aside style="background:var(--pico-card-sectioning-background-color)" data-probe="nav"><p data-part="text">L</p></aside>
<article data-probe="surface"><h5 data-part="heading">H</h5><p data-part="text">t</p><small style="color:var(--pico-muted-color)" data-part="caption">c</small></article>
<section style="background:var(--pico-card-sectioning-background-color)" data-probe="hero:plain"><h2 data-part="heading">H</h2><p data-part="text">t</p></section>
<section style="background:var(--pico-primary-background);color:var(--pico-primary-inverse)" data-probe="hero:primary"></section>
<button data-probe="button">B</button><button class="secondary" data-probe="button-secondary:solid">B</button><button class="outline" data-probe="button-secondary:outline">B</button><button class="contrast outline" data-probe="button-secondary:contrast">B</button>
<input type="text" data-probe="field"><mark data-probe="chip:mark">C</mark><kbd style="background:var(--pico-code-background-color);color:var(--pico-code-color)" data-probe="chip:code">C</kbd>
<input type="checkbox" role="switch" data-probe="toggle"><input type="checkbox" role="switch" checked data-probe="toggle-on">
<progress value="50" max="100" data-probe="progress"></progress><div style="background:var(--pico-progress-color);border-radius:var(--pico-border-radius)" data-probe="progress-fill"></div>
<div style="border-top:1px solid var(--pico-muted-border-color)" data-probe="divider"></div>
<a role="button" data-probe="selected:button">L</a><div style="background:var(--pico-dropdown-hover-background-color);color:var(--pico-color)" data-probe="selected:soft">L</div>
<button class="secondary" data-probe="chart:b">C</button><button class="contrast" data-probe="chart:c">C</button><button class="secondary" data-probe="avatar">C</button>`;

export const BEER_MARKUP = `
<header class="primary" data-probe="bar:primary"><h5 data-part="heading">B</h5></header><header class="surface" data-probe="bar:plain"><h5 data-part="heading">B</h5></header>
<header class="surface-container" data-probe="bar:container"><h5 data-part="heading">B</h5></header>
<div class="surface-container" data-probe="nav"><p data-part="text">L</p></div><article data-probe="surface:plain"><h5 data-part="heading">H</h5><p data-part="text">t</p></article>
<article class="border" data-probe="surface:border"><h5 data-part="heading">H</h5><p data-part="text">t</p></article>
<div class="primary-container" data-probe="hero:container"></div><div class="primary" data-probe="hero:primary"></div><div class="tertiary-container" data-probe="hero:tertiary"></div>
<button data-probe="button">B</button><button class="border" data-probe="button-secondary:outline">B</button><button class="secondary-container" style="background:var(--secondary-container);color:var(--on-secondary-container)" data-probe="button-secondary:tonal">B</button>
<div style="background:var(--surface-container-highest);color:var(--on-surface);border-bottom:1px solid var(--on-surface-variant);border-radius:4px 4px 0 0" data-probe="field:filled"></div>
<div style="border:1px solid var(--outline);border-radius:4px;color:var(--on-surface)" data-probe="field:outline"></div>
<button class="chip" data-probe="chip">C</button><button class="chip fill" style="background:var(--secondary-container)" data-probe="selected:chip">C</button>
<div style="background:var(--surface-container-highest);border:2px solid var(--outline);border-radius:999px" data-probe="toggle"></div><div style="background:var(--primary);border-radius:999px" data-probe="toggle-on"></div>
<div style="background:var(--secondary-container);border-radius:999px" data-probe="progress"></div><div style="background:var(--primary);border-radius:999px" data-probe="progress-fill"></div>
<div style="border-top:1px solid var(--outline-variant)" data-probe="divider"></div>
<div class="secondary" data-probe="chart:b"></div><div class="tertiary" data-probe="chart:c"></div><div class="tertiary-container" data-probe="avatar"></div>`;
