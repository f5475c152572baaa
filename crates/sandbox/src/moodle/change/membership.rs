//! Enrolments, groups and who is in them.

use serde_json::{Map, Value, json};

use super::{Changed, Hand, Wanted};
use crate::moodle::site::enrolment::{Enrolment, STUDENT};
use crate::moodle::site::group::Group;
use crate::moodle::site::next;
use crate::simulated::{Refusal, merged};

/// Named by `courseid` and `userid`.
pub fn enrolments(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (course, user) = (wanted.number("courseid")?, wanted.number("userid")?);
    if hand.site.user(user).is_none() || !hand.site.courses.contains_key(&course) {
        return Err(Refusal::not_found(format!("course {course}, user {user}: no such row")));
    }
    let old = hand.site.enrolment(course, user).cloned();
    let row = match (wanted.op.as_str(), old) {
        ("create", _) => {
            let plain = Enrolment { roles: vec![STUDENT], timestart: hand.now, timecreated: hand.now, ..Enrolment::default() };
            let new: Enrolment = merged(&plain, wanted.data.clone())?;
            hand.site.enrol(new).clone()
        }
        ("update", Some(old)) => {
            let new: Enrolment = merged(&old, wanted.data.clone())?;
            hand.site.enrolments.insert((course, user), Enrolment { id: old.id, ..new.clone() });
            new
        }
        ("delete", Some(_)) => {
            let gone = hand.site.unenrol(course, user);
            return Ok((gone.map(|gone| gone.id), Value::Null));
        }
        ("update" | "delete", None) => return Err(Refusal::not_found(format!("user {user} is not in course {course}"))),
        _ => return wanted.no_op(),
    };
    Ok((Some(row.id), json!(row)))
}

pub fn groups(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let site = &mut *hand.site;
    if wanted.op == "create" {
        let course = wanted.number("courseid")?;
        let group: Group = merged(&Group { name: "Новая группа".to_owned(), ..Group::default() }, wanted.data.clone())?;
        let id = next(&mut site.last.group);
        let Some(found) = site.courses.get_mut(&course) else { return wanted.none(course) };
        found.groups.push(id);
        site.groups.insert(id, Group { id, ..group });
        return Ok((Some(id), json!(site.groups[&id])));
    }
    let id = wanted.id()?;
    let Some(old) = site.groups.get(&id) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "update" => {
            let new: Group = merged(old, without(&wanted.data, "courseid"))?;
            site.groups.insert(id, Group { id, ..new });
            Ok((Some(id), json!(site.groups[&id])))
        }
        "delete" => {
            if let Some(course) = site.courses.get_mut(&old.course) {
                course.groups.retain(|group| *group != id);
            }
            site.groups.remove(&id);
            Ok((Some(id), Value::Null))
        }
        _ => wanted.no_op(),
    }
}

fn without(data: &Map<String, Value>, name: &str) -> Map<String, Value> {
    data.iter().filter(|(key, _)| *key != name).map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// Named by `groupid` and `userid`; only who is enrolled can be a member. `move` goes on to the group `data.to`.
pub fn members(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (id, user) = (wanted.number("groupid")?, wanted.number("userid")?);
    let Some(course) = hand.site.groups.get(&id).map(|group| group.course) else { return wanted.none(id) };
    let enrolled = hand.site.enrolment(course, user).is_some();
    let Some(group) = hand.site.groups.get_mut(&id) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "create" if !enrolled => return Err(Refusal::bad("Only enrolled users may be members of groups")),
        "create" => {
            group.members.insert(user);
        }
        "delete" => {
            group.members.remove(&user);
        }
        "move" => {
            let to = wanted.number("to")?;
            let Some(next) = hand.site.groups.get_mut(&to).filter(|next| next.course == course) else { return wanted.none(to) };
            next.members.insert(user);
            hand.site.groups.entry(id).and_modify(|group| {
                group.members.remove(&user);
            });
            return Ok((Some(to), json!(hand.site.groups[&to])));
        }
        _ => return wanted.no_op(),
    }
    Ok((Some(id), json!(group)))
}
