//! The table that a run prints: what, how much with its quartiles and the least, what it should be, and what an
//! earlier run had.

use super::record::{Record, Row};
use super::statistic::{Ratio, quantile};
use std::fmt::Write;

/// Room for a name. A longer one moves its line.
const NAME: usize = 44;

/// The machine, then a line for each row under the heading of its group; an earlier run beside it.
pub fn table(now: &Record, was: Option<&Record>) -> String {
    let mut out = format!("{}\n", now.machine);
    if let Some(was) = was {
        let _ = writeln!(out, "\nagainst {}", was.machine.to_string().replace('\n', "\n        "));
        if was.machine.processor != now.machine.processor || was.machine.cores != now.machine.cores
        {
            out.push_str("These are two machines: the ratios of times are theirs.\n");
        }
    }
    let mut group = "";
    for row in &now.rows {
        if row.group != group {
            group = &row.group;
            let _ = writeln!(out, "\n{group}");
        }
        let _ = writeln!(out, "{}", line(row, was).trim_end());
    }
    for gone in was.into_iter().flat_map(|was| &was.rows).filter(|row| gone(row, now)) {
        let _ = writeln!(out, "no longer there: {} {}", gone.group, gone.name);
    }
    out
}

/// True for a row of an earlier run whose group was measured again, and it was not.
fn gone(row: &Row, now: &Record) -> bool {
    now.rows.iter().any(|one| one.group == row.group) && now.like(row).is_none()
}

/// One row, beside the same of an earlier run where there is one.
fn line(row: &Row, was: Option<&Record>) -> String {
    let middle = quantile(&row.samples, 0.5);
    let mut out = format!("  {:NAME$} {}", row.name, amount(row, middle));
    if row.samples.len() > 1 {
        let [least, most] = [0.25, 0.75].map(|share| quantile(&row.samples, share));
        let best = quantile(&row.samples, 0.0);
        let _ = write!(out, " [{least:.3}–{most:.3}] least {best:.3}");
    }
    match was.map(|was| was.like(row)) {
        None => {}
        Some(None) => out.push_str("  new"),
        Some(Some(was)) => {
            let ratio = Ratio::of(&row.samples, &was.samples);
            let _ = if row.is_time() {
                write!(
                    out,
                    "  ×{:.3} [{:.3}–{:.3}] {}",
                    ratio.middle,
                    ratio.least,
                    ratio.most,
                    ratio.verdict()
                )
            } else if ratio.verdict().is_empty() {
                write!(out, "  =")
            } else {
                write!(
                    out,
                    "  {} ×{:.4} {}",
                    amount(was, was.samples[0]).trim(),
                    ratio.middle,
                    ratio.verdict()
                )
            };
        }
    }
    for (name, goal) in &row.goals {
        let share = name.strip_prefix('p').and_then(|name| name.parse::<f64>().ok());
        let Some(share) = share.filter(|share| (0.0..=100.0).contains(share)) else {
            let _ = write!(out, "  {name} is no goal: p0 to p100 are");
            continue;
        };
        let found = quantile(&row.samples, share / 100.0);
        let met = if found < *goal { "met" } else { "MISSED" };
        let _ = write!(out, "  {name} {found:.2} of {goal}: {met}");
    }
    out
}

fn amount(row: &Row, value: f64) -> String {
    if row.is_time() { format!("{value:>11.3} ms") } else { format!("{value:>11} {:2}", row.unit) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::machine::Machine;

    fn record(rows: &[&str]) -> Record {
        let mut record = Record::new(Machine { processor: "Fast".into(), ..Machine::default() });
        record.rows = rows.iter().map(|row| Row::of("node", row).expect("a row")).collect();
        record
    }

    #[test]
    fn a_line_says_what_is_known_of_its_row() {
        let was = record(&[
            r#"{"name":"a time","unit":"ms","samples":[2,2,2,2]}"#,
            r#"{"name":"a count","unit":"","samples":[7]}"#,
            r#"{"name":"bytes","unit":"B","samples":[1000]}"#,
            r#"{"name":"dropped","unit":"B","samples":[1]}"#,
        ]);
        // (row, its line alone, its line beside the earlier run)
        let cases = [
            (
                r#"{"name":"a time","unit":"ms","samples":[1,1,1,1]}"#,
                "a time 1.000 ms [1.000–1.000] least 1.000",
                "a time 1.000 ms [1.000–1.000] least 1.000 ×0.500 [0.500–0.500] less",
            ),
            (r#"{"name":"a count","unit":"","samples":[7]}"#, "a count 7", "a count 7 ="),
            (
                r#"{"name":"bytes","unit":"B","samples":[1100]}"#,
                "bytes 1100 B",
                "bytes 1100 B 1000 B ×1.1000 more",
            ),
            (r#"{"name":"b","unit":"B","samples":[5]}"#, "b 5 B", "b 5 B new"),
            (
                r#"{"name":"c","unit":"ms","samples":[7,7,20],"goals":{"p50":8,"p100":15}}"#,
                "c 7.000 ms [7.000–7.000] least 7.000 p100 20.00 of 15: MISSED p50 7.00 of 8: met",
                "c 7.000 ms [7.000–7.000] least 7.000 new p100 20.00 of 15: MISSED p50 7.00 of 8: met",
            ),
            (
                r#"{"name":"d","unit":"ms","samples":[7,7],"goals":{"mean":8}}"#,
                "d 7.000 ms [7.000–7.000] least 7.000 mean is no goal: p0 to p100 are",
                "d 7.000 ms [7.000–7.000] least 7.000 new mean is no goal: p0 to p100 are",
            ),
        ];
        let words = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
        for (row, alone, beside) in cases {
            let row = Row::of("node", row).expect("a row");
            assert_eq!(words(line(&row, None)), alone);
            assert_eq!(words(line(&row, Some(&was))), beside);
        }
        let now = record(&[r#"{"name":"a count","unit":"","samples":[8]}"#]);
        let table = table(&now, Some(&was));
        assert!(
            table.starts_with("Fast, 0 processors") && table.contains("against Fast"),
            "{table}"
        );
        assert!(
            table.contains("\nnode\n") && table.contains("no longer there: node dropped"),
            "{table}"
        );
        assert!(!table.contains("two machines"), "{table}");
    }

    #[test]
    fn two_machines_are_not_compared_in_silence() {
        let (now, mut was) = (record(&[]), record(&[]));
        was.machine.processor = "Slow".into();
        assert!(table(&now, Some(&was)).contains("These are two machines"));
    }
}
