import type { Plugin } from "vite";

/** React Aria brings its few words in some thirty languages. The page has two; English is the one that it falls back to. */
const OURS = ["en-US", "zh-CN"];

const WORDS_OF = /\/intl\/(?:\w+\/)?([a-z]{2}-[A-Z]{2})\.mjs$/;
const NOTHING = "\0no-words";

export function onlyOurLocales(): Plugin {
  return {
    name: "only-our-locales",
    enforce: "pre",
    resolveId(source, importer) {
      const locale = importer !== undefined && /react-(aria|stately)/.test(importer) ? WORDS_OF.exec(source)?.[1] : undefined;
      return locale === undefined || OURS.includes(locale) ? null : NOTHING;
    },
    load: (id) => (id === NOTHING ? "export default {};" : null),
  };
}
