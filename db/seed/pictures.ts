/** Drawings of things on a square of 80, made for Flytower: pictures of the demonstration theatre, in the frames of photographs. */
export const drawings = {
  profile:
    '<rect width="80" height="80" fill="#cfd3d4"/><path d="M0 60h80v20H0Z" fill="#b9bec0"/><ellipse cx="42" cy="66" rx="24" ry="2.6" fill="#000" opacity=".22"/><path d="M38 10h6v9h-6z" fill="#565c60"/><path d="M30 20h22l4 26h-5l-3-21H34l-3 21h-5z" fill="#3a4045"/><g transform="rotate(-14 41 40)"><rect x="22" y="32" width="24" height="17" rx="2" fill="#22272b"/><rect x="45" y="34" width="20" height="13" fill="#2f363b"/><rect x="63" y="31" width="6" height="19" rx="1" fill="#1a1e21"/><path d="M68 33h2v15h-2z" fill="#8fb4c9"/><path d="M25 35h8M25 38h8M25 41h8" stroke="#4a5359" stroke-width="1.4"/><rect x="22" y="32" width="24" height="4" fill="#3b4247"/></g>',
  fresnel:
    '<rect width="80" height="80" fill="#d3d1cc"/><path d="M0 60h80v20H0Z" fill="#bdbab4"/><ellipse cx="40" cy="68" rx="22" ry="2.6" fill="#000" opacity=".22"/><path d="M37 8h6v9h-6z" fill="#666"/><path d="M20 18h40v30h-4V22H24v26h-4z" fill="#4a4c4e"/><rect x="25" y="28" width="30" height="32" rx="3" fill="#26292b"/><circle cx="40" cy="44" r="12" fill="#5f6d73"/><circle cx="40" cy="44" r="8.5" fill="#7f939b"/><circle cx="40" cy="44" r="5" fill="#a9bcc2"/><path d="M25 28 14 22v40l11-4z" fill="#1c1f21"/><path d="M55 28l11-6v40l-11-4z" fill="#15181a"/>',
  moving:
    '<rect width="80" height="80" fill="#c9cbd0"/><path d="M0 60h80v20H0Z" fill="#b1b4ba"/><ellipse cx="40" cy="69" rx="22" ry="2.6" fill="#000" opacity=".22"/><rect x="22" y="56" width="36" height="12" rx="2" fill="#24272b"/><rect x="26" y="60" width="14" height="4" fill="#4c7a5b"/><path d="M22 56V34q0-8 6-8v30zM58 56V34q0-8-6-8v30z" fill="#33383d"/><g transform="rotate(24 40 34)"><rect x="28" y="14" width="24" height="36" rx="8" fill="#1c1f22"/><circle cx="40" cy="21" r="9" fill="#41505d"/><circle cx="40" cy="21" r="6" fill="#7895a8"/></g>',
  par: '<rect width="80" height="80" fill="#d6d3d0"/><path d="M0 60h80v20H0Z" fill="#c1bdb8"/><ellipse cx="40" cy="68" rx="22" ry="2.6" fill="#000" opacity=".22"/><path d="M20 20h40v26h-4V24H24v22h-4z" fill="#44474a"/><circle cx="40" cy="42" r="20" fill="#1f2224"/><circle cx="40" cy="42" r="16" fill="#33383b"/><circle cx="40" cy="33" r="3.4" fill="#c96b5b"/><circle cx="32" cy="38" r="3.4" fill="#6fa27d"/><circle cx="48" cy="38" r="3.4" fill="#6b8fc0"/><circle cx="32" cy="47" r="3.4" fill="#d8c584"/><circle cx="48" cy="47" r="3.4" fill="#c96b5b"/><circle cx="40" cy="52" r="3.4" fill="#6fa27d"/><circle cx="40" cy="42" r="3.4" fill="#6b8fc0"/>',
  desk: '<rect width="80" height="80" fill="#cdd0d3"/><path d="M0 60h80v20H0Z" fill="#b5b9bd"/><ellipse cx="40" cy="66" rx="33" ry="2.6" fill="#000" opacity=".22"/><path d="M8 34 16 18h48l8 16v28H8z" fill="#2a2e32"/><rect x="18" y="20" width="20" height="11" fill="#3f6178"/><rect x="42" y="20" width="20" height="11" fill="#46604e"/><path d="M13 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="11" y="40" width="4" height="3" fill="#c9cdd0"/><path d="M19 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="17" y="47" width="4" height="3" fill="#c9cdd0"/><path d="M25 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="23" y="42" width="4" height="3" fill="#c9cdd0"/><path d="M31 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="29" y="49" width="4" height="3" fill="#c9cdd0"/><path d="M37 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="35" y="44" width="4" height="3" fill="#c9cdd0"/><path d="M43 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="41" y="51" width="4" height="3" fill="#c9cdd0"/><path d="M49 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="47" y="46" width="4" height="3" fill="#c9cdd0"/><path d="M55 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="53" y="41" width="4" height="3" fill="#c9cdd0"/><path d="M61 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="59" y="48" width="4" height="3" fill="#c9cdd0"/><path d="M67 38v18" stroke="#0f1113" stroke-width="1.6"/><rect x="65" y="43" width="4" height="3" fill="#c9cdd0"/>',
  cable:
    '<rect width="80" height="80" fill="#d6d4cf"/><path d="M0 60h80v20H0Z" fill="#c0bdb6"/><ellipse cx="40" cy="68" rx="27" ry="2.6" fill="#000" opacity=".22"/><g fill="none" stroke="#1e2123" stroke-width="4"><ellipse cx="40" cy="42" rx="25" ry="22"/><ellipse cx="40" cy="42" rx="20" ry="17"/><ellipse cx="40" cy="42" rx="15" ry="12"/></g><path d="M62 52l9 12" stroke="#1e2123" stroke-width="4"/><rect x="66" y="60" width="9" height="8" rx="1" fill="#9aa3a8" transform="rotate(52 70 64)"/><path d="M16 36h8v12h-8z" fill="#b0462f"/>',
  mic: '<rect width="80" height="80" fill="#cfd2d4"/><path d="M0 60h80v20H0Z" fill="#b8bcbf"/><ellipse cx="40" cy="68" rx="20" ry="2.6" fill="#000" opacity=".22"/><g transform="rotate(38 40 40)"><rect x="34" y="32" width="12" height="38" rx="4" fill="#23272a"/><rect x="37" y="44" width="6" height="4" fill="#5d6468"/><circle cx="40" cy="22" r="13" fill="#4c5357"/><path d="M28 18h24M27 23h26M29 28h22M34 10v25M40 9v26M46 10v25" stroke="#7d868b" stroke-width="1"/><rect x="33" y="31" width="14" height="4" fill="#8d969b"/></g>',
  speaker:
    '<rect width="80" height="80" fill="#d2d0ce"/><path d="M0 60h80v20H0Z" fill="#bcb9b5"/><ellipse cx="40" cy="71" rx="20" ry="2.6" fill="#000" opacity=".22"/><rect x="22" y="8" width="36" height="62" rx="2" fill="#1d1f21"/><circle cx="40" cy="50" r="14" fill="#303437"/><circle cx="40" cy="50" r="9" fill="#1a1c1e"/><circle cx="40" cy="50" r="3.4" fill="#44494d"/><path d="M28 14h24l-5 14H33z" fill="#303437"/><path d="M33 16h14l-3 9h-8z" fill="#15171a"/>',
  dress:
    '<rect width="80" height="80" fill="#d9d5d8"/><path d="M0 60h80v20H0Z" fill="#c4bec2"/><ellipse cx="40" cy="71" rx="17" ry="2.6" fill="#000" opacity=".22"/><path d="M38 62h4v8h-4z" fill="#555"/><path d="M30 70h20v2H30z" fill="#444"/><circle cx="40" cy="10" r="3" fill="#8d7357"/><path d="M38 12h4v4h-4z" fill="#b89c7c"/><path d="M32 16q8 4 16 0l5 4-3 8-2 8H32l-2-8-3-8z" fill="#8b98b8"/><path d="M32 36h16q5 12 11 27-19 6-38 0 6-15 11-27z" fill="#98a5c4"/><path d="M36 37q-3 14-6 27M44 37q3 14 6 27M40 37v28" stroke="#7784a5" stroke-width="1.4" fill="none"/><path d="M31 34h18v3H31z" fill="#5d688a"/><path d="M35 17l5 6 5-6" stroke="#eceff5" stroke-width="1.6" fill="none"/>',
  coat: '<rect width="80" height="80" fill="#d2d4d3"/><path d="M0 60h80v20H0Z" fill="#bcbfbd"/><ellipse cx="40" cy="72" rx="16" ry="2.6" fill="#000" opacity=".22"/><path d="M40 6v6" stroke="#555" stroke-width="2"/><path d="M28 17 40 11l12 6" stroke="#6b4a2b" stroke-width="2.4" fill="none"/><path d="M28 16q12 5 24 0l8 8 2 32h-7l-2-22 1 36H26l1-36-2 22h-7l2-32z" fill="#2e3733"/><path d="M40 19v51" stroke="#1b211e" stroke-width="1.2"/><path d="M33 17l7 12 7-12 3 1-6 16h-8l-6-16z" fill="#3d4843"/><path d="M43 40h1.6M43 47h1.6M43 54h1.6" stroke="#b59247" stroke-width="2.2"/>',
  hat: '<rect width="80" height="80" fill="#dad6d2"/><path d="M0 60h80v20H0Z" fill="#c5beb7"/><ellipse cx="40" cy="62" rx="28" ry="2.6" fill="#000" opacity=".22"/><ellipse cx="40" cy="56" rx="29" ry="6.6" fill="#22201f"/><path d="M24 22q16-6 32 0l2 32q-18 6-36 0z" fill="#2d2a29"/><path d="M23 44q17 6 34 0l.6 8q-17.6 6-35.2 0z" fill="#7c2530"/><ellipse cx="40" cy="22" rx="16" ry="3.6" fill="#3a3635"/>',
  lantern:
    '<rect width="80" height="80" fill="#c8c9c6"/><path d="M0 60h80v20H0Z" fill="#b0b1ad"/><ellipse cx="40" cy="70" rx="15" ry="2.6" fill="#000" opacity=".22"/><path d="M32 12q8-10 16 0" stroke="#4a3a1e" stroke-width="2" fill="none"/><path d="M30 22 40 12l10 10z" fill="#5c4a28"/><path d="M29 22h22v6H29z" fill="#4a3a1e"/><path d="M31 28h18l2 32H29z" fill="#d8c07a"/><path d="M37 40q3-8 6 0 1 8-3 9-4-1-3-9z" fill="#fbe9b0"/><path d="M31 28l-2 32M49 28l2 32M40 28v12" stroke="#4a3a1e" stroke-width="2"/><path d="M26 60h28v8H26z" fill="#4a3a1e"/>',
  samovar:
    '<rect width="80" height="80" fill="#d5d7d6"/><path d="M0 60h80v20H0Z" fill="#bfc2c0"/><ellipse cx="40" cy="69" rx="18" ry="2.6" fill="#000" opacity=".22"/><path d="M32 64h16l3 5H29z" fill="#8c6a24"/><path d="M35 58h10v6H35z" fill="#a8822f"/><path d="M26 28q0-4 14-4t14 4q3 16-6 26-8 6-16 0-9-10-6-26z" fill="#c79f45"/><path d="M29 30q-1 14 6 22" stroke="#ecd48d" stroke-width="3" fill="none"/><path d="M30 24q0-8 10-8t10 8z" fill="#b18a36"/><path d="M36 10h8v7h-8z" fill="#9a762b"/><path d="M24 34q-8 2-6 10l3-1q-1-5 4-6zM56 34q8 2 6 10l-3-1q1-5-4-6z" fill="#8c6a24"/><path d="M39 50h2v6h-2z" fill="#6e521a"/>',
  trunk:
    '<rect width="80" height="80" fill="#d4d2cd"/><path d="M0 60h80v20H0Z" fill="#bdb9b1"/><ellipse cx="40" cy="67" rx="30" ry="2.6" fill="#000" opacity=".22"/><path d="M12 34q0-10 8-10h40q8 0 8 10z" fill="#6d4a2c"/><rect x="12" y="33" width="56" height="32" rx="2" fill="#7d5735"/><path d="M12 33h56v3H12z" fill="#3e2a19"/><path d="M20 24h4v41h-4zM56 24h4v41h-4z" fill="#4b331f"/><rect x="35" y="33" width="10" height="9" rx="1" fill="#b59247"/><path d="M12 61h56v4H12z" fill="#4b331f"/>',
  chair:
    '<rect width="80" height="80" fill="#ddd6cb"/><path d="M0 60h80v20H0Z" fill="#c7bdae"/><ellipse cx="40" cy="68" rx="18" ry="2.6" fill="#000" opacity=".22"/><path d="M27 12q13-7 26 0l2 28h-3l-3-25q-9-4-18 0l-3 25h-3z" fill="#6b3f22"/><path d="M34 17q6-3 12 0l2 21H32z" fill="none" stroke="#7d4c2b" stroke-width="2.4"/><ellipse cx="40" cy="42" rx="17" ry="5" fill="#9a6a3f"/><ellipse cx="40" cy="40.5" rx="14.5" ry="3.6" fill="#c9a06b"/><path d="M25 43l-3 25h3l4-22zM55 43l3 25h-3l-4-22zM33 46l-1 20h2.4l1-19zM47 46l1 20h-2.4l-1-19z" fill="#5a341b"/>',
  arm: '<rect width="80" height="80" fill="#d8d4d2"/><path d="M0 60h80v20H0Z" fill="#c3bcb9"/><ellipse cx="40" cy="69" rx="28" ry="2.6" fill="#000" opacity=".22"/><path d="M22 20q18-10 36 0v26H22z" fill="#7c2530"/><path d="M26 24q14-7 28 0v20H26z" fill="#93303c"/><rect x="13" y="36" width="13" height="26" rx="6" fill="#6b1f29"/><rect x="54" y="36" width="13" height="26" rx="6" fill="#6b1f29"/><rect x="24" y="44" width="32" height="12" rx="3" fill="#a53d49"/><path d="M20 62h4v7h-3zM56 62h4l-1 7h-3z" fill="#3a2416"/><path d="M24 56h32v6H24z" fill="#5c1922"/>',
  table:
    '<rect width="80" height="80" fill="#d9d7d0"/><path d="M0 60h80v20H0Z" fill="#c4c0b6"/><ellipse cx="40" cy="69" rx="26" ry="2.6" fill="#000" opacity=".22"/><ellipse cx="40" cy="30" rx="30" ry="8" fill="#7a4d2b"/><ellipse cx="40" cy="28" rx="30" ry="7.4" fill="#a06c42"/><ellipse cx="40" cy="27.4" rx="24" ry="5" fill="#b3804f"/><path d="M37 37h6l2 20h-10z" fill="#64391c"/><path d="M35 55 20 68h5l12-7h6l12 7h5L45 55z" fill="#55301a"/>',
  mirror:
    '<rect width="80" height="80" fill="#dad9d8"/><path d="M0 60h80v20H0Z" fill="#c6c4c1"/><ellipse cx="40" cy="70" rx="16" ry="2.6" fill="#000" opacity=".22"/><ellipse cx="40" cy="36" rx="21" ry="28" fill="#a98437"/><ellipse cx="40" cy="36" rx="18" ry="25" fill="#7d6128"/><ellipse cx="40" cy="36" rx="16" ry="23" fill="#b7c4c8"/><path d="M30 22 46 14q8 6 9 14L28 46q-4-12 2-24z" fill="#d3dde0"/><path d="M36 63h8l4 7H32z" fill="#8c6a24"/>',
  wig: '<rect width="80" height="80" fill="#dbd7d3"/><path d="M0 60h80v20H0Z" fill="#c7c0ba"/><ellipse cx="40" cy="69" rx="18" ry="2.6" fill="#000" opacity=".22"/><path d="M32 50h16v12H32z" fill="#cdb596"/><path d="M26 62h28v7H26z" fill="#8a6f52"/><path d="M26 34q0-18 14-18t14 18q0 18-14 18T26 34z" fill="#d8c3a6"/><path d="M20 42q-4-32 20-32t20 32q-2 10-7 12 3-20-6-26-12 2-18-1-4 12-1 27-6-3-8-12z" fill="#6a3f26"/><path d="M26 20q8-8 22-4" stroke="#8b5a3a" stroke-width="2.4" fill="none"/>',
  projector:
    '<rect width="80" height="80" fill="#d5d6d8"/><path d="M0 60h80v20H0Z" fill="#c0c2c5"/><ellipse cx="40" cy="62" rx="30" ry="2.6" fill="#000" opacity=".22"/><rect x="10" y="30" width="60" height="28" rx="3" fill="#e6e7e8"/><rect x="10" y="50" width="60" height="8" fill="#bcbfc2"/><circle cx="52" cy="42" r="11" fill="#2b2f33"/><circle cx="52" cy="42" r="7" fill="#4d6a80"/><circle cx="49.5" cy="39.5" r="2.2" fill="#9fbdd0"/><path d="M16 36h18M16 40h18M16 44h18" stroke="#9aa0a4" stroke-width="1.6"/>',
} as const;
type Drawing = keyof typeof drawings;

