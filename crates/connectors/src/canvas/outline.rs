//! What a course consists of: the items of its modules, and the assignments that stand in none.

use std::collections::HashMap;

use connector::Error;
use connector::lms::{CourseItem, CourseModule, Outline, Tracking};
use serde_json::Value;

use super::client::Client;
use super::endpoint::ASSIGNMENTS;
use super::modules::{self, Module};
use super::places::{Place, Places};
use super::{judge, wire};

/// The module of assignments that stand in none; the vendor's tab of that name lists them.
pub const LOOSE: &str = "assignments";
const LOOSE_NAME: &str = "Assignments";

pub async fn read(client: &Client, course: &str) -> Result<(Outline, Places), Error> {
    let modules = async { or_nothing(modules::read(client, course, None, |_| true).await) };
    let assignments = async { or_nothing(client.list(&ASSIGNMENTS, &[course], &[]).await.map(|listed| listed.rows)) };
    let (modules, assignments) = tokio::try_join!(modules, assignments)?;
    Ok(outline(&modules, &assignments))
}

/// A page that the course has switched off holds nothing.
fn or_nothing<T: Default>(result: Result<T, Error>) -> Result<T, Error> {
    match result {
        Err(error) if judge::is_switched_off(&error) => Ok(T::default()),
        other => other,
    }
}

fn outline(modules: &[Module], assignments: &[Value]) -> (Outline, Places) {
    let (mut outline, mut places) = (Outline::default(), Places::default());
    let behind = Behind::of(assignments);
    for module in modules {
        let is_visible = wire::is_published(&module.row);
        let name = wire::line(&module.row["name"]).unwrap_or_else(|| module.id.clone());
        outline.modules.push(CourseModule { id: module.id.clone(), name, position: position(outline.modules.len()), is_visible });
        let mut rows: Vec<&Value> = module.items.iter().collect();
        rows.sort_by_key(|row| row["position"].as_i64().unwrap_or(i64::MAX));
        for row in rows {
            let assignment = behind.find(row);
            let Some(mut item) = item(row, module, assignment) else { continue };
            item.is_visible &= is_visible;
            item.position = position(outline.items.len());
            if let Some(id) = assignment.and_then(|one| wire::text(&one["id"])) {
                places.put(&id, Place { item_id: item.id.clone(), max_score: item.max_score });
            }
            outline.items.push(item);
        }
    }
    let loose: Vec<CourseItem> = assignments.iter().filter_map(|row| loose(row, &places)).collect();
    if !loose.is_empty() {
        let place = position(outline.modules.len());
        outline.modules.push(CourseModule { id: LOOSE.to_owned(), name: LOOSE_NAME.to_owned(), position: place, is_visible: true });
    }
    for mut item in loose {
        item.position = position(outline.items.len());
        if let Some(id) = item.id.strip_prefix("assignment:") {
            places.put(id, Place { item_id: item.id.clone(), max_score: item.max_score });
        }
        outline.items.push(item);
    }
    (outline, places)
}

fn position(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Assignments by what an item of a module names: of a quiz or a discussion it is that one's own id.
struct Behind<'a>(HashMap<(&'static str, String), &'a Value>);

impl<'a> Behind<'a> {
    fn of(assignments: &'a [Value]) -> Self {
        let mut all = HashMap::new();
        for row in assignments {
            for (kind, id) in [("Assignment", &row["id"]), ("Quiz", &row["quiz_id"]), ("Discussion", &row["discussion_topic"]["id"])] {
                if let Some(id) = wire::text(id) {
                    all.insert((kind, id), row);
                }
            }
        }
        Self(all)
    }

    fn find(&self, item: &Value) -> Option<&'a Value> {
        let kind = ["Assignment", "Quiz", "Discussion"].into_iter().find(|kind| item["type"] == *kind)?;
        self.0.get(&(kind, wire::text(&item["content_id"])?)).copied()
    }
}

/// A heading is no item.
fn item(row: &Value, module: &Module, assignment: Option<&Value>) -> Option<CourseItem> {
    let id = wire::text(&row["id"])?;
    let kind = row["type"].as_str().unwrap_or_default();
    if kind == "SubHeader" {
        return None;
    }
    let details = &row["content_details"];
    let behind = |name: &str| assignment.map(|one| &one[name]);
    Some(CourseItem {
        name: wire::line(&row["title"]).unwrap_or_else(|| id.clone()),
        module_id: module.id.clone(),
        kind: kind.to_ascii_lowercase(),
        position: 0,
        is_visible: wire::is_published(row),
        tracking: tracking(&row["completion_requirement"]),
        max_score: wire::number(&details["points_possible"]).or_else(|| behind("points_possible").and_then(wire::number)),
        due_at: wire::instant(&details["due_at"]).or_else(|| behind("due_at").and_then(wire::instant)),
        url: wire::text(&row["html_url"]),
        id,
    })
}

fn tracking(requirement: &Value) -> Tracking {
    match requirement["type"].as_str() {
        _ if !requirement.is_object() => Tracking::None,
        Some("must_mark_done") => Tracking::Manual,
        _ => Tracking::Automatic,
    }
}

