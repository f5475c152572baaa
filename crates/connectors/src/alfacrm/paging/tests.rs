//! A vendor played by a closure; what is collected must be every row, whatever the vendor's paging does.

use super::*;

/// Reads one pass to its end against `serve(page, ask)`, as the session does.
fn collect(pass: &Pass, mut serve: impl FnMut(u32, u32) -> List) -> (Vec<u64>, Vec<&'static str>, u32) {
    let mut cursor = Cursor { pass: pass.key.clone(), ..Cursor::default() };
    let (mut ids, mut notes, mut asks, mut asked) = (Vec::new(), Vec::new(), 0, 0);
    loop {
        let list = serve(cursor.page, asks);
        asks += 1;
        assert!(asks < 1000, "never ends");
        let judged = judge(pass, &cursor, &list, asked);
        if judged.takes_rows {
            ids.extend(list.items.iter().filter_map(|item| item["id"].as_u64()));
        }
        notes.extend(judged.note.map(|(code, _)| code));
        asked = 0;
        match judged.step {
            Step::AskAgain => asked = 1 + asks % 2,
            Step::Page(next) | Step::Rerun(next) => {
                // What a checkpoint does to a cursor must not matter.
                let stored = serde_json::to_value(&next).expect("plain data");
                cursor = serde_json::from_value(stored).expect("its own form");
            }
            Step::NextPass(_) => break,
        }
    }
    ids.sort_unstable();
    ids.dedup();
    (ids, notes, asks)
}

fn rows(range: std::ops::Range<u64>) -> Vec<Value> {
    range.map(|id| json!({ "id": id })).collect()
}

/// Page `page` of `count` rows in pages of `size`.
fn page(count: u64, size: u64, page: u32) -> List {
    let from = (u64::from(page) * size).min(count);
    List { total: Some(count), items: rows(from..(from + size).min(count)) }
}

fn pass() -> Pass {
    Pass::new("1", "customer", "")
}

fn all(count: u64) -> Vec<u64> {
    (0..count).collect()
}

#[test]
fn every_page_is_reached_and_no_more_than_needed() {
    for (count, size, asks) in [(0, 50, 3), (1, 50, 1), (49, 50, 1), (51, 50, 2), (262, 50, 6), (262, 20, 14), (100, 50, 2)] {
        let (ids, _, made) = collect(&pass(), |at, _| page(count, size, at));
        assert_eq!(ids, all(count));
        assert!(made <= asks, "{count} rows in pages of {size}: {made} requests");
    }
}

#[test]
fn a_smaller_page_than_asked_for_is_not_the_last() {
    let (ids, _, _) = collect(&pass(), |at, _| page(120, 7, at));
    assert_eq!(ids, all(120));
}

#[test]
fn without_a_total_an_empty_page_ends() {
    let (ids, _, _) = collect(&pass(), |at, _| List { total: None, ..page(120, 50, at) });
    assert_eq!(ids, all(120));
}

#[test]
fn a_total_that_is_too_small_loses_no_row() {
    let (ids, _, _) = collect(&pass(), |at, _| List { total: Some(50), ..page(120, 50, at) });
    assert_eq!(ids, all(120), "the first page is full and its total equals it");
    let (ids, notes, _) = collect(&pass(), |at, _| List { total: Some([202, 202, 202, 200, 202][at.min(4) as usize]), ..page(202, 50, at) });
    assert_eq!(ids, all(202));
    assert_eq!(notes, ["total_changed"]);
}

#[test]
fn a_total_that_changes_means_reading_again() {
    // Row 10 is deleted after the first page: everything behind it moves up, and row 50 slips from page 1 to page 0.
    let mut first_asked = false;
    let (ids, notes, _) = collect(&pass(), |at, _| {
        let gone = std::mem::replace(&mut first_asked, true);
        let left: Vec<Value> = rows(0..120).into_iter().filter(|row| !gone || row["id"] != 10).collect();
        let from = (at as usize * 50).min(left.len());
        List { total: Some(left.len() as u64), items: left[from..(from + 50).min(left.len())].to_vec() }
    });
    assert!(ids.contains(&50), "the row that slipped through was found the second time");
    assert_eq!(ids.len(), 120);
    assert_eq!(notes, ["total_changed"]);
}

#[test]
fn a_total_that_never_stands_still_ends() {
    let (ids, _, asks) = collect(&pass(), |at, ask| List { total: Some(200 + u64::from(ask % 5)), ..page(202, 50, at) });
    assert_eq!(ids, all(202));
    assert!(asks < 30);
}

#[test]
fn a_repeated_page_is_asked_for_again() {
    let mut hit = false;
    let (ids, notes, _) = collect(&pass(), |at, _| {
        let repeat = at == 2 && !std::mem::replace(&mut hit, at == 2);
        page(262, 50, if repeat { at - 1 } else { at })
    });
    assert_eq!(ids, all(262));
    assert!(notes.is_empty());
}

#[test]
fn pages_that_come_one_late_are_still_all_read() {
    let (ids, notes, _) = collect(&pass(), |at, _| page(262, 50, at.saturating_sub(1)));
    assert_eq!(ids, all(262));
    assert_eq!(notes, ["page_repeated"]);
}

#[test]
fn a_server_that_clamps_to_the_last_page_ends() {
    let (ids, _, asks) = collect(&pass(), |at, _| List { total: None, ..page(120, 50, at.min(2)) });
    assert_eq!(ids, all(120));
    assert!(asks < 20);
}

#[test]
fn an_early_empty_page_is_asked_for_again_and_then_reported() {
    let mut hits = 0;
    let (ids, notes, _) = collect(&pass(), |at, _| {
        if at == 1 && hits < 1 {
            hits += 1;
            return List { total: Some(120), items: Vec::new() };
        }
        page(120, 50, at)
    });
    assert_eq!((ids, notes.len()), (all(120), 0));
    let (_, notes, _) = collect(&pass(), |at, _| if at == 0 { page(120, 50, 0) } else { List { total: Some(120), items: Vec::new() } });
    assert_eq!(notes, ["rows_missing"]);
}

#[test]
fn a_variant_with_the_same_answer_is_no_variant() {
    let variant = Pass::new("1", "customer", "removed").variant();
    let list = page(30, 50, 0);
    let plain = judge(&pass(), &Cursor { pass: "1".to_owned(), ..Cursor::default() }, &list, 0);
    let Step::Page(carried) = plain.step else { panic!("a round first page is followed by another: {plain:?}") };
    let cursor = Cursor { pass: variant.key.clone(), first: carried.first, ..Cursor::default() };
    let judged = judge(&variant, &cursor, &list, 0);
    assert!(!judged.takes_rows && matches!(judged.step, Step::NextPass(_)), "{judged:?}");
    assert_eq!(judged.note.map(|(code, _)| code), Some("filter_ignored"));
    let other = judge(&variant, &cursor, &page(31, 50, 0), 0);
    assert!(other.takes_rows);
}
