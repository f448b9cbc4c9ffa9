import { Switch as Radix } from 'radix-ui';

type SwitchProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  title?: string;
};

export function Switch({ label, checked, onChange, disabled, title }: SwitchProps) {
  return (
    <Radix.Root
      aria-label={label}
      title={title}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-faint p-px transition-colors disabled:opacity-50 data-[state=checked]:bg-success"
    >
      <Radix.Thumb className="block size-4 rounded-full bg-surface shadow transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
