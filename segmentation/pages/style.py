"""How pages look, by day and by night."""

STYLE = """
:root {
  color-scheme: light dark;
  --page: #f6f6f4; --sheet: #ffffff; --line: #e2e1dd; --text: #1d1d1b; --faint: #6b6a66;
  --accent: #1a66d6; --bar: #6ea3ee; --other: #b4530a; --good: #197a4b; --bad: #c0332b;
  --good-ground: #e2f3ea; --bad-ground: #fbe7e5; --plain-ground: #ececea;
  --true: #00a6c0; --drawn: #f2591a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1b1b1b; --sheet: #242424; --line: #3a3a3a; --text: #e8e8e6; --faint: #a09f9b;
    --accent: #6ea8ff; --bar: #3f75c4; --other: #f0a35c; --good: #5fd39a; --bad: #ff8a80;
    --good-ground: #1d3a2b; --bad-ground: #472523; --plain-ground: #333333;
    --true: #00e0ff; --drawn: #ff6a2b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
main { max-width: 1080px; margin: 0 auto; padding: 48px 24px 72px; }
header { margin-bottom: 36px; }
.eyebrow { margin: 0; color: var(--faint); font-size: 13px; letter-spacing: .06em; text-transform: uppercase; }
h1 { margin: 4px 0 12px; font-size: 32px; line-height: 1.2; letter-spacing: -.015em; overflow-wrap: anywhere; }
h2 { margin: 0 0 4px; font-size: 19px; letter-spacing: -.005em; }
h3 { margin: 0 0 6px; font-size: 14px; font-weight: 600; }
p { margin: 0 0 10px; }
.faint { color: var(--faint); }
.lead { max-width: 70ch; font-size: 17px; }
.badge {
  display: inline-block; margin-bottom: 12px; padding: 3px 12px; border-radius: 999px;
  background: var(--plain-ground); font-size: 13px; font-weight: 600;
}
.badge.good { background: var(--good-ground); color: var(--good); }
.badge.bad { background: var(--bad-ground); color: var(--bad); }
section { margin: 0 0 28px; padding: 24px 28px 26px; border: 1px solid var(--line); border-radius: 12px;
  background: var(--sheet); }
section > .faint { max-width: 78ch; margin-bottom: 18px; }
.headline { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 16px; padding: 0;
  border: 0; background: none; }
.headline div { padding: 18px 22px; border: 1px solid var(--line); border-radius: 12px; background: var(--sheet); }
.headline b { display: block; font-size: 34px; font-weight: 650; line-height: 1.25; letter-spacing: -.02em;
  font-variant-numeric: tabular-nums; }
.headline small { color: var(--faint); font-size: 13px; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { color: var(--faint); font-size: 13px; font-weight: 500; text-align: left; }
th, td { padding: 9px 12px 9px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
tr:last-child td { border-bottom: 0; }
td { overflow-wrap: anywhere; } td small { display: block; color: var(--faint); font-size: 13px; }
.number { padding-right: 0; padding-left: 18px; text-align: right; }
td.number { white-space: nowrap; } th.number { min-width: 90px; max-width: 220px; overflow-wrap: anywhere; }
.good-text { color: var(--good); } .bad-text { color: var(--bad); }
.strong { font-weight: 650; }
.wide { overflow-x: auto; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 26px; }
figure { margin: 0; }
figure > svg { display: block; width: 100%; height: auto; }
.grid { stroke: var(--line); } .axis { stroke: var(--faint); }
.tick, .unit { fill: var(--faint); font-size: 11px; font-variant-numeric: tabular-nums; }
.bar { fill: var(--bar); }
.step { fill: none; stroke: var(--other); stroke-width: 2; stroke-linejoin: round; }
.curve { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
.best { fill: var(--accent); stroke: var(--sheet); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 0 0 16px; padding: 0; list-style: none;
  font-size: 13px; overflow-wrap: anywhere; }
.legend i { display: inline-block; width: 22px; height: 0; margin-right: 8px; border-top: 3px solid;
  vertical-align: middle; }
.legend .box { height: 12px; border: 0; border-radius: 2px; background: var(--bar); }
.legend .other { border-color: var(--other); }
.legend .true { border-color: var(--true); } .legend .drawn { border-color: var(--drawn); }
.legend .scale { width: 120px; height: 10px; margin: 0 4px; border-radius: 3px; vertical-align: middle; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 18px; }
.tiles img { display: block; width: 100%; height: auto; border-radius: 8px; }
.tiles figcaption { margin-top: 4px; font-size: 13px; }
.worst { display: grid; gap: 26px; }
.worst figure { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 10px; }
.worst figcaption { grid-column: 1 / -1; font-size: 13px; overflow-wrap: anywhere; }
.worst img { display: block; width: 100%; height: 100%; border-radius: 8px; object-fit: cover;
  background: var(--line); }
dl { display: grid; grid-template-columns: minmax(130px, max-content) 1fr; gap: 8px 24px; margin: 14px 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
ul.notes { margin: 10px 0 0; padding-left: 20px; overflow-wrap: anywhere; }
footer { color: var(--faint); font-size: 13px; }
@media (max-width: 640px) {
  main { padding: 28px 14px 48px; } section { padding: 18px 16px; } .worst figure { grid-template-columns: 1fr; }
  dl { grid-template-columns: 1fr; gap: 2px; } dd { margin-bottom: 8px; }
}
@media print { section, .headline div { break-inside: avoid; } main { max-width: none; padding: 0; } }
"""
