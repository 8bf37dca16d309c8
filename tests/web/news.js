// Invented news for the tests, short enough to know every line of it.

export const ARTICLE = `Home | News | Sport | Weather

Mill bridge in Alder to close for repairs

FILE PHOTO: The mill bridge in Alder is seen in March. REUTERS/Ana Ruhl
FILE PHOTO: The mill bridge in Alder is seen in March. REUTERS/Ana Ruhl

Mill bridge in Alder to close for repairs

The mill bridge in Alder will close on Monday for eight months, the town council said, after engineers found cracks in two of its five arches.

Some 4,500 cars cross the bridge each day. Mayor Ines Carrow told reporters that the repair would cost $12 million, and that the town of Alder would pay a third of it.

"Nobody likes a closed bridge," Carrow said. "Everybody likes a fallen one less."

Drivers will be led over the River Senn at Low Fen, which adds about 20 minutes to the way to Velden.

Download our app for local alerts and never miss a story!`;

export const RIVAL = `Cracks close historic mill bridge

By Tomas Hale

The mill bridge in Alder will close on Monday for eight months, the town council said, after engineers found cracks in two of its six arches.

Some 4,500 cars cross the bridge each day. Mayor Ines Carrow told reporters that the repair would cost $12 million, and that the town of Alder would pay a third of it.

Drivers will be led over the River Senn at Low Fen, which adds about 20 minutes to the way to Velden.

Shops on Mill Lane fear for their Christmas trade, the Chamber of Commerce of Velden said in a letter to the council.`;

export const TITLE = "Mill bridge in Alder to close for repairs";

/** The article as a browser puts it on the clipboard, with things that must never run. */
export const HTML = `<html><body>
<nav><a href="https://example.invalid/">Home</a> <a href="https://example.invalid/sport">Sport</a></nav>
<article>
<h1>${TITLE}</h1>
<script>window.hacked = "script";</script>
<img src="https://example.invalid/p.png" onerror="window.hacked = 'image'">
<p>The mill bridge in Alder will close on <b>Monday</b> for eight months, the town council said, after engineers found cracks in two of its five arches.</p>
<p onclick="window.hacked = 'click'">Some 4,500 cars cross the bridge each day. Mayor Ines Carrow told reporters that the repair would cost $12 million.</p>
<svg onload="window.hacked = 'svg'"></svg>
<iframe src="javascript:parent.hacked = 'frame'"></iframe>
<p>Drivers will be led over the River Senn at Low Fen, which adds about 20 minutes to the way to Velden &lt;b&gt;by car&lt;/b&gt;.</p>
</article></body></html>`;
