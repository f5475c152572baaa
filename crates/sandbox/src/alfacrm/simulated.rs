//! The account from behind the counter.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Vendor;
use super::auth::{API_KEY, EMAIL};
use super::entities::{Entity, Look, Writer, with_entity};
use super::faults::{Fault, Faults};
use super::read::object;
use super::school::School;
use super::settings::Settings;
use super::write::{Edit, Op};
use crate::simulated::{Front, Query, Refusal, Simulated, merged, planned};

const SCALE_LIMIT: u32 = 2000;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    kind: String,
    op: String,
    id: Option<u32>,
    #[serde(default)]
    data: Map<String, Value>,
}

impl Simulated for Vendor {
    fn name(&self) -> &'static str {
        "alfacrm"
    }

    fn router(self: Arc<Self>) -> Router {
        super::router(self)
    }

    fn front(&self) -> Front {
        let url = format!("{}/alfacrm", self.places.root());
        Front { credentials: json!({ "url": url, "email": EMAIL, "apiKey": API_KEY }), base_url: url, oauth_url: None }
    }

    fn info(&self) -> Value {
        let plan = self.plan();
        let sizes = self.school().sizes();
        json!({
            "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes, "settings": *Vendor::settings(self),
        })
    }

    fn reset(&self, query: &Query) -> Result<Value, Refusal> {
        if let Some(unknown) = query.keys().find(|name| !["scale", "seed", "today"].contains(&name.as_str())) {
            return Err(Refusal::bad(format!("unknown parameter {unknown:?}")));
        }
        let plan = planned(query, self.plan(), SCALE_LIMIT)?;
        Vendor::reset(self, plan);
        let sizes = self.school().sizes();
        Ok(json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes }))
    }

    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64) {
        Vendor::ledger(self).told(since, limit)
    }

    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
        let look = Look { dates: Vendor::settings(self).date_style, with_groups: false };
        let school = self.school();
        let part = Part { offset, limit };
        let (total, rows) = match kind {
            "lesson-detail" => details(&school, &part),
            name => with_entity!(
                name,
                E => typed::<E>(&school, look, &part),
                else loose(&school, name, &part)?
            ),
        };
        Ok((total, rows.into_iter().map(Value::Object).collect()))
    }

    fn change(&self, wanted: Value) -> Result<Value, Refusal> {
        let wanted: Wanted = serde_json::from_value(wanted).map_err(|error| Refusal::bad(error.to_string()))?;
        let op = Op::parse(&wanted.op).ok_or_else(|| Refusal::bad("op must be create, update or delete"))?;
        let edit = Edit { op, id: wanted.id, given: &wanted.data, writer: Writer::Person };
        let written = Vendor::change(self, &wanted.kind, &edit).map_err(|failure| {
            let text = format!("{} {} {:?}: no such row or kind", wanted.op, wanted.kind, wanted.id);
            match failure.status {
                StatusCode::BAD_REQUEST => Refusal::bad("id is missing"),
                status => Refusal::with(status, text),
            }
        })?;
        Ok(json!({ "id": written.id, "row": written.model }))
    }

    fn arm_faults(&self, wanted: Vec<Value>) -> Result<(), Refusal> {
        let read = |value| {
            let fault: Fault = serde_json::from_value(value).map_err(|error| error.to_string())?;
            fault.check().map(|()| fault)
        };
        let faults: Result<Vec<Fault>, String> = wanted.into_iter().map(read).collect();
        let faults = faults.map_err(Refusal::bad)?;
        let mut armed = Vendor::faults(self);
        faults.into_iter().for_each(|fault| armed.arm(fault));
        Ok(())
    }

    fn faults(&self) -> Value {
        json!(Vendor::faults(self).list())
    }

    /// Also gives a withdrawn API key back.
    fn clear_faults(&self) {
        *Vendor::faults(self) = Faults::new(self.plan().seed);
        self.tokens().restore();
    }

    fn settings(&self) -> Value {
        json!(*Vendor::settings(self))
    }

    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal> {
        let settings: Settings = merged(&*Vendor::settings(self), wanted)?;
        settings.check().map_err(Refusal::bad)?;
        Vendor::set_settings(self, settings.clone());
        Ok(json!(settings))
    }
}

struct Part {
    offset: usize,
    limit: usize,
}

type Rows = (usize, Vec<Map<String, Value>>);

fn typed<E: Entity>(school: &School, look: Look, wanted: &Part) -> Rows {
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

fn loose(school: &School, name: &str, wanted: &Part) -> Result<Rows, Refusal> {
    let table = school.loose.get(name).ok_or_else(|| Refusal::not_found(format!("no kind is called {name:?}")))?;
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
fn details(school: &School, wanted: &Part) -> Rows {
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
