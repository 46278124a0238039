import { DRAWING_STYLE } from '../../view/drawing-style.js'

/** Letters that travel with the page, as base64 of WOFF2. */
export interface PageFonts {
  readonly regular: string
  readonly bold: string
}

/**
 * The page's style. Colours tell kinds of things apart and never sides: nobody's name, party or flag has one. Pairs of text and ground
 * meet a contrast of 4.5 in light and dark.
 */
export function pageStyle(fonts: PageFonts | null): string {
  return (fonts === null ? '' : pageFace(fonts)) + COLOURS + LAYOUT + STORY + DRAWING_STYLE + DOCUMENTS + PRINT
}

/** The letters as a style. */
export const pageFace = ({ regular, bold }: PageFonts): string => face(regular, 400) + face(bold, 600)

/** Only the Arabic letters: Latin ones are at hand everywhere. */
const face = (data: string, weight: number): string =>
  `@font-face{font-family:Plex;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFF}`

const COLOURS = `
:root{--paper:#faf9f6;--card:#fff;--ink:#1b1d21;--soft:#565c66;--line:#d9d6ce;--accent:#0b5c6b;--tint:#e3eff1;--denial:#6d3a8c;--denial-tint:#f1e8f6;--differs:#fbe3a4;--cue:#0b5c6b;--source:#cfe5f7;--content:#f1efe8;--sea:#e8eef2;--land:#fbfaf7;--border:#b9b4a8}
@media (prefers-color-scheme:dark){:root{--paper:#14161a;--card:#1d2026;--ink:#eceae4;--soft:#a9aeb8;--line:#373b44;--accent:#7cc7d6;--tint:#1c333a;--denial:#d0a3ec;--denial-tint:#2d2138;--differs:#5a4708;--cue:#7cc7d6;--source:#1f3d57;--content:#272a31;--sea:#171b21;--land:#252932;--border:#555b66}}
`

/** The colours of a light page by their names, for a drawing that stands on none. */
export const LIGHT_COLOURS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(COLOURS.slice(0, COLOURS.indexOf('}')).matchAll(/--([\w-]+):([^;}]+)/gu), ([, name, value]) => [
    name,
    value,
  ]),
)

const LAYOUT = `
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 Plex,"IBM Plex Sans Arabic","Segoe UI",system-ui,"Noto Sans Arabic",Tahoma,sans-serif;overflow-wrap:anywhere}
header,main,nav,footer{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{padding-block:2rem 1rem}
.brand{margin:0;color:var(--accent);font-weight:600;letter-spacing:.02em}
h1{font-size:clamp(1.4rem,3.5vw,2rem);line-height:1.35;margin:.2rem 0 .6rem}
h2{font-size:clamp(1.3rem,3vw,1.75rem);line-height:1.4;margin:0 0 .5rem}
h3{font-size:1.2rem;margin:0 0 .8rem;padding-block-start:.5rem;border-block-start:3px solid var(--ink)}
h4{font-size:1rem;margin:0 0 .4rem}
small,.neutral,footer{color:var(--soft);font-size:.875rem;font-weight:400}
.neutral{max-width:62ch;margin:0;font-size:.95rem}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-block-start:-4rem;inset-inline-start:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.skip:focus{inset-block-start:.5rem}
summary{cursor:pointer}
ul,ol{padding-inline-start:1.3rem;margin:.4rem 0}
blockquote{margin:.5rem 0;padding:0}
p{margin:.4rem 0}
time{white-space:nowrap}
nav{padding-block:.5rem 1rem}
nav h2{font-size:1.1rem}
.story{margin-block:1.5rem 3.5rem}
section{margin-block-start:2.2rem}
footer{border-block-start:1px solid var(--line);margin-block-start:3rem;padding-block:1.2rem 3rem}
.chip{display:inline-flex;gap:.35rem;align-items:baseline;text-decoration:none;border:1px solid var(--line);border-radius:999px;padding:.05rem .5rem;font-size:.82rem;background:var(--card);color:var(--ink);line-height:1.5;max-width:100%}
.chip b{color:var(--accent);font-weight:600;font-variant-numeric:tabular-nums}
.chip:hover{border-color:var(--accent)}
.chips{display:inline-flex;flex-wrap:wrap;gap:.25rem}
.ctl{font-style:normal;font-size:.7em;border:1px dotted var(--soft);color:var(--soft);padding-inline:.15em}
.hit{background:var(--differs);color:var(--ink);border-radius:2px;padding-block:.1em}
`

