//! Accounts and their terms: an administrator's business.

use serde_json::{Value, json};

use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::site::people::{Account, Term};
use crate::canvas::site::{ROOT_ACCOUNT, Site};

/// The account of the path, for an administrator.
pub fn named<'s>(site: &'s Site, call: &Call<'_>, name: &str) -> Result<&'s Account, Problem> {
    let account = site.find_account(call.arg(name)).ok_or_else(Problem::not_found)?;
    call.needs(call.admin)?;
    Ok(account)
}

/// Others administer none.
pub fn list(site: &Site, call: &Call<'_>) -> Answer {
    let rows: Vec<&Account> = site.accounts.values().filter(|account| call.admin && account.id == ROOT_ACCOUNT).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show(site, row, call))
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    Ok(Reply::ok(show(site, named(site, call, "id")?, call)))
}

pub fn below(site: &Site, call: &Call<'_>) -> Answer {
    let top = named(site, call, "account_id")?.id;
    let deep = call.flag("recursive") == Some(true);
    let below = |row: &&Account| row.id != top && if deep { site.is_under(row.id, top) } else { row.parent_account_id == Some(top) };
    let rows: Vec<&Account> = site.accounts.values().filter(below).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show(site, row, call))
}

/// In an object, unlike other lists.
pub fn terms(site: &Site, call: &Call<'_>) -> Answer {
    named(site, call, "account_id")?;
    let rows: Vec<&Term> = site.terms.values().collect();
    let mut reply = page(call, Style::Counted, &rows, |row| row.id, |row| term(row, call))?;
    reply.body = json!({ "enrollment_terms": reply.body });
    Ok(reply)
}

fn term(row: &Term, call: &Call<'_>) -> Value {
    let mut shown = json!({
        "id": row.id, "name": row.name, "start_at": row.start_at, "end_at": row.end_at, "created_at": row.created_at, "workflow_state": "active",
        "grading_period_group_id": null,
    });
    if call.settings.sis_for_admins {
        shown["sis_term_id"] = json!(row.sis_term_id);
    }
    shown
}

fn show(site: &Site, row: &Account, call: &Call<'_>) -> Value {
    let root = row.parent_account_id.map(|_| ROOT_ACCOUNT);
    let mut shown = json!({
        "id": row.id, "name": row.name, "workflow_state": "active", "parent_account_id": row.parent_account_id, "root_account_id": root,
        "uuid": row.uuid, "default_storage_quota_mb": 500, "default_user_storage_quota_mb": 50, "default_group_storage_quota_mb": 50,
        "default_time_zone": "Europe/Moscow",
    });
    if call.settings.sis_for_admins {
        shown["sis_account_id"] = json!(row.sis_account_id);
        shown["sis_import_id"] = Value::Null;
        shown["integration_id"] = Value::Null;
    }
    if call.include("course_count") {
        let count = site.courses.values().filter(|course| course.is_live() && site.is_under(course.account_id, row.id)).count();
        shown["course_count"] = json!(count);
    }
    shown
}
