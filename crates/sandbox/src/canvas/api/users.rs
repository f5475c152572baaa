//! Users, read.

use serde_json::{Value, json};

use super::accounts;
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Enrollment, EnrollmentState, Role};
use crate::canvas::site::people::User;

pub fn of_account(site: &Site, call: &Call<'_>) -> Answer {
    accounts::named(site, call, "account_id")?;
    let term = call.search_term()?;
    let role = call.text("enrollment_type").and_then(|text| Role::parse(&text));
    let fits = |user: &&User| {
        !user.deleted
            && term.as_ref().is_none_or(|term| user.matches(term))
            && role.is_none_or(|role| site.enrollments_of_user(user.id).any(|one| one.is_live() && one.role == role))
    };
    let mut rows: Vec<&User> = site.users.values().filter(fits).collect();
    match call.text("sort").as_deref() {
        Some("username") => rows.sort_by(|a, b| a.sortable_name.cmp(&b.sortable_name)),
        Some("email") => rows.sort_by(|a, b| a.email.cmp(&b.email)),
        Some("sis_id") => rows.sort_by(|a, b| a.sis_user_id.cmp(&b.sis_user_id)),
        Some("last_login") => rows.sort_by_key(|user| user.last_login),
        _ => {}
    }
    if call.text("order").as_deref() == Some("desc") {
        rows.reverse();
    }
    page(call, Style::Bookmark, &rows, |row| row.id, |row| show::user::listed(site, row, call, None))
}

pub fn of_course(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let term = call.search_term()?;
    let mut roles: Vec<Role> = call.list("enrollment_type").iter().filter_map(|text| Role::parse(text)).collect();
    roles.extend(call.list("enrollment_role").iter().filter_map(|text| Role::parse(text)));
    let states: Vec<EnrollmentState> = call.list("enrollment_state").iter().filter_map(|text| EnrollmentState::parse(text)).collect();
    let ids: Vec<u64> = call.list("user_ids").iter().chain(call.text("user_id").iter()).filter_map(|text| find::number(text)).collect();
    let fits = |one: &&Enrollment| {
        let state = one.enrollment_state;
        (roles.is_empty() || roles.contains(&one.role))
            && if states.is_empty() { matches!(state, EnrollmentState::Active | EnrollmentState::Invited) } else { states.contains(&state) }
            && (ids.is_empty() || ids.contains(&one.user_id))
    };
    let found: Vec<&Enrollment> = site.enrollments_in_course(course).filter(fits).collect();
    let mut rows: Vec<&User> = found.iter().filter_map(|one| site.user(one.user_id)).collect();
    rows.retain(|user| term.as_ref().is_none_or(|term| user.matches(term)));
    rows.sort_by(|a, b| (&a.sortable_name, a.id).cmp(&(&b.sortable_name, b.id)));
    rows.dedup_by_key(|user| user.id);
    page(
        call,
        Style::Counted,
        &rows,
        |row| row.id,
        |row| {
            let mut shown = show::user::listed(site, row, call, Some(course));
            if call.include("enrollments") {
                let own = found.iter().filter(|one| one.user_id == row.id);
                shown["enrollments"] = own.map(|one| show::enrollment::bare(site, one, call)).collect();
            }
            shown
        },
    )
}

/// Students who came, the last first.
pub fn recent(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.managed(site)?.id;
    let active = site.enrollments_in_course(course).filter(|one| one.role == Role::Student && one.is_active());
    let mut rows: Vec<&User> = active.filter_map(|one| site.user(one.user_id)).filter(|user| user.last_login.is_some()).collect();
    rows.sort_by_key(|user| (std::cmp::Reverse(user.last_login), user.id));
    rows.dedup_by_key(|user| user.id);
    page(
        call,
        Style::Counted,
        &rows,
        |row| row.id,
        |row| {
            let mut shown = show::user::listed(site, row, call, Some(course));
            shown["last_login"] = json!(row.last_login);
            shown
        },
    )
}

pub fn in_course(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let user = site.find_user(call.arg("id"), call.me).ok_or_else(Problem::not_found)?;
    let own: Vec<&Enrollment> = site.enrollments_at(user.id, course).filter(|one| one.is_live()).collect();
    if own.is_empty() {
        return Err(Problem::not_found());
    }
    let mut shown = show::user::one(site, user, call, Some(course));
    if call.include("enrollments") {
        shown["enrollments"] = own.into_iter().map(|one| show::enrollment::bare(site, one, call)).collect();
    }
    Ok(Reply::ok(shown))
}

/// Oneself, anybody for an administrator, and one's students for a teacher.
fn known<'s>(site: &'s Site, call: &Call<'_>, name: &str) -> Result<(&'s User, Option<u64>), Problem> {
    let user = site.find_user(call.arg(name), call.me).ok_or_else(Problem::not_found)?;
    let shared = site.enrollments_of_user(user.id).filter(|one| one.is_live()).map(|one| one.course_id).find(|course| call.manages(site, *course));
    call.needs(call.admin || user.id == call.me || shared.is_some())?;
    Ok((user, shared))
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    let (user, shared) = known(site, call, "id")?;
    Ok(Reply::ok(show::user::one(site, user, call, shared)))
}

pub fn profile(site: &Site, call: &Call<'_>) -> Answer {
    let (user, _) = known(site, call, "user_id")?;
    Ok(Reply::ok(show::user::profile(site, user, call)))
}

pub fn logins(site: &Site, call: &Call<'_>) -> Answer {
    let (user, _) = known(site, call, "user_id")?;
    call.needs(call.admin || user.id == call.me)?;
    let show = |user: &&User| -> Value {
        let mut shown = json!({
            "id": user.id, "user_id": user.id, "account_id": super::super::site::ROOT_ACCOUNT, "unique_id": user.login_id, "workflow_state": "active",
            "authentication_provider_id": null, "created_at": user.created_at,
        });
        if call.sees_sis(site, None) {
            shown["sis_user_id"] = json!(user.sis_user_id);
            shown["integration_id"] = json!(user.integration_id);
        }
        shown
    };
    page(call, Style::Counted, &[user], |row| row.id, show)
}

pub fn channels(site: &Site, call: &Call<'_>) -> Answer {
    let (user, _) = known(site, call, "user_id")?;
    call.needs(call.admin || user.id == call.me)?;
    let rows: Vec<&String> = user.email.iter().collect();
    let show = |address: &&String| json!({ "id": user.id, "user_id": user.id, "position": 1, "type": "email", "address": address, "workflow_state": "active", "created_at": user.created_at });
    page(call, Style::Counted, &rows, |_| user.id, show)
}
