//! `GET /_sandbox/alfacrm/data/{kind}?offset=&limit=`: what the account holds, nothing hidden.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::problem::{self, Problem};
use crate::alfacrm::entities::{Entity, Look, with_entity};
use crate::alfacrm::read::object;
use crate::alfacrm::school::School;
use crate::server::Sandbox;

#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    offset: usize,
    limit: usize,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { offset: 0, limit: 100_000 }
    }
}

pub async fn list(State(sandbox): State<Arc<Sandbox>>, Path(kind): Path<String>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let look = Look { dates: sandbox.alfacrm.settings().date_style, with_groups: false };
    let school = sandbox.alfacrm.school();
    let (total, items) = match kind.as_str() {
        "lesson-detail" => details(&school, &wanted),
        name => with_entity!(
            name,
            E => typed::<E>(&school, look, &wanted),
            else loose(&school, name, &wanted)?
        ),
    };
    Ok(Json(json!({ "kind": kind, "total": total, "items": items })))
}

fn typed<E: Entity>(school: &School, look: Look, wanted: &Wanted) -> (usize, Vec<Map<String, Value>>) {
    let rows = E::table(school).rows();
    let shown = rows.iter().skip(wanted.offset).take(wanted.limit).map(|row| {
        let mut fields = object(row, school, look);
        if row.is_archived() {
            fields.insert("removed".to_owned(), json!(1));
        }
        fields
    });
    (rows.len(), shown.collect())
}

type Rows = (usize, Vec<Map<String, Value>>);

fn loose(school: &School, name: &str, wanted: &Wanted) -> Result<Rows, Problem> {
    let unknown = || problem::with(StatusCode::NOT_FOUND, format!("no kind is called {name:?}"));
    let table = school.loose.get(name).ok_or_else(unknown)?;
    let shown = table.rows().iter().skip(wanted.offset).take(wanted.limit).map(|row| {
        let mut fields = row.fields.clone();
        if row.archived {
            fields.insert("removed".to_owned(), json!(1));
        }
        fields
    });
    Ok((table.len(), shown.collect()))
}

/// Attendance, each row with its lesson's id.
fn details(school: &School, wanted: &Wanted) -> Rows {
    let all = || {
        let lessons = school.lessons.rows().iter();
        lessons.flat_map(|lesson| lesson.details.iter().map(move |detail| (lesson.id, detail)))
    };
    let shown = all().skip(wanted.offset).take(wanted.limit).map(|(lesson, detail)| {
        let mut fields = detail.object();
        fields.insert("lesson_id".to_owned(), json!(lesson));
        fields
    });
    (all().count(), shown.collect())
}
