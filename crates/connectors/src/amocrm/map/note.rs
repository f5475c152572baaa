//! Notes: what was said, called and sent. Kinds the vendor does not let us write travel as service messages whose service says what they are.

use connector::Error;
use domain::sync::Fields;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Link, unfit, wire};

/// Service, and what it stands for.
const OURS: [(&str, &str, Option<&str>); 7] = [
    ("Zveno: входящее письмо", "email", Some("in")),
    ("Zveno: исходящее письмо", "email", Some("out")),
    ("Zveno: письмо", "email", None),
    ("Zveno: входящее сообщение", "message", Some("in")),
    ("Zveno: исходящее сообщение", "message", Some("out")),
    ("Zveno: сообщение", "message", None),
    ("Zveno: встреча", "meeting", None),
];
/// Stands for a text or a number that the vendor wants and we do not have.
const NOTHING: &str = "—";
const SOURCE: &str = "Zveno";

/// What a note that was read is, as the contract says it.
#[derive(Default)]
struct Said {
    kind: &'static str,
    direction: Option<&'static str>,
    subject: Value,
    body: Value,
    seconds: Value,
    marker: Option<Uuid>,
}

/// `None` for kinds that are no communication: of the system, of others' programs. Within: our id, where the note carries it.
pub fn read(entity: &str, row: &Value, fields: &mut Fields) -> Option<Option<Uuid>> {
    let link = Link::at(entity, &row["entity_id"])?;
    let said = said(row)?;
    fields.insert("kind".to_owned(), json!(said.kind));
    fields.insert("direction".to_owned(), json!(said.direction));
    fields.insert("created_at".to_owned(), wire::instant(&row["created_at"]));
    fields.insert("created_by".to_owned(), wire::id(&row["created_by"]));
    fields.insert("subject".to_owned(), said.subject);
    fields.insert("text".to_owned(), said.body);
    fields.insert("duration".to_owned(), said.seconds);
    fields.insert("link".to_owned(), link.value());
    Some(said.marker)
}

fn said(row: &Value) -> Option<Said> {
    let params = &row["params"];
    let text = |name: &str| body_of(&params[name]);
    let plain = |body: Value| Said { kind: "note", body, ..Said::default() };
    Some(match row["note_type"].as_str()? {
        "common" | "message_cashier" | "invoice_paid" => plain(text("text")),
        "geolocation" => plain(match text("text") {
            Value::Null => text("address"),
            text => text,
        }),
        "attachment" => plain(match text("file_name") {
            Value::Null => text("original_name"),
            name => name,
        }),
        "service_message" | "extended_service_message" => service(params),
        call @ ("call_in" | "call_out") => Said {
            kind: "call",
            direction: Some(if call == "call_in" { "in" } else { "out" }),
            body: text("call_result"),
            seconds: match wire::number(&params["duration"]) {
                Value::Number(seconds) => Value::Number(seconds),
                _ => Value::Null,
            },
            marker: params["uniq"].as_str().and_then(|uniq| uniq.trim().parse().ok()),
            ..Said::default()
        },
        sms @ ("sms_in" | "sms_out") => {
            Said { kind: "message", direction: Some(if sms == "sms_in" { "in" } else { "out" }), body: text("text"), ..Said::default() }
        }
        "amomail_message" => Said {
            kind: "email",
            direction: params["income"].as_bool().map(|is_in| if is_in { "in" } else { "out" }),
            subject: wire::line(&params["subject"]),
            body: match text("content_summary") {
                Value::Null => text("text"),
                text => text,
            },
            ..Said::default()
        },
        _ => return None,
    })
}

fn service(params: &Value) -> Said {
    let service = wire::line(&params["service"]);
    let Some((_, kind, direction)) = OURS.iter().find(|(name, ..)| service.as_str() == Some(name)) else {
        return Said { kind: "note", subject: service, body: body_of(&params["text"]), ..Said::default() };
    };
    let text = params["text"].as_str().unwrap_or_default();
    let (subject, body) = text.split_once("\n\n").unwrap_or((NOTHING, text));
    let subject = if subject.trim() == NOTHING { Value::Null } else { wire::line(&json!(subject)) };
    Said { kind, direction: *direction, subject, body: body_of(&json!(body)), ..Said::default() }
}

fn body_of(value: &Value) -> Value {
    match wire::paragraph(&wire::text(value).unwrap_or_default()) {
        Value::String(text) if text == NOTHING => Value::Null,
        other => other,
    }
}

/// A note to be made or changed.
#[derive(Debug)]
pub struct Note {
    pub link: Link,
    pub body: Map<String, Value>,
}

