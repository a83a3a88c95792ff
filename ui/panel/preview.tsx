import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts, type View, viewNames } from './texts.ts';
import { PreviewTools } from './preview-tools.tsx';
import { Tabs } from './tabs.tsx';
import type { ViewProps } from './view-props.ts';
import { views } from './views.tsx';

/** The result before it touches the canvas, as its tabs show it. Takes the focus when it appears, so that Enter and Space work at once. */
export function Preview(props: Omit<ViewProps, 'shown'>): JSX.Element {
  const { outcome, as, state, store } = props;
  const { comparing, history, view } = state;
  const { refining } = state.steer;
  const beside = history.beside !== null;
  const comparesItself = views[view].needsRoom({ as, beside }) === 'all';
  const shown: View = comparing && !comparesItself ? 'before' : view;
  const { name, Render } = views[shown];
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A result of live mode must not take the keys from the canvas.
    if (document.hasFocus()) stage.current?.focus({ preventScroll: true });
  }, [outcome.run]);
  return (
    <section class="preview" aria-label={texts.views}>
      <div class="preview-bar">
        <Tabs
          names={viewNames}
          chosen={view}
          controls="preview-stage"
          label={texts.views}
          onChoose={(chosen) => store.send({ type: 'view', view: chosen })}
        />
        <PreviewTools beside={beside} comparing={comparing} store={store} />
      </div>
      <div
        class="preview-stage"
        id="preview-stage"
        role="tabpanel"
        aria-label={name}
        tabIndex={0}
        ref={stage}
        data-shown={shown}
        aria-busy={refining !== null}
      >
        {refining !== null && (
          <div class="refining" role="progressbar" aria-label={texts.updating}>
            <div style={`transform: scaleX(${0.1 + 0.9 * refining})`} />
          </div>
        )}
        <Render {...props} shown={shown} />
      </div>
    </section>
  );
}
