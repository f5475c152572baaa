use domain::contact_points::{comparable_phone, normal_email, normal_phone};
use domain::custom_field::{self, FieldType};
use domain::deal_lines::{MOST_DISCOUNT_BP, MOST_MINOR, MOST_QUANTITY_MILLI, line_total};
use domain::sync::{Fields, Kind};
use domain::text;
use serde_json::{Value, json};
use store::sales::custom_fields::CustomField;
use store::sales::deal_lines::Line;
use store::sync::records::Record;

const MOST: usize = 30;

/// A record in the form in which both sides are compared. `own` are the own fields there are, read after the record was: one that holds nothing says so, or it could
/// neither be filled nor emptied from afar; one that does not exist any more says nothing.
#[must_use]
pub fn fields_of(kind: Kind, record: &Record, own: &[CustomField]) -> Fields {
    let mut fields = record.fields.clone();
    // As it is elsewhere: there a deleted company is none.
    for field in &record.into_the_void {
        fields.insert(field.clone(), Value::Null);
    }
    if let Some(typed) = fields.remove("phonesTyped") {
        // In the order of the typed ones: among them alone stands what is no number, and it must neither be lost nor moved by a comparison.
        let typed = list(&typed);
        let known: Vec<Option<String>> = typed.iter().map(|typed| normal_phone(typed)).collect();
        let others = list(&fields["phones"]).into_iter().filter(|phone| !known.contains(&Some(phone.clone())));
        let phones = typed.iter().map(|typed| comparable_phone(typed)).chain(others).collect();
        fields.insert("phones".to_owned(), json!(unique(phones)));
    }
    if let Some(tags) = fields.remove("tags") {
        fields.insert("tagIds".to_owned(), json!(sorted(list(&tags))));
    }
    if let Some(Value::Object(custom)) = fields.remove("custom") {
        fields.extend(custom.into_iter().map(|(key, value)| (format!("custom.{key}"), value)));
    }
    for own in own.iter().filter(|own| own.record_kind == kind.singular()) {
        fields.entry(format!("custom.{}", own.key)).or_insert(Value::Null);
    }
    if kind == Kind::Tasks {
        let is_done = fields.get("doneAt").is_some_and(|at| !at.is_null());
        fields.insert("isDone".to_owned(), json!(is_done));
    }
    if matches!(kind, Kind::Tasks | Kind::Communications) {
        fields.insert("link".to_owned(), link(&fields));
    }
    fields
}

/// What a task or a communication hangs on: the narrowest of what it names.
fn link(fields: &Fields) -> Value {
    for (column, kind) in [("dealId", Kind::Deals), ("contactId", Kind::Contacts), ("companyId", Kind::Companies)] {
        if let Some(Value::String(id)) = fields.get(column) {
            return json!({ "kind": kind.as_str(), "id": id });
        }
    }
    Value::Null
}

/// A value from outside as the field can hold it, so that what is written is what is compared; `None` when it cannot be held at all.
#[must_use]
pub fn clean(kind: Kind, field: &str, value: &Value, own: &[CustomField]) -> Option<Value> {
    if let Some(key) = field.strip_prefix("custom.") {
        let own = own.iter().find(|own| own.key == key && own.record_kind == kind.singular())?;
        let of: FieldType = own.kind.parse().ok()?;
        return custom_field::fit(of, &own.options, value).ok().map(Option::unwrap_or_default);
    }
    Some(match field {
        "emails" => json!(unique(list(value).into_iter().map(|typed| normal_email(&typed).unwrap_or_else(|| line(&typed, 254))).collect())),
        "phones" => json!(unique(list(value).into_iter().map(|typed| line(&comparable_phone(&typed), 100)).collect())),
        "addresses" => json!(unique(list(value).into_iter().map(|typed| line(&typed, 500)).collect())),
        "tagIds" => json!(sorted(unique(list(value).into_iter().map(|typed| line(&typed, 60)).collect()))),
        "amountMinor" | "priceMinor" => json!(value.as_i64().unwrap_or(0).clamp(0, MOST_MINOR)),
        "durationSeconds" => value.as_f64().map_or(Value::Null, |seconds| json!(seconds.round().clamp(0.0, 2_000_000_000.0) as i64)),
        "isDone" | "isActive" => json!(value.as_bool().unwrap_or(field == "isActive")),
        "note" | "body" => json!(text::clip(&text::paragraph(value.as_str().unwrap_or_default()), 10_000)),
        "result" => json!(text::clip(&text::paragraph(value.as_str().unwrap_or_default()), 2_000)),
        "name" | "title" => json!(line(value.as_str().unwrap_or_default(), 300)),
        "lines" => value.as_array().map(|lines| lines.iter().filter_map(product_line).take(crate::sales::deal_lines::MOST).collect())?,
        "currency" => value.as_str().filter(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())).map(|code| json!(code))?,
        "expectedOn" => value.as_str().and_then(|day| custom_field::day(day).ok()).map_or(Value::Null, |day| json!(day)),
        "dueAt" | "closedAt" => instant(value),
        "at" => Some(instant(value)).filter(|at| !at.is_null())?,
        "kind" if kind == Kind::Tasks => word(value, &["task", "call", "meeting", "message"])?,
        "kind" => word(value, &["note", "call", "email", "message", "meeting"])?,
        "direction" => word(value, &["in", "out"]).unwrap_or_default(),
        "code" => optional(value, 100),
        "unit" => optional(value, 40),
        "position" | "website" | "industry" | "source" | "subject" => optional(value, 300),
        // Ids and links come translated.
        _ => value.clone(),
    })
}

