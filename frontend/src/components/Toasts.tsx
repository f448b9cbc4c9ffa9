// Short messages about something that has just happened, read out politely.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { IconButton } from './Button';

type Tone = 'success' | 'danger';
type Toast = { id: number; tone: Tone; text: string };
type Show = (tone: Tone, text: string) => void;

const SHOWN_MS = 6_000;
const MOST_SHOWN = 3;
const ToastContext = createContext<Show>(() => {});

export function useToast(): Show {
  return useContext(ToastContext);
}

let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (tone, text) => {
      const id = ++lastId;
      setToasts((shown) => [...shown, { id, tone, text }].slice(-MOST_SHOWN));
      setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="Messages"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2 sm:left-auto sm:w-96"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastCard({ toast: { tone, text }, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const Icon = tone === 'success' ? CircleCheck : CircleAlert;
  return (
    <div className="pointer-events-auto flex w-full items-start gap-2.5 rounded-xl border border-line bg-surface py-2 pr-2 pl-3.5 shadow-raised">
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${tone === 'success' ? 'text-success' : 'text-danger'}`} />
      <p className="min-w-0 flex-1 break-words py-1.5">{text}</p>
      <IconButton label="Dismiss" onClick={onDismiss}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
