import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** A link out of the console opens outside of it; its window knows nothing of ours. */
const components: Components = {
  // The page has its own first heading; a text inside begins one level below.
  h1: ({ children }) => <h2 className="gh-markdown-title">{children}</h2>,
  h2: ({ children }) => <h3 className="gh-markdown-head">{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
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
