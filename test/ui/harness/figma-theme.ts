/** The part of Figma's theme that a panel meets, by its values in UI3 (`themeColors: true`). */
const light = {
  bg: '#ffffff',
  'bg-secondary': '#f5f5f5',
  'bg-hover': '#f5f5f5',
  'bg-pressed': '#e6e6e6',
  'bg-disabled': '#d9d9d9',
  'bg-brand': '#0d99ff',
  'bg-brand-hover': '#007be5',
  'bg-brand-pressed': '#007be5',
  'bg-selected': '#e5f4ff',
  'bg-danger': '#f24822',
  'bg-danger-tertiary': '#ffe2e0',
  'bg-success': '#14ae5c',
  text: '#000000e5',
  'text-secondary': '#00000080',
  'text-disabled': '#0000004d',
  'text-brand': '#007be5',
  'text-danger': '#dc3412',
  'text-onbrand': '#ffffff',
  'text-ondisabled': '#ffffff',
  icon: '#000000e5',
  'icon-secondary': '#00000080',
  'icon-danger': '#f24822',
  border: '#e6e6e6',
  'border-selected': '#0d99ff',
};

const dark: typeof light = {
  bg: '#2c2c2c',
  'bg-secondary': '#383838',
  'bg-hover': '#383838',
  'bg-pressed': '#444444',
  'bg-disabled': '#757575',
  'bg-brand': '#0c8ce9',
  'bg-brand-hover': '#0a6dc2',
  'bg-brand-pressed': '#0a6dc2',
  'bg-selected': '#4a5878',
  'bg-danger': '#e03e1a',
  'bg-danger-tertiary': '#4d2b27',
  'bg-success': '#198f51',
  text: '#ffffff',
  'text-secondary': '#ffffffb2',
  'text-disabled': '#ffffff66',
  'text-brand': '#7cc4f8',
  'text-danger': '#fca397',
  'text-onbrand': '#ffffff',
  'text-ondisabled': '#2c2c2c',
  icon: '#ffffff',
  'icon-secondary': '#ffffffb2',
  'icon-danger': '#fca397',
  border: '#444444',
  'border-selected': '#0c8ce9',
};

/** The style that Figma writes into the panel's document. */
export function themeCss(name: 'light' | 'dark'): string {
  const values = Object.entries(name === 'light' ? light : dark);
  return `:root { ${values.map(([token, value]) => `--figma-color-${token}: ${value};`).join(' ')} }`;
}
