/** The README's React snippet, as it stands there. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Clean } from "./Clean.jsx";

createRoot(document.getElementById("app")).render(createElement(Clean, { text: "Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said." }));
