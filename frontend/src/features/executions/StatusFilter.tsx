import type { ExecutionStatus } from '@/api/types';
import { Select } from '@/components/Field';
import { executionStatuses, executionStatusWord } from '@/components/Status';

type StatusFilterProps = {
  value: ExecutionStatus | undefined;
  onChange: (status: ExecutionStatus | undefined) => void;
};

export function StatusFilter({ value, onChange }: StatusFilterProps) {
  return (
    <Select
      aria-label="Show runs with status"
      className="w-auto"
      value={value ?? ''}
      onChange={({ target }) => onChange(executionStatuses.find((status) => status === target.value))}
    >
      <option value="">Every result</option>
      {executionStatuses.map((status) => (
        <option key={status} value={status}>
          {executionStatusWord(status)}
        </option>
      ))}
    </Select>
  );
}
