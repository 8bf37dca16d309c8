//! The problem: a run of words labelled as a role is not yet one, nor somebody's.

use super::super::entry::Role;
use super::super::neighbours::is_indefinite;
use super::acts::past_modal;
use super::owners::Owners;
use super::parts::role;
use super::reader::Reader;
use super::refuse::Suspect;
use super::runs::runs;
use super::straight::straight_before;

/// Gives each role of a sentence to its people, by their place among its mentions.
pub fn attach(reader: &Reader<'_, '_>, labels: &[usize]) -> Vec<(usize, Role)> {
    let owners = Owners::new(reader);
    let mut out = Vec::new();
    for mut run in runs(reader, labels) {
        if let Some(start) = past_modal(reader, &run) {
            run.start = start;
            if run.start >= run.end {
                continue;
            }
        }
        let people = owners.of(&run);
        let told = people.first().map(|at| &reader.drafts[*at]);
        let told = told.filter(|person| run.of_next && person.start == run.end);
        // "an envoy X sent": who comes with "a" before is not the one whose name follows at once.
        if told.is_some() && is_indefinite(reader.field, run.start) {
            continue;
        }
        let beside = told.and_then(|person| straight_before(reader, person));
        if (Suspect { reader, run: &run, beside }).is_refused() {
            // Of "met bassist X", the noun beside the name is one.
            let Some(start) = beside.filter(|start| *start > run.start) else { continue };
            run.start = start;
        }
        let Some(role) = role(reader, &run) else { continue };
        out.extend(people.into_iter().map(|person| (person, role.clone())));
    }
    out
}
