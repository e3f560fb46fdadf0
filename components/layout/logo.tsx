/** The house as a hanging section: walls, two lines, one batten at its mark. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <path d="M4 22V2h16v20" />
      <path d="M9 2v9M15 2v9" strokeWidth="1.25" />
      <path d="M6.5 12h11" stroke="var(--accent)" strokeWidth="2.5" />
    </svg>
  );
}
