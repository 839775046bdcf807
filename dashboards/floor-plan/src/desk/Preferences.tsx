import { switchTheme } from "../theme";
import { chooseLanguage, useLanguage } from "../words/language";
import { useSay } from "../words/words";

export function Preferences() {
  const say = useSay();
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <>
      <button type="button" className="btn mini" data-action="theme" onClick={switchTheme}>{say("head.theme")}</button>
      <button type="button" className="btn mini" data-action="language" lang={other === "zh" ? "zh-CN" : "en"} onClick={() => chooseLanguage(other)}>{say("head.language")}</button>
    </>
  );
}
