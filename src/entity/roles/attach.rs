//! The problem: a run of words labelled as a role is not yet one, nor somebody's.

use super::super::draft::Draft;
use super::super::neighbours::is_indefinite;
use super::Held;
use super::owners::Owners;
use super::parts::role;
use super::patterns::straight_before;
use super::refuse::Suspect;
use super::runs::runs;
use super::sentence::Sentence;

/// Gives each role of a sentence to its people; `drafts` are the mentions of the sentence.
pub fn attach(drafts: &[Draft], sentence: &Sentence<'_, '_>, labels: &[usize]) -> Vec<Held> {
    let owners = Owners::new(sentence.field, drafts);
    let mut out = Vec::new();
    for mut run in runs(sentence, labels, drafts) {
        let people = owners.of(&run);
        let told = people.first().map(|at| &drafts[*at]);
        let told = told.filter(|person| run.of_next && person.start == run.end);
        // "an envoy X sent": who comes with "a" before is not the one whose name follows at once.
        if told.is_some() && is_indefinite(sentence.field, run.start) {
            continue;
        }
        let beside = told.and_then(|person| {
            straight_before(sentence.field, sentence.words.clone(), drafts, person)
        });
        let beside = beside.map(|(start, _)| start);
        let suspect = Suspect { field: sentence.field, drafts, run: &run, beside };
        if suspect.is_refused() {
            // Of "met bassist X", the noun beside the name is one.
            let Some(start) = beside.filter(|start| *start > run.start) else { continue };
            run.start = start;
        }
        let Some(role) = role(sentence.field, drafts, &run) else { continue };
        out.extend(people.into_iter().map(|person| (person, role.clone())));
    }
    out
}