/** What the name of a thing says it looks like; the first that fits. Parts look like nothing that is drawn. */
const byName: [words: RegExp, drawing: Drawing | undefined][] = [
  [/объектив|лампа|держател|штатив|диммер|узел|крыло/i, undefined],
  [/самовар/i, "samovar"],
  [/фонар/i, "lantern"],
  [/сундук|чемодан|кофр|ящик/i, "trunk"],
  [/кресл/i, "arm"],
  [/зеркал/i, "mirror"],
  [/шляп|цилиндр|канотье|картуз/i, "hat"],
  [/пальто|шинель|сюртук|фрак/i, "coat"],
];

/** What things of a category look like. */
const byCategory: Record<string, Drawing> = {
  profile: "profile",
  fresnel: "fresnel",
  intelligent: "moving",
  led: "par",
  console: "desk",
  cable: "cable",
  microphone: "mic",
  speaker: "speaker",
  mixer: "desk",
  "audio-cable": "cable",
  dress: "dress",
  suit: "coat",
  hat: "hat",
  chair: "chair",
  table: "table",
  wig: "wig",
  projector: "projector",
};

/** Which drawing shows this thing; undefined where none is like it. */
export function drawingOf(name: string, category: string): Drawing | undefined {
  const named = byName.find(([words]) => words.test(name));
  return named ? named[1] : byCategory[category];
}
