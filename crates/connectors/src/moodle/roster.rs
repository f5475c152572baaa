//! Who takes part in a course.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::lms::{Course, CourseRole, Enrolment, EnrolmentStatus, Group, GroupKind, LmsPerson, Roster};
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::people::person;
use super::site_info::SiteInfo;
use super::{rights, wire};

const PAGE: usize = 500;
/// Without them, each row counts through all other courses of the person.
const FIELDS: &str = "id,username,firstname,lastname,fullname,email,idnumber,phone1,phone2,lastaccess,lastcourseaccess,groups,roles";
/// A visit is noted when a page is opened, once a minute at most. What is done on the page afterwards, such as a tick, leaves no trace: so long it may take.
const SETTLES_AFTER: TimeDelta = TimeDelta::hours(1);

pub async fn read(client: &Client, course: &Course) -> Result<Roster, Error> {
    let site = client.site().await?;
    let suspended = suspended(client, course).await?;
    let groups = groups(client, course).await?;
    // The mark is read last, and progress after it: what happens in between is read twice rather than never.
    let mut roster = Roster { groups, ..Roster::default() };
    for (row, at) in enrolled(client, course, false, FIELDS).await? {
        let (person, enrolment) = row_of(&row, at, &suspended, &site)?;
        roster.people.push(person);
        roster.enrolments.push(enrolment);
    }
    Ok(roster)
}

/// Those held back and those past their end, which nothing but a second question tells. Where it is not allowed, everybody counts as active.
async fn suspended(client: &Client, course: &Course) -> Result<BTreeSet<String>, Error> {
    match enrolled(client, course, true, "id").await {
        Ok(rows) => rows.iter().map(|(row, _)| wire::own_id(row, "id", rights::ENROLLED)).collect(),
        Err(Error::Forbidden { what }) if what != rights::ENROLLED => Ok(BTreeSet::new()),
        Err(error) => Err(error),
    }
}

/// Rows with the server's time of each. A page may be short because the site keeps people from the token, who are taken out of it after it was cut: one that is
/// half empty is taken for the last, since whoever may not see half of the people in a course is told of the course as a whole.
async fn enrolled(client: &Client, course: &Course, suspended: bool, fields: &str) -> Result<Vec<(Value, Option<DateTime<Utc>>)>, Error> {
    let (mut rows, mut seen) = (Vec::new(), BTreeMap::new());
    for page in 0.. {
        let question = Question::new(rights::ENROLLED).of_course().with("courseid", &course.id).option("limitfrom", (page * PAGE).to_string());
        let question = question.option("limitnumber", PAGE.to_string()).option("sortby", "id").option("userfields", fields);
        let question = if suspended { question.option("onlysuspended", "1") } else { question };
        let reply = client.ask_dated(&question).await?;
        let found = wire::list(&reply.body, rights::ENROLLED)?;
        let is_last = found.len() < PAGE / 2;
        let mut is_new = false;
        for row in found {
            // Somebody who is enrolled while pages are read moves the others, so that one comes twice; a whole page of the same is no page.
            if seen.insert(wire::own_id(row, "id", rights::ENROLLED)?, page).is_none() {
                is_new = true;
                rows.push((row.clone(), reply.at));
            }
        }
        if !is_new && !found.is_empty() {
            return Err(wire::strange(rights::ENROLLED, "the same page again"));
        }
        if is_last {
            break;
        }
    }
    Ok(rows)
}

fn row_of(row: &Value, at: Option<DateTime<Utc>>, suspended: &BTreeSet<String>, site: &SiteInfo) -> Result<(LmsPerson, Enrolment), Error> {
    let person = person(row, site, rights::ENROLLED)?;
    let mut vendor_roles: Vec<String> =
        wire::rows(wire::get(row, "roles")).iter().filter_map(|role| wire::typed(wire::get(role, "shortname"))).collect();
    vendor_roles.sort();
    vendor_roles.dedup();
    let roles: BTreeSet<CourseRole> = vendor_roles.iter().map(|role| meaning(role)).collect();
    let groups: BTreeSet<String> = wire::rows(wire::get(row, "groups")).iter().filter_map(|group| wire::id(wire::get(group, "id"))).collect();
    let seen = wire::get(row, "lastcourseaccess");
    let last_access_at = wire::instant(seen);
    let enrolment = Enrolment {
        status: if suspended.contains(&person.id) { EnrolmentStatus::Suspended } else { EnrolmentStatus::Active },
        person_id: person.id.clone(),
        roles: roles.into_iter().collect(),
        vendor_roles,
        starts_at: None,
        ends_at: None,
        group_ids: groups.into_iter().collect(),
        mark: wire::whole(seen).map(|seconds| seconds.to_string()),
        is_settled: last_access_at.is_none_or(|seen| at.is_some_and(|at| seen < at - SETTLES_AFTER)),
        last_access_at,
    };
    Ok((person, enrolment))
}

/// By the names that every site begins with; what a role is derived from is told nowhere.
fn meaning(role: &str) -> CourseRole {
    match role {
        "student" => CourseRole::Student,
        "teacher" | "editingteacher" => CourseRole::Teacher,
        _ => CourseRole::Other,
    }
}

async fn groups(client: &Client, course: &Course) -> Result<Option<Vec<Group>>, Error> {
    match client.ask(&Question::new(rights::GROUPS).with("courseid", &course.id)).await {
        Ok(answer) => wire::list(&answer, rights::GROUPS)?.iter().map(group).collect::<Result<_, _>>().map(Some),
        Err(Error::Forbidden { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn group(row: &Value) -> Result<Group, Error> {
    Ok(Group {
        id: wire::own_id(row, "id", rights::GROUPS)?,
        name: wire::name(wire::get(row, "name")),
        external_id: wire::typed(wire::get(row, "idnumber")),
        kind: GroupKind::Group,
    })
}
