//! Tasks. The vendor has one text where Zveno has a title and a note, and kinds that every account names itself.

use chrono::TimeDelta;
use connector::Error;
use domain::sync::Fields;
use serde_json::{Map, Value, json};

use super::super::facts::Facts;
use super::{Context, Link, unfit, wire};

/// «Связаться»: what a task is there when nobody says otherwise.
const FOLLOW_UP: u64 = 1;
const MEETING: u64 = 2;
/// What accounts call kinds of their own, by how the word begins.
const WORDS: [(&str, &[&str]); 4] = [
    ("call", &["звон", "позвон", "call"]),
    ("meeting", &["встреч", "meet"]),
    ("message", &["сообщ", "письм", "написать", "message", "mail", "e-mail"]),
    ("task", &["задач", "дело", "task", "to do", "todo"]),
];

pub fn read(row: &Value, context: Context<'_>, fields: &mut Fields) {
    let text = domain::text::paragraph(row["text"].as_str().unwrap_or_default());
    let (title, note) = text.split_once('\n').unwrap_or((&text, ""));
    let title = match wire::line(&json!(title)) {
        Value::Null => json!(format!("#{}", row["id"])),
        title => title,
    };
    fields.insert("title".to_owned(), title);
    fields.insert("note".to_owned(), wire::paragraph(note));
    if let Some(word) = row["task_type_id"].as_u64().and_then(|id| word_of(id, context.facts)) {
        fields.insert("kind".to_owned(), json!(word));
    }
    fields.insert("due".to_owned(), wire::instant(&row["complete_till"]));
    fields.insert("is_completed".to_owned(), json!(row["is_completed"] == true || row["is_completed"] == 1));
    fields.insert("result".to_owned(), wire::paragraph(row["result"]["text"].as_str().unwrap_or_default()));
    fields.insert("responsible_user".to_owned(), wire::id(&row["responsible_user_id"]));
    match row["entity_id"].as_u64().filter(|id| *id > 0) {
        None => {
            fields.insert("link".to_owned(), Value::Null);
        }
        Some(_) => {
            if let Some(link) = Link::at(row["entity_type"].as_str().unwrap_or_default(), &row["entity_id"]) {
                fields.insert("link".to_owned(), link.value());
            }
        }
    }
}

pub fn write(fields: &Fields, before: Option<&Value>, context: Context<'_>, body: &mut Map<String, Value>) -> Result<(), Error> {
    if fields.contains_key("title") || fields.contains_key("note") {
        let mut old = Fields::new();
        if let Some(row) = before {
            read(row, context, &mut old);
        }
        let part = |name: &str| fields.get(name).or_else(|| old.get(name)).and_then(Value::as_str).unwrap_or_default().to_owned();
        let text = format!("{}\n{}", part("title"), part("note"));
        body.insert("text".to_owned(), json!(text.trim()));
    }
    if let Some(word) = fields.get("kind").and_then(Value::as_str)
        && before.and_then(|row| row["task_type_id"].as_u64()).is_none_or(|id| word_of(id, context.facts) != Some(word))
    {
        body.insert("task_type_id".to_owned(), json!(type_of(word, context.facts)));
    }
    // There is no task without an end there: without one here it is a day from now, and an end that was taken away stays.
    match fields.get("due").filter(|due| !due.is_null()) {
        Some(due) => {
            body.insert("complete_till".to_owned(), json!(wire::unix(due).ok_or_else(|| unfit("due"))?));
        }
        None if before.is_none() => {
            body.insert("complete_till".to_owned(), json!((context.now + TimeDelta::days(1)).timestamp()));
        }
        None => {}
    }
    if let Some(is_done) = fields.get("is_completed").and_then(Value::as_bool).filter(|is_done| *is_done || before.is_some()) {
        body.insert("is_completed".to_owned(), json!(is_done));
    }
    if let Some(result) = fields.get("result").and_then(Value::as_str).filter(|result| !result.is_empty()) {
        body.insert("result".to_owned(), json!({ "text": result }));
    }
    if let Some(id) = fields.get("responsible_user").and_then(wire::number_of) {
        body.insert("responsible_user_id".to_owned(), json!(id));
    }
    if let Some(value) = fields.get("link").filter(|link| !link.is_null()) {
        let link = Link::of(value).ok_or_else(|| unfit("link"))?;
        body.insert("entity_type".to_owned(), json!(link.entity()));
        body.insert("entity_id".to_owned(), json!(link.id));
    }
    Ok(())
}

/// Zveno's word for it; `None` where it could be several, so that neither side tells the other something it does not know.
fn word_of(id: u64, facts: &Facts) -> Option<&'static str> {
    match id {
        FOLLOW_UP => None,
        MEETING => Some("meeting"),
        id => facts.task_types.iter().find(|kind| kind.id == id).and_then(|kind| named(&kind.name)),
    }
}

fn type_of(word: &str, facts: &Facts) -> u64 {
    if word == "meeting" {
        return MEETING;
    }
    let own = facts.task_types.iter().filter(|kind| kind.id > MEETING).find(|kind| named(&kind.name) == Some(word));
    own.map_or(FOLLOW_UP, |kind| kind.id)
}

fn named(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    WORDS.iter().find(|(_, beginnings)| beginnings.iter().any(|beginning| name.starts_with(beginning))).map(|(word, _)| *word)
}
