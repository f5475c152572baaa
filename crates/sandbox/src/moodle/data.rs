//! `GET data/{kind}`: what the site holds, nothing hidden and nothing formatted.

use serde::Serialize;
use serde_json::{Value, json};

use super::site::Site;
use crate::simulated::Refusal;

type Rows = (usize, Vec<Value>);

pub fn rows(site: &Site, kind: &str, offset: usize, limit: usize) -> Result<Rows, Refusal> {
    let page = Page { offset, limit };
    let pair = |key: &(u32, u32), names: [&str; 2], row: Value| {
        let mut told = json!({ (names[0]): key.0, (names[1]): key.1 });
        if let (Value::Object(told), Value::Object(row)) = (&mut told, row) {
            told.extend(row);
        }
        told
    };
    Ok(match kind {
        "users" => page.of(site.users.values()),
        "categories" => page.of(site.categories.iter()),
        "courses" => page.map(site.courses.values(), |course| {
            let mut told = json!(course);
            told["sections"] = course.sections.iter().map(|section| section.id).collect();
            told
        }),
        "sections" => {
            let sections = site.courses.values().flat_map(|course| course.sections.iter().map(move |section| (course.id, section)));
            page.map(sections, |(course, section)| {
                let mut told = json!(section);
                told["courseid"] = json!(course);
                told
            })
        }
        "modules" => page.of(site.modules.values()),
        "enrolments" => page.of(site.enrolments.values()),
        "groups" => page.of(site.groups.values()),
        "group_members" => {
            let members = site.groups.values().flat_map(|group| group.members.iter().map(move |user| (group.id, *user)));
            page.map(members, |(group, user)| json!({ "groupid": group, "userid": user }))
        }
        "completions" => page.map(site.completions.iter(), |(key, row)| pair(key, ["cmid", "userid"], json!(row))),
        "course_completions" => {
            page.map(site.course_completions.iter(), |(key, time)| pair(key, ["courseid", "userid"], json!({ "timecompleted": time })))
        }
        "grades" => page.map(site.grades.iter(), |(key, row)| pair(key, ["itemid", "userid"], json!(row))),
        "last_access" => page.map(site.last_access.iter(), |(key, time)| pair(key, ["courseid", "userid"], json!({ "time": time }))),
        "events" => page.of(site.events.values()),
        _ => return Err(Refusal::not_found(format!("there is no kind {kind:?}"))),
    })
}

struct Page {
    offset: usize,
    limit: usize,
}

impl Page {
    fn of<'a, T: Serialize + 'a>(&self, rows: impl Iterator<Item = &'a T> + Clone) -> Rows {
        self.map(rows, |row| json!(row))
    }

    fn map<T>(&self, rows: impl Iterator<Item = T> + Clone, told: impl Fn(T) -> Value) -> Rows {
        (rows.clone().count(), rows.skip(self.offset).take(self.limit).map(told).collect())
    }
}
