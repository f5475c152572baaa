use domain::contact_points::{normal_email, normal_phone};
use domain::import::{Derived, Kind, Reference, Refusal, SourceRecord, Target};
use domain::school::{self, SourceBalance, Student, StudentStatus};
use serde_json::{Value, json};

use super::super::paging::Says;
use super::super::wire::{Read, Row};
use super::draft::{Draft, chosen, missing, record};
use super::teacher::gender;
use super::{Context, contact};
use crate::alfacrm::dictionaries::Dictionary;

const LEAD: i32 = 0;
const ARCHIVED: i32 = 2;

/// A customer: a student, a former one, or a lead.
#[must_use]
pub fn student(value: &Value, context: &Context, says: Says) -> SourceRecord {
    record(
        Kind::Students,
        value,
        |row| name(*row).map_or_else(String::new, |(name, _)| name),
        |row, id| {
            let status = status_of(row, says);
            if status == StudentStatus::Lead && !context.include_leads {
                return Err(Refusal::skip("lead", json!({})));
            }
            let mut draft = Draft::default();
            let (name, stands_in) = name(row).ok_or_else(|| missing("missing_name"))?;
            if stands_in {
                draft.warn("name_missing");
            }
            let payer_name = row.some_line("legal_name");
            contact::derive(&mut draft, row, format!("customer:{id}"), &name, payer_name.clone());
            draft.many("branch_ids", Kind::Branches, chosen(row.ids("branch_ids"), &context.branches));
            draft.optional("teacher_id", Kind::Teachers, row.ids("teacher_ids").into_iter().next());
            balance(&mut draft, row, id, context);

            let named = |dictionary, key: &str| row.id(key).and_then(|id| context.names.get(dictionary, &id).map(str::to_owned));
            let stage = match status {
                StudentStatus::Lead => named(Dictionary::LeadStatuses, "lead_status_id"),
                _ => named(Dictionary::StudyStatuses, "study_status_id"),
            };
            let end = draft.spare_date("e_date", row.end_date("e_date"));
            let mut moment = |key: &str| draft.spare("date_unreadable", key, row.moment(key, None)).map(|at| at.instant(context.zone));
            let next_lesson_at = moment("next_lesson_date");
            let joined_at = moment("b_date");
            let birth_date = draft.spare_date("dob", row.date("dob"));
            let paid_until = draft.spare_date("paid_till", row.date("paid_till"));
            let last_attended_on = draft.spare_date("last_attend_date", row.date("last_attend_date"));
            let paid_lessons = draft.spare_int("paid_lesson_count", row.int("paid_lesson_count"));
            let student = Student {
                name,
                status,
                stage,
                birth_date,
                gender: gender(row),
                payer_name,
                source: named(Dictionary::LeadSources, "lead_source_id"),
                paid_lessons,
                paid_until,
                last_attended_on,
                next_lesson_at,
                joined_at,
                archived_on: end.filter(|_| says.archived || status == StudentStatus::Archived),
                note: row.paragraph("note"),
                custom: Value::Object(row.custom()),
            };
            Ok(draft.done(&student))
        },
    )
}

/// What the row says of itself comes first, then what follows from the question it answers.
#[must_use]
pub fn status_of(row: Row<'_>, says: Says) -> StudentStatus {
    let state = row.int("is_study").good().or(says.state);
    let archived = says.archived || row.flag("removed") == Some(true);
    match state {
        Some(LEAD) => StudentStatus::Lead,
        Some(ARCHIVED) => StudentStatus::Archived,
        _ if archived => StudentStatus::Archived,
        _ => StudentStatus::Active,
    }
}

/// The name, or what can stand in for it, and whether it does.
fn name(row: Row<'_>) -> Option<(String, bool)> {
    if let Some(name) = row.some_line("name") {
        return Some((name, false));
    }
    let phone = row.lines("phone").into_iter().find(|phone| normal_phone(phone).is_some());
    let email = || row.lines("email").into_iter().find(|email| normal_email(email).is_some());
    phone.or_else(email).or_else(|| row.some_line("legal_name")).map(|name| (name, true))
}

/// `balance` is the whole account, negative when in debt; the other balances are parts of it.
fn balance(draft: &mut Draft, row: Row<'_>, id: &str, context: &Context) {
    match row.money("balance") {
        Ok(None) => {}
        Ok(Some(balance_minor)) => draft.derive(Derived {
            kind: Kind::SourceBalances,
            remote_id: format!("balance:{id}"),
            fields: school::fields(&SourceBalance { balance_minor, currency: context.currency.clone() }),
            references: vec![Reference { column: "student_id", kind: Kind::Students, target: Target::Required(id.to_owned()) }],
        }),
        Err(_) => draft.warn("balance_unreadable"),
    }
    if matches!(row.int("is_study"), Read::Bad(_)) {
        draft.warn("number_unreadable:is_study");
    }
}
