//! How far learners are: one call for each of them.

use std::collections::HashSet;

use connector::Error;
use connector::lms::{ItemProgress, ItemState, Progress, ProgressBatch};
use futures::future::join_all;
use serde_json::Value;

use super::client::Client;
use super::modules::{self, Module};
use super::{judge, wire};

pub async fn read(client: &Client, course: &str, learners: &[String]) -> Result<ProgressBatch, Error> {
    let modules = match modules::read(client, course, None, |_| true).await {
        Err(error) if judge::is_switched_off(&error) => Vec::new(),
        other => other?,
    };
    // Large modules that ask for nothing need not be read again for everybody.
    let asking: HashSet<String> = modules.iter().filter(|module| module.required().next().is_some()).map(|module| module.id.clone()).collect();
    let mut batch = ProgressBatch::default();
    if asking.is_empty() {
        batch.read.extend(learners.iter().map(|learner| progress(learner, &[])));
        return Ok(batch);
    }
    let asking = &asking;
    let all = join_all(learners.iter().map(|learner| async move {
        let modules = modules::read(client, course, Some(learner), |module| asking.contains(module)).await?;
        Ok(progress(learner, &modules))
    }));
    for (learner, result) in learners.iter().zip(all.await) {
        match result {
            Ok(progress) => batch.read.push(progress),
            Err(error @ (Error::NotFound | Error::Forbidden { .. })) if !judge::is_scope(&error) => batch.unreadable.push((learner.clone(), error)),
            Err(error) => return Err(error),
        }
    }
    // What nobody's progress may be read for is a permission; where some may, the token is kept to a section.
    let all_forbidden = batch.read.is_empty() && batch.unreadable.iter().all(|(_, error)| matches!(error, Error::Forbidden { .. }));
    match batch.unreadable.first() {
        Some((_, error)) if all_forbidden => Err(error.clone()),
        _ => Ok(batch),
    }
}

/// Counted as the vendor counts: of a module in which one item is enough, one is required.
fn progress(learner: &str, modules: &[Module]) -> Progress {
    let (mut items, mut required, mut done) = (Vec::new(), 0_u32, 0_u32);
    let mut completed_at = None;
    for module in modules {
        let own: Vec<ItemProgress> = module.required().filter_map(item).collect();
        let Ok(count) = u32::try_from(own.len()) else { continue };
        if count == 0 {
            continue;
        }
        let fulfilled = u32::try_from(own.iter().filter(|item| item.state.is_done()).count()).unwrap_or(count);
        let most = if module.row["requirement_type"] == "one" { 1 } else { count };
        required += most;
        done += fulfilled.min(most);
        completed_at = completed_at.max(wire::instant(&module.row["completed_at"]));
        items.extend(own);
    }
    let is_completed = (required > 0).then_some(done >= required);
    Progress {
        person_id: learner.to_owned(),
        percent: (required > 0).then(|| f64::from(done) / f64::from(required) * 100.0),
        is_completed,
        completed_at: completed_at.filter(|_| is_completed == Some(true)),
        items,
    }
}

fn item(row: &Value) -> Option<ItemProgress> {
    let requirement = &row["completion_requirement"];
    let is_scored = ["min_score", "min_percentage"].iter().any(|kind| requirement["type"] == *kind);
    let state = match requirement["completed"].as_bool() {
        Some(true) if is_scored => ItemState::Passed,
        Some(true) => ItemState::Complete,
        _ => ItemState::Incomplete,
    };
    Some(ItemProgress { item_id: wire::text(&row["id"])?, state, changed_at: None, is_overridden: false })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn module(kind: &str, completed_at: Value, items: &[(u64, &str, Option<bool>)]) -> Module {
        let items = items.iter().map(|(id, kind, done)| match done {
            Some(done) => json!({ "id": id, "published": true, "completion_requirement": { "type": kind, "completed": done } }),
            None => json!({ "id": id, "published": true }),
        });
        let row = json!({ "id": 1, "requirement_type": kind, "published": true, "state": "started", "completed_at": completed_at });
        Module { id: "1".to_owned(), row, items: items.collect() }
    }

    #[test]
    fn requirements_are_counted_as_the_vendor_counts_them() {
        let done = [(1, "must_view", Some(true)), (2, "min_score", Some(true)), (3, "must_view", None)];
        let open = [(4, "must_view", Some(true)), (5, "min_score", Some(false))];
        let some = progress("7", &[module("all", json!("2026-11-01T00:00:00Z"), &done), module("all", json!(null), &open)]);
        assert_eq!((some.percent, some.is_completed, some.completed_at), (Some(75.0), Some(false), None));
        let states: Vec<(&str, ItemState)> = some.items.iter().map(|item| (item.item_id.as_str(), item.state)).collect();
        let expected = [("1", ItemState::Complete), ("2", ItemState::Passed), ("4", ItemState::Complete), ("5", ItemState::Incomplete)];
        assert_eq!(states, expected);
        let all = progress("7", &[module("all", json!("2026-11-01T00:00:00Z"), &done), module("one", json!("2026-11-02T00:00:00Z"), &open)]);
        assert_eq!((all.percent, all.is_completed, all.completed_at), (Some(100.0), Some(true), "2026-11-02T00:00:00Z".parse().ok()));
        let nothing = progress("7", &[module("all", json!("2026-11-02T00:00:00Z"), &[(3, "", None)])]);
        assert_eq!((nothing.percent, nothing.is_completed, nothing.completed_at, nothing.items.len()), (None, None, None, 0));
    }

    #[test]
    fn what_students_do_not_see_is_not_asked_of_them() {
        let mut hidden = module("all", json!(null), &[(1, "must_view", Some(true)), (2, "must_view", Some(false))]);
        hidden.items[1]["published"] = json!(false);
        assert_eq!(progress("7", &[hidden]).percent, Some(100.0));
        let mut draft = module("all", json!(null), &[(1, "must_view", Some(false))]);
        draft.row["published"] = json!(false);
        assert_eq!(progress("7", &[draft]).percent, None);
    }
}
