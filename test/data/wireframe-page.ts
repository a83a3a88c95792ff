/** A page of its own make, with what kits do: gradients, shadows, pseudo-elements, icons of several kinds, native controls, important rules, hovering layers. */
export const COLOURFUL_PAGE = `<!doctype html><html><head><style>
  body { margin: 0; font: 16px/1.4 sans-serif; background: #fdf6e3; color: #2b2140; }
  * { box-sizing: border-box; transition: all 0.2s; }
  header { display: flex; gap: 16px; padding: 12px 24px; background: #5b21b6 !important; color: #fff; }
  header a { color: #ddd6fe; padding: 4px 8px; border-bottom: 3px solid transparent; }
  header a.on { color: #fff; border-bottom-color: #facc15; }
  .hero { position: relative; height: 220px; padding: 40px; background: linear-gradient(90deg, #db2777, #2563eb); color: #fff; }
  .hero::before { content: ''; position: absolute; inset: 0; background: rgba(20, 0, 40, 0.3); }
  .hero > * { position: relative; }
  .clip { background: linear-gradient(90deg, red, blue); background-clip: text; -webkit-text-fill-color: transparent; }
  button { font: inherit; border: 0; padding: 8px 16px; border-radius: 6px; background: #e5e7eb; }
  .primary { background: #7c3aed; color: #fff; box-shadow: 0 2px 4px #7c3aed88; }
  .ghost { background: none; border: 1px solid #fff; color: #fff; }
  main { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 16px; padding: 24px; }
  .card { background: #fff; border-radius: 12px; box-shadow: 0 4px 12px rgba(80, 0, 120, 0.3); padding: 16px; }
  .card img { width: 100%; height: auto; }
  .badge { display: inline-block; padding: 2px 8px; border-radius: 99px; background: #16a34a; color: #fff; font-size: 12px; }
  .check::before { content: ''; display: inline-block; width: 14px; height: 14px; background: #ea580c; border-radius: 50%; }
  input, select { border: 1px solid #a78bfa; padding: 6px; font: inherit; }
  .chevron { appearance: none; background: #fff url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath fill='%23dc2626' d='M0 0h9L4 9z'/%3E%3C/svg%3E") no-repeat right/9px; }
  hr { border: 0; border-top: 1px solid #c4b5fd; }
  tr.chosen td { background: #fde68a; }
  th { background: #312e81; color: #fff; }
</style></head><body>
<header><b>Orchard</b><a class="on">Fruit</a><a>Trees</a><a>Tools</a></header>
<section class="hero"><h1>Plant <span class="clip">something</span></h1><p>Apples, pears and quinces for small gardens.</p><button class="primary">Order now</button> <button class="ghost">See all</button></section>
<main>${['Apple', 'Pear', 'Quince']
  .map(
    (
      name,
    ) => `<div class="card"><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'%3E%3Crect width='30' height='20' fill='%23f97316'/%3E%3C/svg%3E">
    <span class="badge">In season</span><h3>${name} tree</h3><p>Grows four metres high and bears fruit after three years of patient care.</p><hr>
    <p class="check">In <em>stock</em> today</p><button class="primary">Buy</button> <button>More</button></div>`,
  )
  .join('')}</main>
<form style="padding: 24px"><input value="Ada"> <select class="chevron"><option>One tree</option></select> <input type="checkbox" checked> <input type="range"> <progress value="0.4"></progress>
  <svg width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="#0d6efd"/><path d="M12 7v5l3 3" stroke="#dc2626" fill="none"/></svg>
  <span style="color: #be123c !important; background-color: #ffe4e6 !important">A note with its own important paint</span></form>
<table style="width: 100%"><tr><th>Tree</th><th>Price</th></tr><tr class="chosen"><td>Apple</td><td>12</td></tr><tr><td>Pear</td><td>14</td></tr></table>
</body></html>`;
