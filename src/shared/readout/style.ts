import type { Paper } from '../domain/tenants/tenant';
import { cssString } from './html';

export interface PageMarks {
  readonly tenant: string;
  readonly title: string;
  /** Footer lines. */
  readonly footer: readonly string[];
  readonly page: string;
  readonly of: string;
  readonly draft: string | undefined;
}

const GEOMETRY = {
  a4: { size: 'A4', margin: '18mm 16mm 24mm' },
  letter: { size: 'letter', margin: '16mm 18mm 24mm' },
} as const satisfies Record<Paper, { size: string; margin: string }>;

/** Width of the text block, mm: what charts are drawn for. */
export const CONTENT_WIDTH_MM = { a4: 178, letter: 179.9 } as const satisfies Record<Paper, number>;

/** Page size, margins, header and footer as CSS margin boxes, so that every printer gives the same page. */
export function pageStyle(paper: Paper, marks: PageMarks): string {
  const head = 'font:400 8pt "Inter";color:#64676E;vertical-align:bottom;padding-bottom:4mm';
  const foot =
    'font:400 7.5pt/10.5pt "Inter";color:#64676E;vertical-align:top;padding-top:3mm;border-top:.5pt solid #E5E5E0';
  const footer = marks.footer.map(cssString).join(' "\\A " ');
  const draft = marks.draft === undefined ? '' : `${cssString(`${marks.draft} · `)} `;
  return `@page{size:${GEOMETRY[paper].size};margin:${GEOMETRY[paper].margin};
@top-left{content:${cssString(marks.tenant)};${head};font-weight:600}
@top-right{content:${draft}${cssString(marks.title)};${head}}
@bottom-left{content:${footer};white-space:pre-line;${foot};width:140mm;text-align:left}
@bottom-right{content:${cssString(`${marks.page} `)} counter(page) ${cssString(` ${marks.of} `)} counter(pages);${foot};font-weight:500}}
@page:first{@top-left{content:none}@top-right{content:none}}`;
}

/** Type in four sizes and tables that break between rows only (design guide 10). */
export const BODY_STYLE = `*{box-sizing:border-box;margin:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 9.5pt/14pt "Inter",sans-serif;color:#1B1C1F;overflow-wrap:anywhere}
section{break-before:page}section:first-of-type{break-before:auto}section.flow{break-before:auto}
h1{font-size:28pt;line-height:32pt;font-weight:700;letter-spacing:-.025em}
h2{font-size:14pt;line-height:18pt;font-weight:600;letter-spacing:-.01em;margin:0 0 3mm;break-after:avoid}
h3{font-size:9.5pt;line-height:14pt;font-weight:600}
.lead{font-size:14pt;line-height:20pt;letter-spacing:-.005em;max-width:150mm;text-wrap:pretty}
.s{font-size:8pt;line-height:11pt;color:#64676E}.i2{color:#4A4C52}.md{font-weight:500}.b{font-weight:700}
.note{margin-bottom:5mm}.blk{margin-bottom:8mm;break-inside:avoid}.long{margin-bottom:8mm}
table{width:100%;border-collapse:collapse}thead{display:table-header-group}tr{break-inside:avoid}
th{font-size:8pt;line-height:11pt;font-weight:500;color:#64676E;text-align:left;padding:0 2mm 1.5mm 0;border-bottom:.75pt solid #1B1C1F;white-space:nowrap}
td{padding:1.7mm 2mm 1.7mm 0;border-bottom:.5pt solid #E5E5E0;vertical-align:top}
td:last-child,th:last-child{padding-right:0}
.r{text-align:right;padding-left:2mm;white-space:nowrap;font-variant-numeric:tabular-nums}
td.r+td:not(.r),th.r+th:not(.r){padding-left:5mm}
.nw{white-space:nowrap}.alt td{background:#FAFAF8}.alt td:first-child{padding-left:4mm}
.st{display:inline-flex;align-items:center;gap:1.2mm;white-space:nowrap}
svg.g{width:10pt;height:10pt;flex:none}
.k4{display:grid;grid-template-columns:repeat(4,1fr);column-gap:6mm;border-top:.75pt solid #1B1C1F;padding-top:3mm;break-inside:avoid}
.k4.thin{border-top:.5pt solid #E5E5E0}
.k4 .v{font-size:20pt;line-height:26pt;font-weight:600;letter-spacing:-.02em;font-variant-numeric:tabular-nums;white-space:nowrap}
.two{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm}.three{display:grid;grid-template-columns:repeat(3,1fr);column-gap:6mm}
.cols{columns:2;column-gap:10mm}.cols p{break-inside:avoid;margin-bottom:2mm;white-space:pre-line}
.mark{width:13mm;height:13mm;border-radius:50%;display:grid;place-items:center;color:#fff;font-size:14pt;font-weight:600;object-fit:contain}
.draft{display:inline-block;border:.75pt solid #8A4A00;color:#8A4A00;border-radius:1mm;padding:0 2mm;font-size:9.5pt;line-height:16pt;font-weight:600}
.ax{font:400 8pt "Inter";fill:#64676E}.lb{font:600 8.5pt "Inter"}.bar{font:500 8pt "Inter";fill:#1B1C1F}
@media screen{body{width:178mm;margin:10mm auto;background:#fff}section+section{margin-top:14mm;padding-top:10mm;border-top:.5pt solid #E5E5E0}}`;