/// A line of a deal; one of nothing, or beyond what can be reckoned with, is none.
fn product_line(value: &Value) -> Option<Value> {
    let number = |field: &str| value.get(field).and_then(Value::as_i64);
    let quantity = number("quantityMilli").filter(|quantity| (1..=MOST_QUANTITY_MILLI).contains(quantity))?;
    let price = number("priceMinor").unwrap_or(0).clamp(0, MOST_MINOR);
    let discount = i32::try_from(number("discountBp").unwrap_or(0)).unwrap_or(0).clamp(0, MOST_DISCOUNT_BP);
    line_total(price, quantity, discount)?;
    let name = line(value.get("name").and_then(Value::as_str).unwrap_or_default(), 300);
    let name = if name.is_empty() { "—".to_owned() } else { name };
    let product = value.get("productId").cloned().unwrap_or_default();
    Some(json!({ "productId": product, "name": name, "quantityMilli": quantity, "priceMinor": price, "discountBp": discount }))
}

/// Lines in the form of [`fields_of`] as they are kept.
pub(super) fn lines_of(value: &Value, mut id: impl FnMut() -> uuid::Uuid) -> Vec<Line> {
    let kept = |value: &Value| {
        let number = |field: &str| value.get(field).and_then(Value::as_i64).unwrap_or_default();
        let (quantity_milli, price_minor) = (number("quantityMilli"), number("priceMinor"));
        let discount_bp = i32::try_from(number("discountBp")).unwrap_or_default();
        Some(Line {
            id: id(),
            product_id: value.get("productId").and_then(Value::as_str).and_then(|id| id.parse().ok()),
            name: value.get("name")?.as_str()?.to_owned(),
            quantity_milli,
            price_minor,
            discount_bp,
            total_minor: line_total(price_minor, quantity_milli, discount_bp)?,
        })
    };
    value.as_array().into_iter().flatten().filter_map(kept).collect()
}

fn instant(value: &Value) -> Value {
    let read = value.as_str().and_then(|text| chrono::DateTime::parse_from_rfc3339(text).ok());
    let held = read.map(|at| at.to_utc()).filter(|at| (1..=9999).contains(&chrono::Datelike::year(at)));
    // Whole seconds: vendors keep no finer ones.
    held.map_or(Value::Null, |at| json!(at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)))
}

fn word(value: &Value, words: &[&str]) -> Option<Value> {
    value.as_str().filter(|word| words.contains(word)).map(|word| json!(word))
}

fn optional(value: &Value, most: usize) -> Value {
    let line = line(value.as_str().unwrap_or_default(), most);
    if line.is_empty() { Value::Null } else { json!(line) }
}

fn line(typed: &str, most: usize) -> String {
    text::clip(&text::line(typed), most).trim_end().to_owned()
}

pub(super) fn list(value: &Value) -> Vec<String> {
    value.as_array().map(|items| items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()).unwrap_or_default()
}

fn unique(items: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(items.len());
    for item in items {
        if !item.is_empty() && !kept.contains(&item) && kept.len() < MOST {
            kept.push(item);
        }
    }
    kept
}

fn sorted(mut items: Vec<String>) -> Vec<String> {
    items.sort_by_key(|item| (item.to_lowercase(), item.clone()));
    items
}