const STORY = `
.sentence{font-size:clamp(1.1rem,2.4vw,1.35rem);font-weight:600;line-height:1.6;margin:.3rem 0;max-width:60ch}
.unsourced{color:var(--soft)}
.reason{max-width:70ch}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.8rem;margin-block:1.2rem;align-items:start}
.tile{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}
.tile.origins{border-color:var(--accent);border-width:2px}
.tile summary{display:grid;grid-template-columns:auto 1fr;column-gap:.6rem;align-items:baseline;list-style:none}
.tile summary::-webkit-details-marker{display:none}
.tile .number{font-size:2.1rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
.tile .label{font-weight:600}
.tile .why{grid-column:1/-1;color:var(--accent);font-size:.82rem;text-decoration:underline}
.tile ul{font-size:.9rem}
.pairs{list-style:none;padding:0}
.reasons li{margin-block:.3rem}
.claim{border-block-end:1px solid var(--line);padding-block:.7rem}
.claim h4{font-size:1.05rem}
.claim.central{background:var(--tint);border:1px solid var(--accent);border-radius:8px;padding:.8rem 1rem;margin-block-end:.5rem}
.who{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
.nobody{color:var(--soft)}
.denied{color:var(--denial)}
.folds{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;font-size:.9rem}
.folds summary,.rest>summary,.as-list summary{color:var(--accent)}
.folds details[open]{flex-basis:100%}
.folds details:has(>ul:empty),.folds .why:not(:has(ul)){display:none}
.quotes{list-style:none;padding:0}
.quotes li{margin-block:.6rem}
.quotes p,.facing p,.aligned p,.reaction p,.evidence{margin:.15rem 0}
.to{text-decoration:none}
.stance{color:var(--denial);font-weight:600}
.facing{display:grid;grid-template-columns:1fr 1fr;gap:0 1.2rem;border-block-end:1px solid var(--line);padding-block:.7rem}
.facing.heads{color:var(--soft);font-size:.875rem;padding-block:0 .3rem}
.facing .said{position:sticky;inset-block-start:1rem;align-self:start;border-inline-start:3px solid var(--accent);padding-inline-start:.9rem}
.facing .denial{border-inline-start:3px solid var(--denial);padding-inline-start:.9rem}
.card+.card{border-block-start:1px dashed var(--line);margin-block-start:.6rem;padding-block-start:.5rem}
.against{font-size:.875rem;color:var(--soft)}
.difference{margin-block:1rem}
.values{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));gap:.6rem}
.value{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem}
.value>b{font-size:1.25rem}
.value p{margin:.1rem 0 .4rem;font-size:.9rem}
.pair{border:1px solid var(--line);border-radius:8px;background:var(--card);padding:.6rem 1rem;margin-block:.6rem}
.pair summary .chip{margin-block:.1rem}
.aligned{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 1.5rem;padding-block:.6rem;border-block-start:1px dashed var(--line);margin-block-start:.6rem}
.aligned .kind{grid-column:1/-1;color:var(--soft);font-size:.85rem}
.differs{background:var(--differs);border-radius:2px;padding-block:.1em;box-decoration-break:clone}
.evidence{color:var(--soft);font-size:.9rem}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.8rem}
.reaction{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem}
.days{list-style:none;padding:0}
.days>li{display:grid;grid-template-columns:11rem 1fr;gap:1rem;border-block-end:1px solid var(--line);padding-block:.4rem}
.days time{font-weight:600;text-align:start;white-space:normal}
.days ul,.places{list-style:none;padding:0;margin:0}
.places{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem}
@media (max-width:44rem){.facing,.aligned{grid-template-columns:1fr}.facing.heads{display:none}.facing>div+div{margin-block-start:.5rem}.days>li{grid-template-columns:1fr;gap:.1rem}.tiles{grid-template-columns:1fr 1fr;gap:.5rem}.tile{padding:.6rem .7rem}.tile[open]{grid-column:1/-1}.tile summary{grid-template-columns:1fr}}
`

const DOCUMENTS = `
.document{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem 1rem;margin-block:.6rem}
.document:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
.document summary{display:flex;flex-wrap:wrap;gap:.1rem .7rem;align-items:baseline}
.document summary .number{color:var(--accent);font-variant-numeric:tabular-nums}
.document summary .title{font-weight:600;flex:1 1 20rem}
.text{white-space:pre-wrap;font-size:1.05rem;line-height:2.1;max-width:75ch;margin-block:.8rem}
.content{background:var(--content);padding-block:.25em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.denies{box-shadow:inset 0 -2px var(--denial)}
.source{background:var(--source);padding-block:.25em}
.cue{color:var(--cue);font-weight:600}
.cue:target{outline:3px solid var(--accent);outline-offset:2px}
.date{border-block-end:2px dotted var(--soft)}
.place{border-block-end:2px solid var(--accent)}
.figure{outline:1px solid var(--border);outline-offset:1px;border-radius:2px}
.loaded{text-decoration:underline wavy var(--denial) 1px;text-underline-offset:.35em}
.boilerplate{color:var(--soft);background:none;text-decoration:line-through var(--line)}
.key li span{padding-inline:.2em}
.key-part{margin-block-end:1rem}
.hash code{font-size:.85em;overflow-wrap:anywhere}
.figures,.credits,.coverage,.hash,.method{color:var(--soft);font-size:.9rem}
.statements{list-style:none;padding:0;font-size:.92rem}
.statements li{margin-block:.35rem}
.statements i{font-style:normal;color:var(--cue);font-weight:600}
q{quotes:"«" "»"}
`

/** On paper everything is open, in the colours of a sheet, and no part that belongs together is cut in two. */
const PRINT = `
@media print{:root{--paper:#fff;--card:#fff;--ink:#111;--soft:#444;--line:#bbb;--accent:#0b5c6b;--tint:#eef5f6;--denial:#6d3a8c;--denial-tint:#f6f0f9;--differs:#fbe3a4;--cue:#0b5c6b;--source:#dcecf9;--content:#f4f2ec;--sea:#eef2f5;--land:#fff;--border:#999}
html{color-scheme:light}
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto;display:block}
.skip,.to,.tile .why,.as-list,nav{display:none}
.scroll{overflow:visible;border:0;padding:0}
.scroll svg{max-width:100%;height:auto}
.claim,.facing,.value,.difference,.aligned,.reaction,figure.map,.tile{break-inside:avoid}
h2,h3,h4{break-after:avoid}
.story{break-after:page}
@page{margin:15mm}}
`
