import { createRoot } from "react-dom/client";
import { App } from "./App";
import { dialSignalR } from "./live/signalr";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/plan.css";
import "./styles/desk.css";
import "./styles/alarm.css";
import "./styles/access.css";
import "./styles/widgets.css";
import { startTheme } from "./theme";
import { startLanguage } from "./words/language";

startLanguage();
startTheme();

const place = document.getElementById("root");
if (place === null) {
  throw new Error("the page has no root element");
}
const root = createRoot(place);

// The demo's canned centre is for screenshots while designing; a production build leaves this branch out.
if (import.meta.env.MODE === "demo") {
  const { demoApi, dialDemo } = await import("./demo/demo");
  root.render(<App dial={dialDemo} api={demoApi} />);
} else {
  root.render(<App dial={dialSignalR} />);
}
