//! Who takes part in a course, and in which groups and sections.

use std::collections::{BTreeSet, HashMap};

use connector::Error;
use connector::lms::{Group, GroupKind, LmsPerson, Roster};
use futures::future::try_join_all;
use serde_json::Value;

use super::client::{Client, Listed, Parameter};
use super::endpoint::{COURSE_USERS, ENROLLMENTS, GROUP_USERS, GROUPS, SECTIONS};
use super::enrolment::{self, SECTION};
use super::reach::Reach;
use super::{judge, mark, people, wire};

/// All that are anything. Unasked, the vendor tells of the first two only.
pub const STATES: [Parameter<'static>; 5] =
    [("state[]", "active"), ("state[]", "invited"), ("state[]", "creation_pending"), ("state[]", "completed"), ("state[]", "inactive")];
const USER_STATES: [Parameter<'static>; 5] = [
    ("include[]", "email"),
    ("enrollment_state[]", "active"),
    ("enrollment_state[]", "invited"),
    ("enrollment_state[]", "completed"),
    ("enrollment_state[]", "inactive"),
];

/// Groups of each person.
type Memberships = HashMap<String, BTreeSet<String>>;

pub async fn read(client: &Client, reach: &Reach, course: &str) -> Result<Roster, Error> {
    let parameters = [&STATES[..], &[("include[]", "group_ids")]].concat();
    let ids = [course];
    let enrolled = client.list(&ENROLLMENTS, &ids, &parameters);
    let (enrolled, groups, bulk, addressed) =
        tokio::try_join!(enrolled, groups(client, course), mark::bulk(client, course), addressed(client, reach, course))?;
    let Listed { mut rows, at } = enrolled;
    rows.retain(enrolment::is_real);
    let memberships = match &groups {
        Some(groups) => memberships(client, groups, &rows).await?,
        None => Memberships::new(),
    };
    let mut roster = Roster { groups, ..Roster::default() };
    let none = BTreeSet::new();
    for (person, rows) in by_person(&rows) {
        let known = memberships.get(&person).unwrap_or(&none);
        roster.enrolments.extend(enrolment::combined(&person, &rows, known, &bulk, at));
        let told = rows.iter().find_map(|row| people::person(&row["user"], client.base()).filter(|told| told.id == person));
        roster.people.extend(told.map(|told| with_address(told, addressed.get(&person))));
    }
    Ok(roster)
}

/// In the order in which they were first named.
fn by_person(rows: &[Value]) -> Vec<(String, Vec<&Value>)> {
    let mut all: Vec<(String, Vec<&Value>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let Some(person) = wire::text(&row["user_id"]) else { continue };
        let at = *places.entry(person.clone()).or_insert(all.len());
        match all.get_mut(at) {
            Some((_, rows)) => rows.push(row),
            None => all.push((person, vec![row])),
        }
    }
    all
}

/// Those whose e-mail address this course tells; nobody where the list of all people does, or where it may not be told.
async fn addressed(client: &Client, reach: &Reach, course: &str) -> Result<HashMap<String, LmsPerson>, Error> {
    if reach.lists_people(client).await? {
        return Ok(HashMap::new());
    }
    let rows = match client.list(&COURSE_USERS, &[course], &USER_STATES).await {
        Err(Error::Forbidden { .. }) => Vec::new(),
        Err(error) if judge::is_switched_off(&error) => Vec::new(),
        listed => listed?.rows,
    };
    let people = rows.iter().filter_map(|row| people::person(row, client.base()));
    Ok(people.map(|person| (person.id.clone(), person)).collect())
}

fn with_address(mut person: LmsPerson, told: Option<&LmsPerson>) -> LmsPerson {
    if let Some(told) = told {
        person.email = person.email.or_else(|| told.email.clone());
        person.login = person.login.or_else(|| told.login.clone());
        person.external_id = person.external_id.or_else(|| told.external_id.clone());
    }
    person
}

/// `None` where either list may not be read. A course that has switched groups off has none.
async fn groups(client: &Client, course: &str) -> Result<Option<Vec<Group>>, Error> {
    let ids = [course];
    let (sections, groups) = tokio::join!(client.list(&SECTIONS, &ids, &[]), client.list(&GROUPS, &ids, &[]));
    let mut all = Vec::new();
    for (listed, kind) in [(sections, GroupKind::Section), (groups, GroupKind::Group)] {
        match listed {
            Ok(listed) => all.extend(listed.rows.iter().filter_map(|row| group(row, kind))),
            Err(error) if judge::is_switched_off(&error) => {}
            Err(Error::Forbidden { .. }) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    Ok(Some(all))
}

fn group(row: &Value, kind: GroupKind) -> Option<Group> {
    let id = wire::text(&row["id"])?;
    let (id, external_id) = match kind {
        GroupKind::Section => (format!("{SECTION}{id}"), &row["sis_section_id"]),
        GroupKind::Group => (id, &row["sis_group_id"]),
    };
    Some(Group { name: wire::line(&row["name"]).unwrap_or_else(|| id.clone()), external_id: wire::text(external_id), kind, id })
}

/// The enrolments tell, unless the developer key drops what they were asked to include: then each group does.
async fn memberships(client: &Client, groups: &[Group], rows: &[Value]) -> Result<Memberships, Error> {
    let own: Vec<&str> = groups.iter().filter(|group| group.kind == GroupKind::Group).map(|group| group.id.as_str()).collect();
    let mut all = Memberships::new();
    if own.is_empty() {
        return Ok(all);
    }
    let mut put = |person: Option<String>, group: &str| {
        if let Some(person) = person {
            all.entry(person).or_default().insert(group.to_owned());
        }
    };
    if rows.iter().any(|row| row["user"]["group_ids"].is_array()) {
        for row in rows {
            let ids = wire::rows(&row["user"]["group_ids"]).iter().filter_map(wire::text).filter(|id| own.contains(&id.as_str()));
            ids.for_each(|group| put(wire::text(&row["user_id"]), &group));
        }
        return Ok(all);
    }
    let listed = try_join_all(own.iter().map(|group| async move { client.list(&GROUP_USERS, &[group], &[]).await }));
    for (group, listed) in own.iter().zip(listed.await?) {
        listed.rows.iter().for_each(|row| put(wire::text(&row["id"]), group));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_documented_section_is_read() {
        let row = json!({
            "id": 69001, "course_id": 51842, "name": "РОБО-1", "sis_section_id": "crm-70", "integration_id": null, "start_at": null, "end_at": null,
            "restrict_enrollments_to_section_dates": false, "nonxlist_course_id": null, "total_students": 12,
        });
        let section = |id: &str, external_id: Option<&str>, kind| Group {
            id: id.to_owned(),
            name: "РОБО-1".to_owned(),
            external_id: external_id.map(str::to_owned),
            kind,
        };
        assert_eq!(group(&row, GroupKind::Section), Some(section("section:69001", Some("crm-70"), GroupKind::Section)));
        assert_eq!(group(&row, GroupKind::Group), Some(section("69001", None, GroupKind::Group)));
        assert_eq!(group(&json!({ "name": "x" }), GroupKind::Group), None);
    }

    #[test]
    fn rows_are_gathered_by_person() {
        let rows = [json!({ "id": 1, "user_id": 7 }), json!({ "id": 2, "user_id": "8" }), json!({ "id": 3, "user_id": "7" }), json!({ "id": 4 })];
        let gathered: Vec<(String, usize)> = by_person(&rows).into_iter().map(|(person, rows)| (person, rows.len())).collect();
        assert_eq!(gathered, [("7".to_owned(), 2), ("8".to_owned(), 1)]);
    }
}
