import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** A link out of the console opens outside of it; its window knows nothing of ours. */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
  table: ({ children }) => (
    <div className="gh-table-box">
      <table className="gh-table">{children}</table>
    </div>
  ),
};

// biome-ignore lint/style/noDefaultExport: React.lazy takes a module's default.
export default function MarkdownRenderer({ source }: { source: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse a long text is scrolled from here.
    <div className="gh-markdown" tabIndex={0}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
        {source}
      </ReactMarkdown>
    </div>
  );
}
