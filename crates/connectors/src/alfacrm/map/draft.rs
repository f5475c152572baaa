use chrono::NaiveDate;
use domain::import::{Derived, Kind, Mapped, Reference, Refusal, SourceRecord, Target};
use domain::money::AmountError;
use domain::school;
use serde::Serialize;
use serde_json::{Value, json};

use super::super::paging::row_name;
use super::super::wire::{Read, Row};
use super::Context;

/// How long a title may be, in characters.
const TITLE: usize = 200;

/// A record in the making: gathers references and warnings while its fields are read.
#[derive(Default)]
pub struct Draft {
    references: Vec<Reference>,
    derived: Vec<Derived>,
    warnings: Vec<String>,
    without_student: Option<Refusal>,
    emails: Vec<String>,
    phones: Vec<String>,
}

impl Draft {
    pub fn required(&mut self, column: &'static str, kind: Kind, id: impl Into<String>) {
        self.references.push(Reference { column, kind, target: Target::Required(id.into()) });
    }

    /// Whose record it is.
    pub fn student(&mut self, id: &str, context: &Context) {
        self.without_student = context.left_out.refusal(id);
        self.required("student_id", Kind::Students, id);
    }

    pub fn optional(&mut self, column: &'static str, kind: Kind, id: Option<String>) {
        self.references.push(Reference { column, kind, target: Target::Optional(id) });
    }

    pub fn many(&mut self, column: &'static str, kind: Kind, ids: Vec<String>) {
        self.references.push(Reference { column, kind, target: Target::Many(ids) });
    }

    pub fn derive(&mut self, derived: Derived) {
        self.derived.push(derived);
    }

    pub fn reachable(&mut self, emails: &[String], phones: &[String]) {
        self.emails = emails.to_vec();
        self.phones = phones.to_vec();
    }

    pub fn warn(&mut self, code: impl Into<String>) {
        let code = code.into();
        if !self.warnings.contains(&code) {
            self.warnings.push(code);
        }
    }

    pub fn has(&self, warning: &str) -> bool {
        self.warnings.iter().any(|code| code == warning)
    }

    /// A value the record can do without.
    pub fn spare<T>(&mut self, code: &str, field: &str, read: Read<T>) -> Option<T> {
        if matches!(read, Read::Bad(_)) {
            self.warn(format!("{code}:{field}"));
        }
        read.good()
    }

    pub fn spare_date(&mut self, field: &str, read: Read<NaiveDate>) -> Option<NaiveDate> {
        self.spare("date_unreadable", field, read)
    }

    pub fn spare_int(&mut self, field: &str, read: Read<i32>) -> Option<i32> {
        self.spare("number_unreadable", field, read)
    }

    pub fn done(self, record: &impl Serialize) -> Box<Mapped> {
        Box::new(Mapped {
            fields: school::fields(record),
            references: self.references,
            derived: self.derived,
            warnings: self.warnings,
            without_student: self.without_student,
            emails: self.emails,
            phones: self.phones,
        })
    }
}

pub type Outcome = Result<Box<Mapped>, Refusal>;

/// A record of a row: its id under any circumstances, since a row without one must be accounted for too.
pub fn record(kind: Kind, value: &Value, title: impl FnOnce(&Row<'_>) -> String, map: impl FnOnce(Row<'_>, &str) -> Outcome) -> SourceRecord {
    let Some(row) = Row::of(value) else {
        return refused(kind, row_name(value), String::new(), Refusal::quarantine("not_a_row", json!({})));
    };
    let title = domain::text::clip(&title(&row), TITLE);
    match row.id("id") {
        Some(id) => {
            let outcome = map(row, &id);
            SourceRecord { kind, remote_id: id, title, outcome }
        }
        None => refused(kind, row_name(value), title, Refusal::quarantine("missing_id", json!({}))),
    }
}

pub fn refused(kind: Kind, remote_id: String, title: String, refusal: Refusal) -> SourceRecord {
    SourceRecord { kind, remote_id, title: domain::text::clip(&title, TITLE), outcome: Err(refusal) }
}

/// Money that must be readable, or absent.
pub fn amount(row: Row<'_>, field: &'static str) -> Result<Option<i64>, Refusal> {
    row.money(field).map_err(|bad| {
        let code = match bad.reason {
            AmountError::FractionOfMinor => "fraction_of_kopeck",
            AmountError::NotANumber | AmountError::TooLarge => "bad_amount",
        };
        Refusal::quarantine(code, json!({ "field": field, "value": bad.typed }))
    })
}

/// A date that must be readable, or absent.
pub fn day(field: &'static str, read: Read<NaiveDate>) -> Result<Option<NaiveDate>, Refusal> {
    match read {
        Read::Bad(typed) => Err(Refusal::quarantine("bad_date", json!({ "field": field, "value": typed }))),
        read => Ok(read.good()),
    }
}

pub fn missing(code: &'static str) -> Refusal {
    Refusal::quarantine(code, json!({}))
}

/// Says whose account the refused record would have moved: the money proof explains a difference by what was refused of the student.
pub fn of_student(mut refusal: Refusal, student: &str) -> Refusal {
    if let Value::Object(detail) = &mut refusal.detail {
        detail.insert("student".to_owned(), json!(student));
    }
    refusal
}

/// A period whose end lies before its beginning loses its end.
pub fn period(draft: &mut Draft, from: Option<NaiveDate>, to: Option<NaiveDate>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        draft.warn("period_reversed");
        return (from, None);
    }
    (from, to)
}

/// The branches a record belongs to, among those chosen.
pub fn chosen(ids: Vec<String>, branches: &std::collections::BTreeSet<String>) -> Vec<String> {
    ids.into_iter().filter(|id| branches.contains(id)).collect()
}
