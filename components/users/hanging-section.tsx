/** Cloths that hang on the battens: where on the wall, how low, how long; a figure of 0 for a bare batten. */
const lines = [
  [122, 250, 70],
  [185, 330, 38],
  [206, 236, 0],
  [227, 300, 150],
  [269, 205, 0],
  [290, 352, 40],
  [332, 226, 0],
  [353, 282, 190],
  [416, 238, 0],
  [458, 262, 42],
  [479, 346, 0],
  [500, 218, 205],
  [563, 244, 0],
  [584, 330, 40],
  [605, 210, 0],
  [626, 276, 260],
  [668, 232, 300],
] as const;

const lamps = [
  [143, 214],
  [248, 268],
  [374, 318],
  [521, 292],
  [647, 302],
] as const;
const idle = [164, 311, 437, 542] as const;
const numbers = [
  [122, 1],
  [206, 5],
  [311, 10],
  [416, 15],
  [521, 20],
  [626, 25],
] as const;
const teeth = Array.from({ length: 59 }, (_, index) => `M${106 + index * 10} 76v8`).join("");

/** The house as a hanging section; one batten is at its mark. `heights` are the figures at the right. */
export function HangingSection({ heights }: { heights: readonly [top: string, mark: string, floor: string] }) {
  const text = { fontSize: 12, fill: "var(--ink-3)", stroke: "none" };
  return (
    <svg
      className="absolute inset-0 h-full w-full"
      viewBox="0 0 760 900"
      preserveAspectRatio="xMidYMid meet"
      fill="none"
      stroke="var(--ink-2)"
      aria-hidden="true"
    >
      <path d="M96 40V470M96 470h-14V40" strokeWidth="1.25" />
      <path d="M82 792H760M0 826H82V792M690 792V40" strokeWidth="1.5" />
      <path d="M96 84H690M96 76H690" />
      <path d={teeth} strokeOpacity=".5" />
      {numbers.map(([x, number]) => (
        <text key={x} x={x} y={66} textAnchor="middle" style={text}>
          {number}
        </text>
      ))}
      <path d={idle.map((x) => `M${x} 84v16`).join("")} strokeOpacity=".6" />
      {lines.map(([x, y, length]) => (
        <g key={x}>
          <path d={`M${x} 84V${y}`} strokeOpacity=".55" />
          <circle cx={x} cy={y} r="3" fill="var(--bg)" strokeWidth="1.25" />
          {length > 0 ? <path d={`M${x} ${y + 3}v${length}`} strokeWidth="3" /> : null}
        </g>
      ))}
      {lamps.map(([x, y]) => (
        <g key={x}>
          <path d={`M${x} 84V${y}`} strokeOpacity=".55" />
          <path d={`M${x - 7} ${y}h14M${x - 5} ${y + 4}h10l-2 12h-6z`} strokeWidth="1.25" />
        </g>
      ))}
      <g stroke="var(--accent)">
        <path d="M395 84V610" strokeWidth="1.5" />
        <circle cx="395" cy="610" r="4.5" fill="var(--accent)" stroke="none" />
        <path d="M325 780v12h12M465 780v12h-12" strokeWidth="2.5" />
        <path d="M395 624V776" strokeDasharray="2 6" />
      </g>
      <path d="M704 84h14M704 610h14M704 791.5h14" />
      {[88, 614, 784].map((y, index) => (
        <text key={y} x={722} y={y} style={text}>
          {heights[index]}
        </text>
      ))}
    </svg>
  );
}
