/** How drawings look, by the colours of whatever page they stand on. Colours tell kinds of things apart and never sides. */
export const DRAWING_STYLE = `
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:.6rem}
.scroll svg{display:block;margin-inline:auto}
svg text{font-family:inherit;fill:var(--ink);text-anchor:middle;font-size:14px}
.node rect{fill:var(--card);stroke:var(--border);stroke-width:1.2}
.node.origin rect{fill:var(--accent);stroke:var(--accent)}
.node.origin text{fill:var(--card);font-weight:600}
.node.origin .small{font-weight:400}
.node.unnamed rect{fill:var(--tint);stroke:var(--accent);stroke-width:2;stroke-dasharray:6 4}
.node.unnamed text{fill:var(--ink)}
.node.nobody rect{fill:none;stroke-dasharray:2 4}
.node.nobody text{fill:var(--soft)}
.node text:not(.small),.timeline .lane{unicode-bidi:plaintext}
.node.relay rect{fill:var(--content);stroke:var(--ink)}
.node .small,.timeline .gap{font-size:12px;fill:var(--soft)}
.node.origin:not(.unnamed) .small{fill:var(--card)}
svg a:hover rect,svg a:hover circle{stroke:var(--accent);stroke-width:2.5}
.edge{fill:none;stroke:var(--soft);stroke-width:1.6}
.edge.relay{stroke-dasharray:14 3 2 3}
.edge.channel{stroke-dasharray:8 5}
.edge.credit{stroke-dasharray:2 4;stroke-linecap:round;stroke-width:2.2}
.tip{fill:var(--soft)}
.arc{fill:none;stroke:var(--denial);stroke-width:1.6;opacity:.85}
.arc.likely{stroke-dasharray:8 4}
.arc.unknown{stroke-dasharray:2 4}
.tip-arc{fill:var(--denial)}
.legend,.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;font-size:.875rem;color:var(--soft)}
.legend li{display:flex;gap:.5rem;align-items:center}
.as-list{font-size:.9rem}
.tree li{margin-block:.15rem}
.timeline .grid{stroke:var(--line)}
.timeline .day{font-size:12.5px;font-weight:600}
.timeline .lane{text-anchor:start;font-size:13px;font-weight:600}
.timeline .lane.unnamed{font-weight:400;fill:var(--soft)}
.mark circle,.mark path,.mark rect{fill:var(--accent);stroke:var(--card);stroke-width:1.5}
.mark.denial path{fill:var(--denial)}
.mark.reaction rect{fill:var(--card);stroke:var(--ink)}
.mark text{fill:var(--card);font-size:12px;font-weight:600}
.mark .long{font-size:9.5px}
.mark.reaction text{fill:var(--ink)}
figure.map{margin:0 0 .8rem}
svg.map{width:100%;height:auto;border:1px solid var(--line);border-radius:8px;direction:ltr}
.map .sea{fill:var(--sea)}
.map .land{fill:var(--land);stroke:var(--border);stroke-width:.9;stroke-linejoin:round}
.map .graticule{fill:none;stroke:var(--line);stroke-width:.4}
.map .country{fill:var(--soft);font-size:15px;letter-spacing:.04em}
.map .ring{fill:var(--accent);fill-opacity:.06;stroke:var(--accent);stroke-dasharray:4 3}
.map .place circle{fill:var(--accent);stroke:var(--card);stroke-width:1.5}
.map .place text{font-size:13px;font-weight:600;paint-order:stroke;stroke:var(--land);stroke-width:4px;stroke-linejoin:round}
.map .scale path{fill:none;stroke:var(--ink)}
.map .scale text{font-size:12px}
figcaption{color:var(--soft);font-size:.82rem}
`
