//! What is made, edited and taken away.

use super::Wanted;
use crate::canvas::site::courses::{Course, CourseState, Section};
use crate::canvas::site::edit::Hand;
use crate::canvas::site::events::Event;
use crate::canvas::site::groups::Group;
use crate::canvas::site::learning::{Item, Module};
use crate::canvas::site::people::User;
use crate::canvas::site::work::Assignment;
use crate::canvas::site::{ROOT_ACCOUNT, Site};
use crate::simulated::Refusal;

type Changed = Result<u64, Refusal>;

pub fn user(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let blank = User { id: site.next("users"), time_zone: "Europe/Moscow".to_owned(), created_at: hand.now, ..User::default() };
            let mut user: User = wanted.fresh(&blank)?;
            if user.sortable_name.is_empty() {
                user.sortable_name = User::sortable(&user.name);
            }
            if user.short_name.is_empty() {
                user.short_name.clone_from(&user.name);
            }
            if user.login_id.is_empty() {
                user.login_id = user.email.clone().unwrap_or_else(|| format!("login{}", user.id));
            }
            hand.made(&user);
            let id = user.id;
            site.users.insert(id, user);
            Ok(id)
        }
        "update" => {
            let id = wanted.update(&mut site.users, &[], hand)?;
            let says = |name: &str| wanted.data.contains_key(name);
            if says("name") && !says("sortable_name") {
                hand.alter(&mut site.users, id, "update", |row| {
                    row.sortable_name = User::sortable(&row.name);
                    row.short_name.clone_from(&row.name);
                });
            }
            Ok(id)
        }
        "delete" => site.remove_user(wanted.id()?, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?,
        _ => Err(wanted.unknown()),
    }
}

pub fn course(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    let state = match wanted.op.as_str() {
        "create" => {
            let term = site.terms.keys().next_back().copied().unwrap_or_default();
            let id = site.next("courses");
            let blank = Course {
                id,
                uuid: format!("sandboxCourse{id}"),
                account_id: ROOT_ACCOUNT,
                enrollment_term_id: term,
                created_at: hand.now,
                time_zone: "Europe/Moscow".to_owned(),
                ..Course::default()
            };
            let course = wanted.fresh(&blank)?;
            site.found_course(course, hand);
            return Ok(id);
        }
        "update" => return wanted.update(&mut site.courses, &[], hand),
        "publish" => CourseState::Available,
        "unpublish" => CourseState::Unpublished,
        "conclude" => CourseState::Completed,
        "delete" => CourseState::Deleted,
        _ => return Err(wanted.unknown()),
    };
    let id = wanted.id()?;
    let op = if state == CourseState::Deleted { "delete" } else { "update" };
    hand.alter(&mut site.courses, id, op, |row| row.workflow_state = state).ok_or_else(|| wanted.missing())?;
    Ok(id)
}

pub fn section(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let course_id = wanted.row("course_id", &site.courses)?;
            let id = site.next("sections");
            let section = wanted.fresh(&Section { id, course_id, created_at: hand.now, ..Section::default() })?;
            hand.made(&section);
            site.add_section(section);
            Ok(id)
        }
        "update" => wanted.update(&mut site.sections, &["course_id", "nonxlist_course_id"], hand),
        "delete" => {
            let id = wanted.id()?;
            hand.alter(&mut site.sections, id, "delete", |row| row.deleted = true).ok_or_else(|| wanted.missing())?;
            Ok(id)
        }
        "crosslist" => {
            let course = wanted.row("course_id", &site.courses)?;
            site.crosslist(wanted.id()?, course, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?
        }
        "uncrosslist" => {
            let id = wanted.id()?;
            let home = site.sections.get(&id).and_then(|section| section.nonxlist_course_id).ok_or_else(|| wanted.missing())?;
            site.crosslist(id, home, hand);
            Ok(id)
        }
        _ => Err(wanted.unknown()),
    }
}

/// `data.position` of a new row, which no row keeps.
fn place(wanted: &Wanted) -> (Wanted, Option<usize>) {
    let mut data = wanted.data.clone();
    let position = data.remove("position").and_then(|value| usize::try_from(value.as_u64()?).ok());
    (Wanted { kind: wanted.kind.clone(), op: wanted.op.clone(), id: wanted.id, data }, position)
}

