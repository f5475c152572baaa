//! All courses that the token can enter.

use std::collections::BTreeMap;

use connector::Error;
use connector::lms::Course;
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::site_info::SiteInfo;
use super::{rights, wire};

type Paths = BTreeMap<String, String>;

/// By the function that leaves out what may not be entered: the other one fails as a whole.
pub async fn list(client: &Client) -> Result<Vec<Course>, Error> {
    let site = client.site().await?;
    let answer = client.ask(&Question::new(rights::COURSES)).await?;
    let rows = wire::list_in(&answer, "courses", rights::COURSES)?;
    let paths = paths(client).await?;
    let mut courses = Vec::with_capacity(rows.len());
    for row in rows {
        let course = course(row, &site, &paths)?;
        if course.id != site.front_page && is_entered(row) {
            courses.push(course);
        }
    }
    Ok(courses)
}

/// A course of the catalogue that the token may not enter is told without what is inside, its format among it.
pub fn is_entered(row: &Value) -> bool {
    !wire::get(row, "format").is_null()
}

/// Where each category stands: `Обязательное обучение / Охрана труда`. Nothing where the site does not tell; a course names its own category then.
async fn paths(client: &Client) -> Result<Paths, Error> {
    let answer = match client.ask(&Question::new(rights::CATEGORIES)).await {
        Ok(answer) => answer,
        Err(Error::Forbidden { .. } | Error::Refused { .. } | Error::NotFound) => return Ok(Paths::new()),
        Err(error) => return Err(error),
    };
    let rows = wire::list(&answer, rights::CATEGORIES)?;
    let names: BTreeMap<String, String> =
        rows.iter().filter_map(|row| Some((wire::id(wire::get(row, "id"))?, wire::name(wire::get(row, "name"))))).collect();
    let path = |row: &Value| {
        let path = wire::raw(wire::get(row, "path")).unwrap_or_default();
        // A parent that the token may not see is left out.
        let named: Vec<&str> = path.split('/').filter_map(|id| names.get(id)).map(String::as_str).collect();
        named.join(" / ")
    };
    Ok(rows.iter().filter_map(|row| Some((wire::id(wire::get(row, "id"))?, path(row)))).filter(|(_, path)| !path.is_empty()).collect())
}

fn course(row: &Value, site: &SiteInfo, paths: &Paths) -> Result<Course, Error> {
    let id = wire::own_id(row, "id", rights::COURSES)?;
    let some = |name: &str| Some(wire::name(wire::get(row, name))).filter(|name| !name.is_empty());
    let category = wire::id(wire::get(row, "categoryid")).and_then(|category| paths.get(&category).cloned());
    Ok(Course {
        name: wire::name(wire::get(row, "fullname")),
        code: some("shortname"),
        external_id: wire::typed(wire::get(row, "idnumber")),
        category: category.or_else(|| some("categoryname")),
        is_visible: wire::flag(wire::get(row, "visible")),
        tracks_progress: wire::flag(wire::get(row, "enablecompletion")),
        starts_at: wire::instant(wire::get(row, "startdate")),
        ends_at: wire::instant(wire::get(row, "enddate")),
        url: site.page(&format!("course/view.php?id={id}")),
        id,
    })
}
