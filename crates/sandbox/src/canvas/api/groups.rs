//! Groups of students.

use serde_json::json;

use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::groups::{Group, GroupCategory, Membership};
use crate::canvas::site::people::User;

pub fn of_course(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let rows: Vec<&Group> =
        site.groups_in(course).filter(|group| call.flag("only_own_groups") != Some(true) || is_in(site, group, call.me)).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show::group::group(site, row, call))
}

fn is_in(site: &Site, group: &Group, user: u64) -> bool {
    site.members_in(group.id).any(|member| member.user_id == user)
}

pub fn mine(site: &Site, call: &Call<'_>) -> Answer {
    let rows: Vec<&Group> = site.groups.values().filter(|group| !group.deleted && is_in(site, group, call.me)).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show::group::group(site, row, call))
}

pub fn categories(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.managed(site)?.id;
    let rows: Vec<&GroupCategory> = site.group_categories.values().filter(|row| row.course_id == course).collect();
    let show = |row: &&GroupCategory| {
        let groups = site.groups_in(course).filter(|group| group.group_category_id == row.id).count();
        json!({
            "id": row.id, "name": row.name, "context_type": "Course", "course_id": row.course_id, "role": null, "self_signup": null, "auto_leader": null,
            "group_limit": null, "groups_count": groups, "protected": false, "allows_multiple_memberships": false, "is_member": false,
        })
    };
    page(call, Style::Counted, &rows, |row| row.id, show)
}

fn named<'s>(site: &'s Site, call: &Call<'_>) -> Result<&'s Group, Problem> {
    let group = find::number(call.arg("group_id")).and_then(|id| site.groups.get(&id)).filter(|group| !group.deleted);
    let group = group.ok_or_else(Problem::not_found)?;
    call.needs(call.manages(site, group.course_id) || is_in(site, group, call.me))?;
    Ok(group)
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    Ok(Reply::ok(show::group::group(site, named(site, call)?, call)))
}

pub fn users(site: &Site, call: &Call<'_>) -> Answer {
    let group = named(site, call)?;
    let mut rows: Vec<&User> = site.members_in(group.id).filter_map(|member| site.user(member.user_id)).collect();
    rows.sort_by(|a, b| (&a.sortable_name, a.id).cmp(&(&b.sortable_name, b.id)));
    page(call, Style::Counted, &rows, |row| row.id, |row| show::user::listed(site, row, call, Some(group.course_id)))
}

pub fn memberships(site: &Site, call: &Call<'_>) -> Answer {
    let rows: Vec<&Membership> = site.members_in(named(site, call)?.id).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show::group::membership(row))
}
