import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { readBuildInfo } from '../report/build-info.ts';
import { readNotices } from './read-notices.ts';
import { texts, versionText } from './texts.ts';

/** What this plugin is, and the way to the licences of what it is made of. */
export function About(): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button class="model-load" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.about}
      </button>
      {open && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AboutDialog({ onClose }: { onClose(): void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="report"
      ref={dialog}
      aria-label={texts.about}
      onClose={onClose}
      // The panel's own keys must not hear: Esc would discard a result.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p>{versionText(readBuildInfo(document).version)}</p>
      <p>{texts.inside}</p>
      <textarea readOnly aria-label={texts.notices} spellcheck={false}>
        {readNotices(document)}
      </textarea>
      <div class="report-actions">
        <button class="button" onClick={() => dialog.current?.close()}>
          {texts.close}
        </button>
      </div>
    </dialog>
  );
}
