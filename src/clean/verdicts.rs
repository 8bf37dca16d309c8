//! The problem: rules speak about single lines, and an article is made of all of them.
//!
//! The order: words of the line, neighbours, repeats, then for each article its core and title.

use crate::block::{InputKind, Page};
use crate::clean::date::date;
use crate::clean::line::{self, Line};
use crate::clean::{
    Cleaned, Reason, ReasonCode, Verdict, advertisement, byline, caption, comments, container,
    cookie, core, credit, dateline, duplicate, grow, legal, mail, navigation, newsletter, paywall,
    promo, reading_time, related, scorer, segment, social, stamp, title, topics, widget,
};
use crate::model::LOGIT;
use std::collections::HashSet;
use std::ops::Range;

/// A page of so few lines is not searched for a core: all that no rule took is kept.
const FEW_LINES: usize = 3;

/// Who is asked about what no rule decides.
pub(super) trait Judge {
    /// What speaks for each line of an article's part of the page, which is the blocks of `range`;
    /// for those that are `unexplained` no rule has a reason.
    fn judge(
        &mut self,
        range: Range<usize>,
        part: scorer::Part,
        unexplained: &[bool],
    ) -> scorer::Judged;

    /// How much speaks for another page beginning at each line of plain text.
    fn seams(&mut self, seen: &Lines<'_>) -> Vec<i32>;
}

impl Judge for &scorer::Scorer {
    fn judge(
        &mut self,
        _: Range<usize>,
        mut part: scorer::Part,
        unexplained: &[bool],
    ) -> scorer::Judged {
        scorer::Scorer::judge(self, &mut part, unexplained)
    }

    fn seams(&mut self, seen: &Lines<'_>) -> Vec<i32> {
        scorer::Scorer::seams(self, seen.lines, seen.reasons, seen.starts)
    }
}

/// The lines of a page, the rules' reasons, and where the rules begin an article.
#[allow(clippy::struct_field_names)] // the lines are what it is about
pub(super) struct Lines<'a> {
    pub lines: &'a [Line<'a>],
    pub reasons: &'a [Option<Reason>],
    pub starts: &'a [bool],
}

/// The verdicts of a page, in which an article begins at each of the lines `begun`, whatever else
/// begins one.
pub(super) fn judge(page: &Page, begun: &[usize], judge: &mut dyn Judge) -> Cleaned {
    let lines = line::lines(page);
    let mut reasons: Vec<Option<Reason>> = lines.iter().map(by_words).collect();
    related::mark(&lines, &mut reasons);
    captions(&lines, &mut reasons);
    let mut repeats = duplicate::repeats(&lines);
    let is_plain = page.kind != InputKind::Html;
    let parts = segment::parts(&lines, &reasons, &repeats, begun, |starts| {
        is_plain.then(|| judge.seams(&Lines { lines: &lines, reasons: &reasons, starts }))
    });
    let mut cleaned = Cleaned {
        verdicts: Vec::new(),
        repeats: vec![None; lines.len()],
        articles: Vec::new(),
        unsure: Vec::new(),
    };
    for part in parts {
        article(page, &lines, &mut reasons, &mut repeats, part, judge, &mut cleaned);
    }
    cleaned
}

/// The reason that a line's own words give.
fn by_words(line: &Line<'_>) -> Option<Reason> {
    mail::judge(line)
        .or_else(|| advertisement::judge(line))
        .or_else(|| comments::judge(line))
        .or_else(|| cookie::judge(line))
        .or_else(|| paywall::judge(line))
        .or_else(|| legal::judge(line))
        .or_else(|| reading_time::judge(line))
        .or_else(|| widget::judge(line).filter(|_| !related_word(line)))
        .or_else(|| caption::judge(line))
        .or_else(|| credit::judge(line))
        .or_else(|| stamp::judge(line))
        .or_else(|| byline::judge(line))
        .or_else(|| dateline::judge(line))
        .or_else(|| related::judge(line))
        .or_else(|| social::judge(line))
        .or_else(|| newsletter::judge(line))
        .or_else(|| promo::judge(line))
        .or_else(|| topics::judge(line))
        .or_else(|| navigation::judge(line))
}

/// "Read more" is a button under a teaser and a heading over a list; the list is worth knowing.
fn related_word(line: &Line<'_>) -> bool {
    related::judge(line).is_some()
}

