use chrono::{DateTime, NaiveDate, Utc};
use domain::event::Event;
use domain::permissions::Permission;
use domain::school::StudentStatus;
use serde_json::json;
use store::TenantTx;
use store::outbox;
use store::page::is_storable;
use store::school::calendar;
use store::school::students::{self, ContactChange, Record, StudentChange};
use uuid::Uuid;

use super::get::without_money;
use crate::changes::Changes;
use crate::input::Checks;
use crate::school::Shown;
use crate::{Caller, Context, Error, FieldError, Result, audit, contact_points};

/// What a person corrects; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub note: Option<String>,
    pub stage: Option<Option<String>>,
    pub status: Option<StudentStatus>,
    pub birth_date: Option<Option<NaiveDate>>,
    pub payer_name: Option<Option<String>>,
    pub phones: Option<Vec<String>>,
    pub emails: Option<Vec<String>>,
}

/// Corrects a student and the contact behind it, which bears the same name. `seen` is the version the caller edits; an edit that changes nothing makes
/// no version, no audit entry and no event.
///
/// # Errors
/// Without permission, when there is no such student, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Shown<Record>> {
    caller.require(Permission::SchoolWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = students::lock(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let record = students::get(&mut tx, id, now).await?.ok_or(Error::NotFound)?;
    let calendar = calendar::at(&mut tx, now).await?;
    let (student, contact) = corrected(&record, change, calendar.today)?;
    let changes = differences(&record, &student, &contact);
    if changes.is_empty() {
        return Ok(Shown { record: without_money(caller, record), currency: calendar.currency });
    }
    write(&mut tx, &record, &student, &contact, now).await?;
    let (before, after) = changes.into_parts();
    audit::record(&mut tx, ctx, caller, "update", "student", Some(id), &student.name, Some(before), Some(after)).await?;
    let record = students::get(&mut tx, id, now).await?.ok_or(Error::NotFound)?;
    outbox::append(&mut tx, &Event::in_org("student.updated", "student", id, record.item.version), now).await?;
    tx.commit().await?;
    Ok(Shown { record: without_money(caller, record), currency: calendar.currency })
}

/// The student's row is written even when only a phone changed: its version is what the next editor compares.
async fn write(tx: &mut TenantTx, record: &Record, student: &StudentChange, contact: &ContactChange, now: DateTime<Utc>) -> Result<()> {
    students::change_student(tx, record.item.id, student, now).await?;
    if *contact != contact_of(record) {
        students::change_contact(tx, record.contact.id, contact, now).await?;
    }
    Ok(())
}

fn corrected(record: &Record, change: &Change, today: NaiveDate) -> Result<(StudentChange, ContactChange)> {
    let mut checks = Checks::new();
    let mut student = StudentChange {
        name: record.item.name.clone(),
        note: record.note.clone(),
        stage: record.item.stage.clone(),
        status: record.item.status.clone(),
        birth_date: record.birth_date,
        payer_name: record.payer_name.clone(),
        archived_on: record.archived_on,
    };
    let mut contact = contact_of(record);
    if let Some(name) = &change.name {
        student.name = checks.line("/name", name, 200);
        contact.name.clone_from(&student.name);
    }
    if let Some(note) = &change.note {
        student.note = checks.paragraph("/note", note, 10_000);
    }
    if let Some(stage) = &change.stage {
        student.stage = optional(&mut checks, "/stage", stage.as_deref(), 100);
    }
    if let Some(payer) = &change.payer_name {
        student.payer_name = optional(&mut checks, "/payerName", payer.as_deref(), 200);
    }
    if let Some(birth_date) = change.birth_date {
        student.birth_date = birth_date;
        if birth_date.is_some_and(|day| day > today || !is_storable(day)) {
            checks.wrong(FieldError::new("/birthDate", "in_the_future"));
        }
    }
    if let Some(status) = change.status {
        let status = name_of(status);
        if status != student.status {
            student.archived_on = (status == "archived").then_some(today);
        }
        student.status = status;
    }
    let wanted = contact_points::Wanted { phones: change.phones.as_deref(), typed: None };
    let known = contact_points::Phones { normal: record.contact.phones.clone(), typed: record.contact.phones_typed.clone() };
    if let Some(phones) = contact_points::phones(&mut checks, wanted, &known) {
        (contact.phones, contact.phones_typed) = (phones.normal, phones.typed);
    }
    if let Some(emails) = &change.emails {
        contact.emails = contact_points::emails(&mut checks, emails);
    }
    checks.finish()?;
    Ok((student, contact))
}

fn differences(record: &Record, student: &StudentChange, contact: &ContactChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &record.item.name, &student.name);
    changes.note("note", &record.note, &student.note);
    changes.note("stage", &record.item.stage, &student.stage);
    changes.note("status", &record.item.status, &student.status);
    changes.note("birthDate", &json!(record.birth_date), &json!(student.birth_date));
    changes.note("payerName", &record.payer_name, &student.payer_name);
    changes.note("phones", &record.contact.phones, &contact.phones);
    changes.note("phonesTyped", &record.contact.phones_typed, &contact.phones_typed);
    changes.note("emails", &record.contact.emails, &contact.emails);
    changes
}

fn contact_of(record: &Record) -> ContactChange {
    ContactChange {
        name: record.contact.name.clone(),
        emails: record.contact.emails.clone(),
        phones: record.contact.phones.clone(),
        phones_typed: record.contact.phones_typed.clone(),
    }
}

/// An empty line is no value.
fn optional(checks: &mut Checks, pointer: &str, typed: Option<&str>, most: usize) -> Option<String> {
    typed.map(|typed| checks.optional_line(pointer, typed, most)).filter(|line| !line.is_empty())
}

fn name_of(status: StudentStatus) -> String {
    match status {
        StudentStatus::Lead => "lead",
        StudentStatus::Active => "active",
        StudentStatus::Archived => "archived",
    }
    .to_owned()
}
