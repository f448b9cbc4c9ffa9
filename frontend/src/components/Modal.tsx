// Dialogs and drawers stand on the browser's own <dialog>: it keeps the focus inside, closes on Escape and needs no
// injected style, which the content policy would refuse.
import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './Button';
import { classes } from './classes';

type ModalProps = { title: ReactNode; onClose: () => void; children: ReactNode; footer?: ReactNode };

export function Dialog(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="dialog-enter m-auto max-h-[min(85dvh,48rem)] w-[min(32rem,calc(100vw-2rem))] rounded-xl border border-line"
    />
  );
}

export function Drawer(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="drawer-enter my-0 mr-0 ml-auto h-dvh max-h-none w-[min(40rem,100vw)] max-w-none border-line sm:border-l"
    />
  );
}

/** Open as long as it is rendered. */
function Modal({ title, onClose, children, footer, className }: ModalProps & { className: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Before the browser paints, and on the way out while it still stands in the page: only then is the focus given back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    element?.querySelector<HTMLElement>('input, select, textarea, h2')?.focus();
    return () => element?.close();
  }, []);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard, through onCancel
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeOnBackdrop}
      className={classes('overflow-hidden bg-surface p-0 text-ink shadow-raised', className)}
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <header className="flex items-center gap-3 border-line border-b py-3 pr-3 pl-5">
          <h2 id={titleId} tabIndex={-1} className="min-w-0 flex-1 font-semibold text-base outline-none">
            {title}
          </h2>
          <IconButton label="Close" onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
        {footer && (
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t bg-canvas px-5 py-3">
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}
