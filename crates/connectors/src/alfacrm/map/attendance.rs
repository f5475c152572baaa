use chrono::NaiveDate;
use domain::import::{Derived, Kind, Reference, Refusal, SourceRecord, Target};
use domain::school::{self, Attendance, AttendanceStatus, LessonStatus, Transaction, TransactionKind};
use serde_json::json;

use super::super::wire::Row;
use super::Context;
use super::draft::{Draft, Outcome, amount, of_student, refused};

/// The lesson whose attendance is read.
pub struct OfLesson<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub status: LessonStatus,
    pub day: Option<NaiveDate>,
    pub branch: Option<String>,
}

/// Who was, or will be, at the lesson, and what it costs them.
///
/// A record is named by lesson and student, not by the detail's own id: a planned lesson may list only `customer_ids` and get details once it
/// is held, and that is still the same student at the same lesson.
pub fn attendance(row: Row<'_>, lesson: &OfLesson<'_>, context: &Context) -> Vec<SourceRecord> {
    let mut records: Vec<SourceRecord> = Vec::new();
    for (at, detail) in row.rows("details").into_iter().enumerate() {
        let own_id = detail.id("id").unwrap_or_else(|| at.to_string());
        let Some(student) = detail.id("customer_id") else {
            let refusal = Refusal::quarantine("missing_student", json!({ "detail": own_id }));
            records.push(refused(Kind::Attendance, format!("{}:detail:{own_id}", lesson.id), lesson.title.to_owned(), refusal));
            continue;
        };
        let remote_id = format!("{}:{student}", lesson.id);
        if records.iter().any(|record| record.remote_id == remote_id) {
            // Taking both would charge twice, taking either would choose for the school.
            let refusal = Refusal::quarantine("duplicate_attendance", json!({ "detail": own_id, "student": student }));
            records.push(refused(Kind::Attendance, format!("{remote_id}:detail:{own_id}"), lesson.title.to_owned(), refusal));
            continue;
        }
        let outcome = read(detail, lesson, &student, context).map_err(|refusal| of_student(refusal, &student));
        records.push(SourceRecord { kind: Kind::Attendance, remote_id, title: lesson.title.to_owned(), outcome });
    }
    for student in row.ids("customer_ids") {
        let remote_id = format!("{}:{student}", lesson.id);
        if row.rows("details").is_empty() && !records.iter().any(|record| record.remote_id == remote_id) {
            let outcome = Ok(expected(lesson, &student, context));
            records.push(SourceRecord { kind: Kind::Attendance, remote_id, title: lesson.title.to_owned(), outcome });
        }
    }
    records
}

fn read(detail: Row<'_>, lesson: &OfLesson<'_>, student: &str, context: &Context) -> Outcome {
    let mut draft = Draft::default();
    let is_held = lesson.status == LessonStatus::Held;
    let status = match (is_held, detail.flag("is_attend")) {
        (false, _) => AttendanceStatus::Planned,
        (true, Some(true)) => AttendanceStatus::Attended,
        (true, Some(false)) => AttendanceStatus::Missed,
        (true, None) => {
            draft.warn("attendance_unknown");
            AttendanceStatus::Missed
        }
    };
    let charge_minor = match amount(detail, "commission") {
        Ok(charge) => charge.unwrap_or_default(),
        Err(refusal) if is_held => return Err(refusal),
        Err(_) => {
            draft.warn("forecast_unreadable");
            0
        }
    };
    if is_held && charge_minor < 0 {
        return Err(Refusal::quarantine("negative_charge", json!({ "field": "commission", "value": detail.line("commission") })));
    }
    let subscription = detail.id("ctt_id");
    draft.required("lesson_id", Kind::Lessons, lesson.id);
    draft.student(student, context);
    draft.optional("subscription_id", Kind::Subscriptions, subscription.clone());
    if is_held && charge_minor > 0 {
        draft.derive(charge(lesson, student, subscription, charge_minor, context)?);
    }
    let record =
        Attendance { status, charge_minor, currency: context.currency.clone(), grade: detail.some_line("grade"), note: detail.paragraph("note") };
    Ok(draft.done(&record))
}

/// A student the lesson names without a detail.
fn expected(lesson: &OfLesson<'_>, student: &str, context: &Context) -> Box<domain::import::Mapped> {
    let mut draft = Draft::default();
    draft.required("lesson_id", Kind::Lessons, lesson.id);
    draft.student(student, context);
    draft.optional("subscription_id", Kind::Subscriptions, None);
    let status = if lesson.status == LessonStatus::Held {
        draft.warn("attendance_unknown");
        AttendanceStatus::Missed
    } else {
        AttendanceStatus::Planned
    };
    draft.done(&Attendance { status, charge_minor: 0, currency: context.currency.clone(), grade: None, note: String::new() })
}

/// What a held lesson takes from the account, whether the student was there or not.
fn charge(lesson: &OfLesson<'_>, student: &str, subscription: Option<String>, minor: i64, context: &Context) -> Result<Derived, Refusal> {
    let occurred_on = lesson.day.ok_or_else(|| Refusal::quarantine("bad_date", json!({ "field": "date", "value": "" })))?;
    let transaction = Transaction {
        kind: TransactionKind::Charge,
        amount_minor: -minor,
        currency: context.currency.clone(),
        occurred_on,
        is_confirmed: true,
        method: None,
        payer_name: None,
        note: String::new(),
    };
    let reference = |column, kind, target| Reference { column, kind, target };
    Ok(Derived {
        kind: Kind::Charges,
        remote_id: format!("charge:{}:{student}", lesson.id),
        fields: school::fields(&transaction),
        references: vec![
            reference("student_id", Kind::Students, Target::Required(student.to_owned())),
            reference("branch_id", Kind::Branches, Target::Optional(lesson.branch.clone())),
            reference("lesson_id", Kind::Lessons, Target::Optional(Some(lesson.id.to_owned()))),
            reference("subscription_id", Kind::Subscriptions, Target::Optional(subscription)),
        ],
    })
}
