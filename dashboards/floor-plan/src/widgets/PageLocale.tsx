import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useLanguage, type Language } from "../words/language";

/** Dates are written as the page's language writes them, whatever the browser speaks. English is that of 24 hours and days before months. */
const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-GB" };

/** Around everything: the widgets speak the language of the page. */
export function PageLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={LOCALES[useLanguage()]}>{children}</I18nProvider>;
}
