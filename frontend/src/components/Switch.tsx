type SwitchProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  title?: string;
};

export function Switch({ label, checked, onChange, disabled, title }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      title={title}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className="group inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-faint p-px transition-colors disabled:opacity-50 aria-checked:bg-success"
    >
      <span className="block size-4 rounded-full bg-surface shadow transition-transform group-aria-checked:translate-x-4" />
    </button>
  );
}