/// Whose note it is to be.
pub fn note_link(fields: &Fields) -> Result<Link, Error> {
    let needed = || Error::Refused { code: "link_required", reason: "a note hangs on a lead, a contact or a company".to_owned() };
    fields.get("link").and_then(Link::of).ok_or_else(needed)
}

impl Note {
    pub fn new(fields: &Fields, local_id: Uuid) -> Result<Self, Error> {
        let link = note_link(fields)?;
        let (note_type, params) = params(fields, local_id)?;
        let mut body = Map::from_iter([
            ("entity_id".to_owned(), json!(link.id)),
            ("note_type".to_owned(), json!(note_type)),
            ("params".to_owned(), params),
            // What happened long ago sets nothing in motion.
            ("is_need_to_trigger_digital_pipeline".to_owned(), json!(false)),
        ]);
        if let Some(at) = fields.get("created_at").and_then(wire::unix) {
            body.insert("created_at".to_owned(), json!(at));
        }
        if let Some(id) = fields.get("created_by").and_then(wire::number_of) {
            body.insert("created_by".to_owned(), json!(id));
        }
        Ok(Self { link, body })
    }

    /// What can still be changed of a note is what it says; `None` when that is not it.
    pub fn changed(fields: &Fields, entity: &str, row: &Value) -> Option<Self> {
        let note_type = row["note_type"].as_str()?;
        let mut old = Fields::new();
        read(entity, row, &mut old)?;
        let mut now = old.clone();
        now.extend(
            fields
                .iter()
                .filter(|(name, _)| matches!(name.as_str(), "text" | "subject" | "duration"))
                .map(|(name, value)| (name.clone(), value.clone())),
        );
        if now == old {
            return None;
        }
        let text = now.get("text").cloned().unwrap_or_default();
        let mut params = row["params"].clone();
        match note_type {
            "common" | "sms_in" | "sms_out" | "message_cashier" => params["text"] = said_or_nothing(&text),
            "call_in" | "call_out" => {
                params["call_result"] = json!(text.as_str().unwrap_or_default());
                params["duration"] = json!(now.get("duration").and_then(Value::as_i64).unwrap_or_default());
            }
            "service_message" | "extended_service_message" => {
                let is_ours = OURS.iter().any(|(name, ..)| row["params"]["service"].as_str() == Some(name));
                if is_ours {
                    params["text"] = json!(subject_and_text(&now));
                } else {
                    params["text"] = said_or_nothing(&text);
                    params["service"] = said_or_nothing(&now.get("subject").cloned().unwrap_or_default());
                }
            }
            _ => return None,
        }
        let link = Link::at(entity, &row["entity_id"])?;
        let body = Map::from_iter([
            ("id".to_owned(), row["id"].clone()),
            ("entity_id".to_owned(), json!(link.id)),
            ("note_type".to_owned(), json!(note_type)),
            ("params".to_owned(), params),
        ]);
        Some(Self { link, body })
    }
}

fn params(fields: &Fields, local_id: Uuid) -> Result<(&'static str, Value), Error> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let direction = text("direction");
    let body = text("text").unwrap_or(NOTHING);
    Ok(match text("kind").unwrap_or("note") {
        "note" => match text("subject") {
            Some(subject) => ("extended_service_message", json!({ "service": subject, "text": body })),
            None => ("common", json!({ "text": body })),
        },
        "call" => {
            let name = if direction == Some("in") { "call_in" } else { "call_out" };
            let seconds = fields.get("duration").and_then(Value::as_i64).unwrap_or_default();
            let told = json!({
                "uniq": local_id.to_string(), "duration": seconds, "source": SOURCE, "link": "", "phone": NOTHING,
                "call_result": text("text").unwrap_or_default(),
            });
            (name, told)
        }
        kind => {
            // A meeting has no direction.
            let of_kind = || OURS.iter().filter(|(_, known, _)| *known == kind);
            let ours = of_kind().find(|(.., way)| *way == direction).or_else(|| of_kind().find(|(.., way)| way.is_none()));
            let (service, ..) = ours.ok_or_else(|| unfit("kind"))?;
            ("extended_service_message", json!({ "service": service, "text": subject_and_text(fields) }))
        }
    })
}

fn subject_and_text(fields: &Fields) -> String {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()).unwrap_or(NOTHING);
    format!("{}\n\n{}", text("subject"), text("text"))
}

fn said_or_nothing(text: &Value) -> Value {
    json!(text.as_str().filter(|text| !text.is_empty()).unwrap_or(NOTHING))
}