pub fn module(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let course_id = wanted.row("course_id", &site.courses)?;
            let id = site.next("modules");
            let (wanted, position) = place(wanted);
            let module = wanted.fresh(&Module { id, course_id, ..Module::default() })?;
            hand.made(&module);
            site.add_module(module, position);
            Ok(id)
        }
        "update" => wanted.update(&mut site.modules, &["course_id"], hand),
        op @ ("publish" | "unpublish") => {
            let id = wanted.id()?;
            hand.alter(&mut site.modules, id, "update", |row| row.published = op == "publish").ok_or_else(|| wanted.missing())?;
            Ok(id)
        }
        "delete" => site.drop_module(wanted.id()?, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?,
        _ => Err(wanted.unknown()),
    }
}

pub fn item(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let module_id = wanted.row("module_id", &site.modules)?;
            let id = site.next("module_items");
            let (wanted, position) = place(wanted);
            let item = wanted.fresh(&Item { id, module_id, ..Item::default() })?;
            hand.made(&item);
            site.add_item(item, position);
            Ok(id)
        }
        "update" => wanted.update(&mut site.items, &["module_id"], hand),
        op @ ("publish" | "unpublish") => {
            let id = wanted.id()?;
            hand.alter(&mut site.items, id, "update", |row| row.published = op == "publish").ok_or_else(|| wanted.missing())?;
            Ok(id)
        }
        "delete" => site.drop_item(wanted.id()?, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?,
        _ => Err(wanted.unknown()),
    }
}

pub fn assignment(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let course_id = wanted.row("course_id", &site.courses)?;
            let group = site.assignment_groups.values().find(|group| group.course_id == course_id).map(|group| group.id);
            let id = site.next("assignments");
            let blank = Assignment {
                id,
                course_id,
                grading_type: "points".to_owned(),
                submission_types: vec!["online_upload".to_owned()],
                assignment_group_id: group.unwrap_or_default(),
                position: 1,
                created_at: hand.now,
                updated_at: hand.now,
                ..Assignment::default()
            };
            let assignment = wanted.fresh(&blank)?;
            site.assign(assignment, hand);
            Ok(id)
        }
        "update" => {
            let id = wanted.update(&mut site.assignments, &["course_id"], hand)?;
            let now = hand.now;
            hand.alter(&mut site.assignments, id, "update", |row| row.updated_at = now);
            Ok(id)
        }
        "delete" => site.drop_assignment(wanted.id()?, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?,
        _ => Err(wanted.unknown()),
    }
}

pub fn group(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let category = wanted.row("group_category_id", &site.group_categories)?;
            let course_id = site.group_categories.get(&category).map_or(0, |row| row.course_id);
            let id = site.next("groups");
            let blank = Group { id, course_id, group_category_id: category, created_at: hand.now, ..Group::default() };
            let group = wanted.fresh(&blank)?;
            hand.made(&group);
            site.add_group(group);
            Ok(id)
        }
        "update" => wanted.update(&mut site.groups, &["course_id", "group_category_id"], hand),
        "delete" => {
            let id = wanted.id()?;
            hand.alter(&mut site.groups, id, "delete", |row| row.deleted = true).ok_or_else(|| wanted.missing())?;
            Ok(id)
        }
        _ => Err(wanted.unknown()),
    }
}

pub fn event(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Changed {
    match wanted.op.as_str() {
        "create" => {
            let id = site.next("calendar_events");
            let blank = Event { id, created_at: hand.now, updated_at: hand.now, ..Event::default() };
            let event: Event = wanted.fresh(&blank)?;
            if event.context_code.is_empty() {
                return Err(Refusal::bad("data.context_code is missing"));
            }
            hand.made(&event);
            site.events.insert(id, event);
            Ok(id)
        }
        "update" => {
            let id = wanted.update(&mut site.events, &[], hand)?;
            let now = hand.now;
            hand.alter(&mut site.events, id, "update", |row| row.updated_at = now);
            Ok(id)
        }
        "delete" => {
            let (id, now) = (wanted.id()?, hand.now);
            hand.alter(&mut site.events, id, "delete", |row| (row.deleted, row.updated_at) = (true, now)).ok_or_else(|| wanted.missing())?;
            Ok(id)
        }
        _ => Err(wanted.unknown()),
    }
}
