/** Drawn on the server, where the import of the element does nothing, and again in the browser. */
"use client";
import { useEffect, useState } from "react";
import "copydesk/element";
import { open } from "copydesk";

export default function Page() {
  const [found, setFound] = useState("Waiting");
  useEffect(() => {
    const started = performance.now();
    open()
      .then(async (analyzer) => {
        const report = await analyzer.analyze("Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said.");
        setFound(`${report.articles[0].title} ${Math.round(performance.now() - started)}`);
        await analyzer.close();
      })
      .catch((error) => setFound(`${error.code}: ${error.message}`));
  }, []);
  return <title>{found}</title>;
}
