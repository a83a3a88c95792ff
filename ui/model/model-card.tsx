import type { JSX } from 'preact';
import { About } from '../about/about.tsx';
import { texts as aboutTexts } from '../about/texts.ts';
import { domains } from '../domain/domains.tsx';
import { texts } from './texts.ts';
import type { Model } from './model.ts';

/** What a model is for, what it was made of and what it cannot do; from a file's, the way back to the built-in one. Last the plugin itself. */
export function ModelCard({ model, onBuiltIn }: { model: Model; onBuiltIn(): void }): JSX.Element {
  const { data, licence, limits } = model.about;
  return (
    <dl class="model-card">
      <dt>{texts.modelSource}</dt>
      <dd>{domains[model.card.domain].madeOf}</dd>
      {data !== null && (
        <>
          <dt>{texts.modelData}</dt>
          <dd>{data}</dd>
        </>
      )}
      {licence !== null && (
        <>
          <dt>{texts.modelLicence}</dt>
          <dd>{licence}</dd>
        </>
      )}
      {limits.length > 0 && (
        <>
          <dt>{texts.modelLimits}</dt>
          {limits.map((limit) => (
            <dd>{limit}</dd>
          ))}
        </>
      )}
      {!model.isBuiltIn && (
        <dd>
          <button class="model-load" onClick={onBuiltIn}>
            {texts.builtInModel}
          </button>
        </dd>
      )}
      <dt>{aboutTexts.plugin}</dt>
      <dd>
        <About />
      </dd>
    </dl>
  );
}
