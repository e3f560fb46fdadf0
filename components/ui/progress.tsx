/** How far: without `value` nothing is known yet. Text about the rest and a cancel button stand beside it. */
export function Progress({ label, value, max = 100, gelClass }: { label: string; value?: number; max?: number; gelClass?: string }) {
  const part = value === undefined ? 0 : Math.min(100, (value / max) * 100);
  return (
    <div
      className={`bar ${gelClass ?? ""}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <i style={{ width: `${part}%` }} />
    </div>
  );
}
