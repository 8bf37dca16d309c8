//! The problem: a mark behind a name belongs to it or to the sentence, and which of both shows in how
//! the text goes on, or in how it writes the name elsewhere.

use super::draft::Document;
use super::tokens::Case;
use crate::model::Found;
use crate::text::WordSet;

/// Gives each name the full stop that is its own, and takes a possessive that is not.
pub(super) fn mend(document: &Document<'_>, found: &mut [(usize, Found)]) {
    close(document, found);
    part(document, found);
}

/// What ends with a full stop of its own in a name.
const SHORT_ENDS: &[&str] = &["inc", "corp", "ltd", "bros"];

/// "Birch Corp." ends with its full stop where the sentence goes on.
fn close(document: &Document<'_>, found: &mut [(usize, Found)]) {
    for (field, name) in found {
        let field = &document.fields[*field];
        let goes_on = field.words.get(name.end + 1).is_some_and(|next| next.case == Case::Lower);
        if goes_on
            && field.surface(name.end) == "."
            && field.touches_next(name.end - 1)
            && SHORT_ENDS.contains(&field.folded(name.end - 1).as_ref())
        {
            name.end += 1;
        }
    }
}

/// "Han’s office" names Han, whom the text writes without the ending, too; what it always writes so
/// ("Denny’s") has the ending in its name.
fn part(document: &Document<'_>, found: &mut [(usize, Found)]) {
    let owns = |(field, name): &&mut (usize, Found)| {
        name.end > name.start + 1 && document.fields[*field].is_possessive(name.end - 1)
    };
    let mut owning = found.iter_mut().filter(owns).peekable();
    if owning.peek().is_none() {
        return;
    }
    let mut bare = WordSet::default();
    for field in &document.fields {
        for at in 0..field.words.len() {
            if field.words[at].case != Case::Lower && !field.is_possessive(at + 1) {
                bare.insert(field.folded(at));
            }
        }
    }
    for (field, name) in owning {
        if bare.contains(&document.fields[*field].folded(name.end - 2)) {
            name.end -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::tag;

    #[test]
    fn a_possessive_is_part_of_a_name_only_where_the_name_is_always_written_so() {
        let text = "Han Do Jin won the vote on Monday. The opposition asked for a recount, but Han’s \
                    office said it had won, and Han’s party did too. Diners of Denny’s in Ohio \
                    cheered; Denny’s had paid for the meal, a spokesman for Denny’s said.";
        let found = tag("", text, None);
        let mentions = found.iter().flat_map(|entity| &entity.mentions);
        let names: Vec<&str> = mentions.map(|mention| &text[mention.start..mention.end]).collect();
        assert_eq!(names.iter().filter(|name| **name == "Han").count(), 2, "{names:?}");
        assert_eq!(names.iter().filter(|name| **name == "Denny’s").count(), 3, "{names:?}");
    }
}
