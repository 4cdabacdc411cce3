import type { Coded } from '../base/coded';
import type { Month } from '../base/days';
import type { Locale, Paper } from '../domain/tenants/tenant';
import { isTextKey } from '../i18n/format';
import { type Html, html, raw } from './html';
import { createWriting, type Writing } from './writing';

export interface ExportIndex {
  readonly month: Month;
  /** The operator's language: the page is for who sends the PDFs out. */
  readonly locale: Locale;
  readonly madeAtMs: number;
  readonly madeBy: string;
  readonly zone: string;
  readonly written: readonly {
    readonly tenant: string;
    readonly fileName: string;
    readonly paper: Paper;
    readonly pages: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly snapshotHash: string;
    readonly approval:
      | { readonly by: string; readonly atMs: number; readonly selfApproved: boolean }
      | undefined;
  }[];
  readonly skipped: readonly { readonly tenant: string; readonly reason: Coded }[];
}

const STYLE = `*{box-sizing:border-box;margin:0}body{font:400 14px/20px Inter,system-ui,sans-serif;color:#1B1C1F;background:#fff;max-width:1080px;margin:32px auto;padding:0 24px}
h1{font-size:24px;line-height:32px;font-weight:600}h2{font-size:16px;line-height:24px;font-weight:600;margin:32px 0 8px}
p{color:#4A4C52}table{width:100%;border-collapse:collapse}th{font-size:12px;line-height:16px;font-weight:500;color:#64676E;text-align:left;padding:8px 12px 8px 0;border-bottom:1px solid #1B1C1F}
td{padding:8px 12px 8px 0;border-bottom:1px solid #E5E5E0;vertical-align:top}.r{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.m{font:12px/18px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}.b{font-weight:600}.s{font-size:12px;line-height:16px;color:#64676E}
tfoot td{font-weight:600;border-bottom:0}a{color:#1058B8}@page{size:A4 landscape;margin:14mm}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}thead{display:table-header-group}}`;

/** What a month's export holds, as one page that needs nothing beside it; equal exports give equal bytes. */
export function exportIndexHtml(index: ExportIndex): string {
  const writing = createWriting(index.locale, index.zone, 'USD');
  const title = writing.text('readoutIndex.title', { month: writing.month(index.month) });
  return html`<!doctype html><html lang="${index.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(STYLE)}</style></head><body>
<h1>${title}</h1><p>${writing.text('readoutIndex.made', { by: index.madeBy, at: writing.moment(index.madeAtMs), zone: index.zone })}</p>
<h2>${writing.text('readoutIndex.written', { count: index.written.length })}</h2>${written(index, writing)}
<h2>${writing.text('readoutIndex.skipped', { count: index.skipped.length })}</h2>${skipped(index, writing)}
</body></html>`.html;
}

function written({ written: pdfs }: ExportIndex, writing: Writing): Html {
  if (pdfs.length === 0) return html`<p>${writing.text('readoutIndex.written.none')}</p>`;
  const sum = (of: (pdf: (typeof pdfs)[number]) => number) =>
    pdfs.reduce((total, pdf) => total + of(pdf), 0);
  const heads = ['tenant', 'file', 'pages', 'size', 'approval', 'hash'] as const;
  return html`<table><thead><tr>${heads.map((head) => html`<th class="${head === 'pages' || head === 'size' ? 'r' : ''}">${writing.text(`readoutIndex.column.${head}`)}</th>`)}</tr></thead><tbody>${pdfs.map(
    (pdf) =>
      html`<tr><td class="b">${pdf.tenant}</td><td class="m"><a href="${encodeURIComponent(pdf.fileName)}">${pdf.fileName}</a></td><td class="r">${writing.count(pdf.pages)}</td><td class="r">${sizeText(pdf.bytes, writing)}</td><td>${approvalText(pdf, writing)}</td><td class="m">${pdf.snapshotHash}<br><span class="s">${writing.text('readoutIndex.bytesHash', { hash: pdf.sha256 })}</span></td></tr>`,
  )}</tbody><tfoot><tr><td colspan="2">${writing.text('readoutIndex.total')}</td><td class="r">${writing.count(sum(({ pages }) => pages))}</td><td class="r">${sizeText(
    sum(({ bytes }) => bytes),
    writing,
  )}</td><td colspan="2"></td></tr></tfoot></table>`;
}

function approvalText({ approval }: ExportIndex['written'][number], writing: Writing): string {
  if (approval === undefined) return writing.text('readoutIndex.draft');
  return writing.text(
    approval.selfApproved ? 'readoutIndex.selfApproved' : 'readoutIndex.approved',
    { by: approval.by, at: writing.moment(approval.atMs) },
  );
}

function skipped({ skipped: left }: ExportIndex, writing: Writing): Html {
  if (left.length === 0) return html`<p>${writing.text('readoutIndex.skipped.none')}</p>`;
  return html`<table><thead><tr><th>${writing.text('readoutIndex.column.tenant')}</th><th>${writing.text('readoutIndex.column.reason')}</th></tr></thead><tbody>${left.map(
    ({ tenant, reason }) =>
      html`<tr><td class="b">${tenant}</td><td>${skipText(reason, writing)}</td></tr>`,
  )}</tbody></table>`;
}

function skipText({ code, params }: Coded, writing: Writing): string {
  const key = `readouts.skipped.${code}`;
  return isTextKey(key) ? writing.text(key, params) : code;
}

const KILO = 1_024;

function sizeText(bytes: number, writing: Writing): string {
  return bytes < KILO ** 2
    ? `${writing.count(Math.ceil(bytes / KILO))} KB`
    : `${writing.value(bytes / KILO ** 2, 'rating')} MB`;
}
