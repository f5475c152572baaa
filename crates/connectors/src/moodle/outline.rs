//! Sections and activities of a course.

use connector::Error;
use connector::lms::{Course, CourseItem, CourseModule, Outline, Tracking};
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::{rights, wire};

/// The activity that stands where a section inside a section begins.
const SUBSECTION: &str = "subsection";
/// Of an activity's dates, those that say until when, by what they are and not by how they are called.
const DUE: [&str; 4] = ["duedate", "timeclose", "deadline", "timedue"];

pub async fn read(client: &Client, course: &Course) -> Result<Outline, Error> {
    // Files are not read. Activities that students reach and that no section shows come in a section of their own.
    let question =
        Question::new(rights::CONTENTS).of_course().with("courseid", &course.id).option("excludecontents", "1").option("includestealthmodules", "1");
    let answer = client.ask(&question).await?;
    outline(wire::list(&answer, rights::CONTENTS)?)
}

fn outline(sections: &[Value]) -> Result<Outline, Error> {
    let mut walk = Walk { sections, out: Outline::default() };
    for section in sections.iter().filter(|section| !is_inside_another(section)) {
        walk.section(section)?;
    }
    // What is inside a section that is hidden from the token has nowhere to stand.
    for section in sections.iter().filter(|section| is_inside_another(section)) {
        walk.section(section)?;
    }
    Ok(walk.out)
}

/// A subsection is told twice: as an activity of the section it stands in, and as a section behind all others.
fn is_inside_another(section: &Value) -> bool {
    !wire::get(section, "component").is_null()
}

struct Walk<'a> {
    sections: &'a [Value],
    out: Outline,
}

impl Walk<'_> {
    fn section(&mut self, section: &Value) -> Result<(), Error> {
        // -1 is that of the activities without one.
        let id = wire::whole(wire::get(section, "id")).ok_or_else(|| wire::strange(rights::CONTENTS, "a section without id"))?.to_string();
        if self.out.modules.iter().any(|module| module.id == id) {
            return Ok(());
        }
        self.out.modules.push(CourseModule {
            id: id.clone(),
            name: wire::name(wire::get(section, "name")),
            position: position(self.out.modules.len()),
            is_visible: wire::flag(wire::get(section, "visible")).unwrap_or(true),
        });
        for module in wire::rows(wire::get(section, "modules")) {
            self.module(module, &id)?;
        }
        Ok(())
    }

    fn module(&mut self, module: &Value, section: &str) -> Result<(), Error> {
        let kind = wire::raw(wire::get(module, "modname")).unwrap_or_default().to_lowercase();
        if kind == SUBSECTION {
            let inside = |other: &&Value| is_inside_another(other) && wire::get(other, "itemid") == wire::get(module, "instance");
            return self.sections.iter().find(inside).map_or(Ok(()), |inner| self.section(inner));
        }
        let tracking = tracking(module);
        let url = wire::raw(wire::get(module, "url"));
        // A text between activities: there is nothing to open and nothing to do.
        if url.is_none() && tracking == Tracking::None {
            return Ok(());
        }
        self.out.items.push(CourseItem {
            id: wire::own_id(module, "id", rights::CONTENTS)?,
            module_id: section.to_owned(),
            name: wire::name(wire::get(module, "name")),
            kind,
            position: position(self.out.items.len()),
            is_visible: wire::flag(wire::get(module, "visible")).unwrap_or(true),
            tracking,
            // The grades tell.
            max_score: None,
            due_at: due(module),
            url,
        });
        Ok(())
    }
}

fn position(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn tracking(module: &Value) -> Tracking {
    match wire::whole(wire::get(module, "completion")) {
        Some(1) => Tracking::Manual,
        Some(2) => Tracking::Automatic,
        _ => Tracking::None,
    }
}

fn due(module: &Value) -> Option<chrono::DateTime<chrono::Utc>> {
    let dates = wire::rows(wire::get(module, "dates"));
    let known = |date: &&Value| wire::get(date, "dataid").as_str().is_some_and(|id| DUE.contains(&id));
    dates.iter().find(known).and_then(|date| wire::instant(wire::get(date, "timestamp")))
}
