const whole = new Intl.NumberFormat('en-GB');

/** `12,480` */
export function count(value: number): string {
  return whole.format(value);
}

/** `99.2 %` of a share between 0 and 1; never rounded up to a perfect 100. */
export function percentage(share: number | null | undefined): string {
  if (share === null || share === undefined) return '–';
  const floored = Math.floor(share * 1000) / 10;
  return `${Number.isInteger(floored) ? floored : floored.toFixed(1)} %`;
}

/** `1 job`, `2 jobs` */
export function plural(amount: number, one: string, many = `${one}s`): string {
  return `${count(amount)} ${amount === 1 ? one : many}`;
}
