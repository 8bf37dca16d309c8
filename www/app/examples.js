// Two pastes to try the page with. Every name, place and event in them is invented.

const HARBOUR = `Home | News | Region | Sport

Alder council approves new harbour wall after winter floods

FILE PHOTO: Waves break over the old harbour wall in Alder, January 14, 2026. REUTERS/Mara Lind
FILE PHOTO: Waves break over the old harbour wall in Alder, January 14, 2026. REUTERS/Mara Lind

By Tomas Hale

Alder's town council voted on Tuesday to replace the harbour wall that gave way in January, when floods drove some 1,200 people from their homes.

The new wall will cost $48 million and stand two metres higher than the old one, Mayor Ines Carrow told reporters after the vote. Work is expected to begin in June and to last about 18 months.

"We were lucky that nobody died," said Carrow, who has led the town since 2019. "We will not rely on luck a second time."

Share this story

The vote was nine to four. Councillors of the Green List, the largest opposition party, said the plan ignored cheaper defences further up the River Senn.

"A wall moves the water, it does not remove it," said Oskar Brandt, a hydrologist at the University of Velden, who advised the party. He estimated that restoring the marshes at Low Fen would cost a fifth of the price.

The Coastal Protection Agency, known as CPA, will pay 60 percent of the cost and the town the rest. The CPA said in a statement that it had examined both plans and found the wall more reliable in a storm like January's.

Download our app for local alerts and never miss a story!

Residents of Quay Street, where water stood in 300 houses, welcomed the decision.

"I have moved my kitchen upstairs," said Lena Moss, 71. "I would like to move it down again."

Read also
Ferry to Skarn Island resumes after three weeks
Velden hospital to hire 80 nurses
Alder library opens new reading room
Council considers higher parking fees`;

const RIVAL = `Harbour wall to be rebuilt in flood-hit Alder

Waves over the harbour wall at Alder in this file photo. — Reuters

Alder's town council voted yesterday to replace the harbor wall that gave way in January, when floods drove about 1,300 people from their homes.

The new wall will cost $48 million and stand two metres higher than the old one, the mayor, Ines Carrow, told reporters after the vote. Work is expected to begin in June and to last 18 months.

The vote was nine to four. Councillors of the Green List, the largest opposition party, said the plan ignored cheaper defences further up the River Senn.

"A wall moves the water, it does not remove it," said Oskar Brandt, a hydrologist at the University of Velden, who advised the party.

The Coastal Protection Agency, known as CPA, will pay 60 percent of the cost and the town the rest.

Insurers have paid out $31 million for the January flood so far, according to the Velden Chamber of Commerce. — AP

Follow us on our channel for breaking news and updates!`;

export const examples = Object.freeze({ one: HARBOUR, two: `${HARBOUR}\n\n\n\n${RIVAL}` });