/// Takes captions that only their neighbours prove, the last line first.
fn captions(lines: &[Line<'_>], reasons: &mut [Option<Reason>]) {
    let mut story_goes_on = false;
    for index in (0..lines.len()).rev() {
        if reasons[index].is_some() {
            continue;
        }
        reasons[index] = caption::judge_before(&lines[index], story_goes_on);
        if reasons[index].is_none() {
            story_goes_on = lines[index].is_prose();
        }
    }
}

/// Judges the lines of one article, which are those of `part`; their reasons go into the verdicts.
#[allow(clippy::too_many_lines)] // one order of steps, each of which needs what the last one found
fn article(
    page: &Page,
    lines: &[Line<'_>],
    reasons: &mut [Option<Reason>],
    repeats: &mut [Option<usize>],
    part: Range<usize>,
    judge: &mut dyn Judge,
    cleaned: &mut Cleaned,
) {
    let (offset, all) = (part.start, lines.len());
    let lines = &lines[part.clone()];
    let reasons = &mut reasons[part.clone()];
    // Within the article: two versions of a story may share paragraphs.
    let repeats = &mut repeats[part.clone()];
    for first in &mut *repeats {
        *first = first.and_then(|at| at.checked_sub(offset));
    }
    let repeats = &*repeats;
    for (index, first) in repeats.iter().enumerate() {
        if let Some(first) = *first
            && reasons[first].as_ref().is_none_or(is_picture)
            && (reasons[first].is_some() || lines[index].is_prose())
        {
            reasons[index] = Some(duplicate::reason());
            cleaned.repeats[offset + index] = Some(offset + first);
        }
    }
    // One room for the verdicts of all articles, made once what judges the first is let go: each is larger than a
    // short line.
    let room = |cleaned: &mut Cleaned| {
        cleaned.verdicts.reserve_exact(all - cleaned.verdicts.len());
    };
    let few = (1..=FEW_LINES).contains(&page.blocks.len());
    let worth = |index: usize| core::worth(&lines[index], reasons[index].as_ref());
    let found = core::core(0..lines.len(), worth);
    let without_text = found.is_none();
    let Some(core) = found.or_else(|| few.then_some(0..lines.len())) else {
        room(cleaned);
        return drop_all(lines, reasons, cleaned);
    };
    let by_hand = core::is_by_hand(&core, lines, reasons);
    let core = if by_hand { 0..lines.len() } else { grow::grown(core, lines, reasons) };
    let (core, inside) = container::widened(&core, lines, reasons)
        .unwrap_or_else(|| (core.clone(), vec![true; lines.len()]));
    let kept = |index: usize| core.contains(&index) && inside[index];
    // A paragraph whose first copy is a teaser elsewhere on the page is no repeat.
    let mut only = HashSet::new();
    for index in core.clone() {
        if let Some(first) = repeats[index].filter(|first| !kept(*first) && kept(index))
            && cleaned.repeats[offset + index].is_some()
            && reasons[first].is_none()
            && only.insert(first)
        {
            reasons[index] = None;
            cleaned.repeats[offset + index] = None;
        }
    }
    for (pulled, whole) in duplicate::pulled(&lines[core.clone()], &reasons[core.clone()]) {
        let (pulled, whole) = (core.start + pulled, core.start + whole);
        if inside[pulled] && inside[whole] {
            reasons[pulled] = Some(duplicate::reason());
            cleaned.repeats[offset + pulled] = Some(offset + whole);
        }
    }
    let begins = |index: &usize| {
        let line = &lines[*index];
        reasons[*index].is_none() && (line.is_prose() || line.is_sentence())
    };
    let first = core.clone().find(begins).unwrap_or(core.start);
    let title = title::find(lines, reasons, repeats, first, &page.metadata)
        .or_else(|| headline(lines, reasons).filter(|_| without_text));
    let by_rules: Vec<bool> = (0..lines.len()).map(kept).collect();
    let unexplained: Vec<bool> = reasons.iter().map(Option::is_none).collect();
    let scores = (!few && !without_text).then(|| {
        let seen = scorer::Seen {
            lines,
            reasons,
            repeats,
            core: core.clone(),
            kept: &by_rules,
            title,
            form: page.kind,
            by_hand,
        };
        judge.judge(part.clone(), scorer::Part::new(&seen), &unexplained)
    });
    let score = |index: usize| scores.as_ref().map(|judged| judged.scores[index]);
    let least = if by_hand { COPIED_BY_HAND } else { 0 };
    let speaks = |index: usize| {
        let unsure = lines.len() <= SHORT_PASTE && by_rules[index];
        let least = if unsure { least.min(UNSURE) } else { least };
        score(index).is_some_and(|score| score > least)
    };
    room(cleaned);
    // Where the scorer would keep nothing, the rules are believed: a lost article is the worst error.
    let none = !(0..lines.len()).any(|index| reasons[index].is_none() && speaks(index));
    let kept = |index: usize| if none { by_rules[index] } else { speaks(index) };
    if container::is_front(lines, reasons, kept) {
        return drop_all(lines, reasons, cleaned);
    }
    // The text may begin above the run of prose, or below its beginning.
    let starts = (0..lines.len()).filter(|index| kept(*index)).find(begins).unwrap_or(first);
    let title = if starts == first {
        title
    } else {
        title::find(lines, reasons, repeats, starts, &page.metadata)
    };
    let first = starts;
    // In a short paste there is too little of a page to overrule a rule by.
    let may_overrule = lines.len() > SHORT_PASTE;
    let sure = |index: usize| may_overrule && score(index).is_some_and(|score| score > OVERRULED);
    for (index, (line, reason)) in
        lines.iter().zip(reasons.iter_mut().map(Option::take)).enumerate()
    {
        let is_subtitle = || {
            let above = title.filter(|title| *title < index);
            let between = above.map(|title| offset + title + 1..offset + index);
            index < first
                && between.is_some_and(|lines| is_subtitle(line, &cleaned.verdicts[lines]))
        };
        let verdict = match reason {
            _ if Some(index) == title => Verdict::Title,
            Some(reason) if !(sure(index) && may_be_wrong(&reason)) => Verdict::Drop(reason),
            None if title.is_some() && repeats[index] == title => {
                cleaned.repeats[offset + index] = title.map(|title| offset + title);
                Verdict::Drop(duplicate::reason())
            }
            // Without a stop, and right under the title, it is no paragraph.
            _ if kept(index) && !(line.is_title_like() && !line.stops && is_subtitle()) => {
                Verdict::Body
            }
            _ if is_subtitle() => Verdict::Subtitle,
            _ => Verdict::Drop(dropped(line, index, core.end, scores.as_ref())),
        };
        cleaned.verdicts.push(verdict);
    }
    let by_a_hair = |index: &usize| score(*index).is_some_and(|score| (score - least).abs() < HAIR);
    let judged = (0..lines.len()).filter(|index| unexplained[*index] && by_a_hair(index));
    cleaned.unsure.extend(judged.map(|index| offset + index));
    let ours = |verdict: &Verdict| !matches!(verdict, Verdict::Drop(_));
    let start = cleaned.verdicts[offset..].iter().position(ours).unwrap_or(core.start);
    cleaned.articles.push(offset + start..part.end);
}

/// Why a line is dropped that no rule took.
fn dropped(line: &Line<'_>, index: usize, end: usize, judged: Option<&scorer::Judged>) -> Reason {
    let mut reason = core::outside(line, index >= end);
    let against = judged.map_or(&[][..], |judged| &judged.against);
    if let Ok(at) = against.binary_search_by_key(&index, |(row, _)| *row)
        && !against[at].1.is_empty()
    {
        let weight = |gain: i32| f64::from(gain * 100 / LOGIT) / 100.0;
        let named = against[at].1.iter().map(|(name, gain)| core::feature(name, weight(*gain)));
        reason.features = named.collect();
    }
    reason
}

/// A score nearer to zero than this is a toss-up: odds of less than five to three.
const HAIR: i32 = LOGIT / 2;
/// The score above which a line stays in a paste that has nothing else of a page.
const COPIED_BY_HAND: i32 = -LOGIT;
/// Lines of a paste in which a reader sees at once what is too much, and not what is missing.
const SHORT_PASTE: usize = 24;
/// The score above which a line of such a paste stays that the rules, too, would keep: odds of twenty
/// to one against it.
const UNSURE: i32 = -3 * LOGIT;
/// A score above which a line is kept though a rule took it.
const OVERRULED: i32 = LOGIT;

/// True for rules that go by words which stories have, too.
fn may_be_wrong(reason: &Reason) -> bool {
    use ReasonCode as R;
    matches!(
        reason.code,
        R::Legal
            | R::Widget
            | R::Promo
            | R::Paywall
            | R::Navigation
            | R::TagList
            | R::CookieNotice
            | R::Comments
            | R::Newsletter
            | R::Social
    )
}

/// The headline of a paste that is nothing else: one line without a stop.
fn headline(lines: &[Line<'_>], reasons: &[Option<Reason>]) -> Option<usize> {
    let mut left = (0..lines.len()).filter(|index| reasons[*index].is_none());
    let only = left.next().filter(|_| left.next().is_none())?;
    (lines[only].is_title_like() && !lines[only].stops).then_some(only)
}

/// Drops the lines of a part that has no article.
fn drop_all(lines: &[Line<'_>], reasons: &mut [Option<Reason>], cleaned: &mut Cleaned) {
    cleaned.verdicts.extend(lines.iter().zip(reasons).map(|(line, reason)| {
        Verdict::Drop(reason.take().unwrap_or_else(|| core::outside(line, false)))
    }));
}

fn is_picture(reason: &Reason) -> bool {
    matches!(reason.code, ReasonCode::Caption | ReasonCode::PhotoCredit)
}

/// A subtitle is longer than a name, and nothing kept stands between it and the title.
const SUBTITLE_MIN_WORDS: usize = 6;
/// Longer ones are paragraphs.
const SUBTITLE_MAX_WORDS: usize = 45;
/// A line with a day in it is about the story's making, unless it is longer than so many words.
const DATED_MAX_WORDS: usize = 9;

fn is_subtitle(line: &Line<'_>, between: &[Verdict]) -> bool {
    let is_dated = || line.length <= DATED_MAX_WORDS && !line.stops && date(line.text).is_some();
    (SUBTITLE_MIN_WORDS..=SUBTITLE_MAX_WORDS).contains(&line.length)
        && !is_dated()
        && between.iter().all(|verdict| {
            let Verdict::Drop(reason) = verdict else { return false };
            !matches!(reason.code, ReasonCode::LowContent | ReasonCode::Navigation)
        })
}