/// An assignment that stands in no module. Nothing tells whether it is done, only its grade.
fn loose(row: &Value, places: &Places) -> Option<CourseItem> {
    let id = wire::text(&row["id"])?;
    if places.of(&id).is_some() {
        return None;
    }
    let kind = match () {
        () if wire::text(&row["quiz_id"]).is_some() => "quiz",
        () if row["discussion_topic"].is_object() => "discussion",
        () => "assignment",
    };
    Some(CourseItem {
        id: format!("assignment:{id}"),
        module_id: LOOSE.to_owned(),
        name: wire::line(&row["name"]).unwrap_or(id),
        kind: kind.to_owned(),
        position: 0,
        is_visible: wire::is_published(row),
        tracking: Tracking::None,
        max_score: wire::number(&row["points_possible"]),
        due_at: wire::instant(&row["due_at"]),
        url: wire::text(&row["html_url"]),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn module(row: Value) -> Module {
        let items = wire::rows(&row["items"]).to_vec();
        Module { id: wire::text(&row["id"]).expect("an id"), row, items }
    }

    fn documented() -> Module {
        module(json!({
            "id": 123, "name": "Тема 1", "position": 1, "workflow_state": "active", "published": true, "items_count": 3,
            "items": [{
                "id": 768, "module_id": 123, "position": 1, "title": "Тест 1", "indent": 0, "type": "Quiz", "content_id": 1337,
                "html_url": "https://school.example.test/courses/51842/modules/items/768", "published": true,
                "completion_requirement": { "type": "min_score", "min_score": 8, "completed": true },
                "content_details": { "points_possible": 10, "due_at": "2026-11-20T20:59:59Z", "unlock_at": null, "lock_at": null },
            }],
        }))
    }

    fn assignment(id: u64) -> Value {
        json!({
            "id": id, "course_id": 51842, "name": "Проект", "due_at": "2026-11-20T20:59:59Z", "points_possible": 20.0, "grading_type": "points",
            "submission_types": ["online_upload"], "published": true, "workflow_state": "published", "html_url": "https://school.example.test/a",
        })
    }

    #[test]
    fn a_documented_module_is_read() {
        let mut quiz = assignment(990_124);
        quiz["quiz_id"] = json!("1337");
        let (outline, places) = outline(&[documented()], &[assignment(990_123), quiz]);
        let modules: Vec<(&str, &str, i32)> = outline.modules.iter().map(|one| (one.id.as_str(), one.name.as_str(), one.position)).collect();
        assert_eq!(modules, [("123", "Тема 1", 0), (LOOSE, "Assignments", 1)]);
        let due = "2026-11-20T20:59:59Z".parse().ok();
        let item = |id: &str, module: &str, name: &str, kind: &str, position| CourseItem {
            id: id.to_owned(),
            module_id: module.to_owned(),
            name: name.to_owned(),
            kind: kind.to_owned(),
            position,
            is_visible: true,
            tracking: Tracking::Automatic,
            max_score: Some(10.0),
            due_at: due,
            url: Some("https://school.example.test/courses/51842/modules/items/768".to_owned()),
        };
        let loose = CourseItem {
            tracking: Tracking::None,
            max_score: Some(20.0),
            url: Some("https://school.example.test/a".to_owned()),
            ..item("assignment:990123", LOOSE, "Проект", "assignment", 1)
        };
        assert_eq!(outline.items, [item("768", "123", "Тест 1", "quiz", 0), loose]);
        let place = |id: &str| places.of(id).map(|place| (place.item_id.as_str(), place.max_score));
        assert_eq!(place("990124"), Some(("768", Some(10.0))));
        assert_eq!(place("990123"), Some(("assignment:990123", Some(20.0))));
        assert_eq!(place("1337"), None);
    }

    #[test]
    fn headings_hidden_items_and_doubles() {
        let mut hidden = documented();
        hidden.row["published"] = json!(false);
        hidden.items.insert(0, json!({ "id": 1, "type": "SubHeader", "title": "Тема", "position": 0 }));
        let double = |id: u64| json!({ "id": id, "type": "Assignment", "content_id": 990_123, "title": "Проект", "position": 2, "published": false });
        hidden.items.extend([double(770), double(771), json!({ "id": 772, "type": "Page", "position": 9 })]);
        let (outline, places) = outline(&[hidden], &[assignment(990_123)]);
        let items: Vec<(&str, bool)> = outline.items.iter().map(|item| (item.id.as_str(), item.is_visible)).collect();
        assert_eq!(items, [("768", false), ("770", false), ("771", false), ("772", false)]);
        assert_eq!(outline.modules.len(), 1);
        assert_eq!(places.of("990123").map(|place| place.item_id.as_str()), Some("770"));
        assert_eq!(outline.items[1].due_at, "2026-11-20T20:59:59Z".parse().ok());
    }

    #[test]
    fn how_an_item_is_known_to_be_done() {
        for (requirement, expected) in [
            (json!(null), Tracking::None),
            (json!({ "type": "must_view" }), Tracking::Automatic),
            (json!({ "type": "min_percentage" }), Tracking::Automatic),
            (json!({ "type": "must_mark_done" }), Tracking::Manual),
            (json!({}), Tracking::Automatic),
        ] {
            assert_eq!(tracking(&requirement), expected, "{requirement}");
        }
    }
}
