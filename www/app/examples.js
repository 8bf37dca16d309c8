// Two pastes to try the page with: two outlets' versions of one invented story. The same texts stand
// in tests/corpus, where they have their gold; a test holds the two copies together. They are here
// as strings, so that trying one asks no server for anything.

const COURIER = `Home | World | Business | Sport | Opinion

Ferry Runs Aground off Kelder Island, 212 Rescued

By Petra Voll
Published March 4, 2031 at 9:14 a.m.

Passengers wait on the pier at Tolvik after the rescue. (Reuters/Jonas Brekk)

A passenger ferry with 212 people on board ran aground off Kelder Island late Monday, and all of them were brought ashore by fishing boats and two navy helicopters, the coast guard said.

The Morning Star, owned by Tolvik Ferries, hit a sandbank about 5 miles from the harbor at 10:40 p.m. in thick fog.

“Nobody panicked, and nobody was left behind,” Captain Elin Marsk told reporters on the pier.

Nine passengers were treated for cold and one sailor broke an arm, said Dr. Ravi Anand of Tolvik General Hospital.

The Maritime Safety Board has opened an inquiry and sent three investigators to the island.

The ferry, built in 1998, passed its last inspection in January, the company said in a statement.

Opposition lawmaker Tomas Reidl, who has long criticized the company, called for the route to be closed until the inquiry is finished.

“We warned about that sandbank twice last year,” Reidl said.

Tolvik Ferries carries about 1.2 million passengers a year between the mainland and four islands.

Share this article

Sign up for our free morning newsletter
© 2031 The Alder Courier. All rights reserved.
`;

const GAZETTE = `More than 200 saved as ferry hits sandbank in fog

A passenger ferry with more than 200 people on board ran aground off Kelder Island late on Monday night, and all of them were brought ashore by fishing boats and two navy helicopters, the coastguard said.

The Morning Star, owned by Tolvik Ferries, hit a sandbank about 8km from the harbour at 22:40 in thick fog.

READ MORE: Fog closes three airports in the north

“Nobody panicked, and nobody was left behind,” Captain Elin Marsk told reporters on the pier.

Seven passengers were treated for cold and one sailor broke an arm, said Dr Ravi Anand of Tolvik General Hospital.

Advertisement

Opposition MP Tomas Reidl, who has long criticised the company, called for the route to be closed until the inquiry is finished.

“We warned about that sandbank twice last year,” Reidl said.

The Maritime Safety Board has opened an inquiry and sent three investigators to the island.

The ferry, built in 1998, passed its last inspection in January.

Fog warnings for the coast remain in force until Wednesday. — Reuters

Follow us on Facebook and Instagram
14 Comments

Most Read
Council votes to keep the old lighthouse
Why the herring came back early this year
Teacher, 71, rows to school for the last time
Five soups for a cold week
`;

export const examples = Object.freeze({ courier: COURIER, gazette: GAZETTE });
