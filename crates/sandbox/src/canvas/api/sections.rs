//! Sections of courses.

use crate::canvas::call::{Answer, Call, Object, Reply};
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::Section;
use crate::canvas::site::edit::Hand;

pub fn list(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let mut rows: Vec<&Section> = site.sections_in(course).collect();
    rows.sort_by_key(|section| section.id);
    page(call, Style::Counted, &rows, |row| row.id, |row| show::course::section(site, row, call))
}

/// The section of the path, if the caller is in its course, and only if it runs it when that matters.
pub fn named<'s>(site: &'s Site, call: &Call<'_>, name: &str, manages: bool) -> Result<&'s Section, Problem> {
    let section = site.find_section(call.arg(name)).ok_or_else(Problem::not_found)?;
    let course = section.course_id;
    let is_in = !manages && site.enrollments_at(call.me, course).any(|one| one.is_live());
    call.needs(call.manages(site, course) || is_in)?;
    Ok(section)
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    let section = named(site, call, "id", false)?;
    if !call.arg("course_id").is_empty() && call.course(site)?.id != section.course_id {
        return Err(Problem::not_found());
    }
    Ok(Reply::ok(show::course::section(site, section, call)))
}

fn fill(section: &mut Section, given: Object<'_>, admin: bool) {
    section.name = given.text("name").unwrap_or_else(|| std::mem::take(&mut section.name));
    if admin {
        section.sis_section_id = given.text("sis_section_id").or(section.sis_section_id.take());
    }
    for (to, name) in [(&mut section.start_at, "start_at"), (&mut section.end_at, "end_at")] {
        if given.has(name) {
            *to = given.time(name);
        }
    }
    if let Some(restrict) = given.flag("restrict_enrollments_to_section_dates") {
        section.restrict_enrollments_to_section_dates = restrict;
    }
}

pub fn create(site: &mut Site, call: &Call<'_>) -> Answer {
    let course = call.managed(site)?.id;
    let given = call.object("course_section");
    let sis = given.text("sis_section_id");
    if sis.is_some() && site.sections.values().any(|other| !other.deleted && other.sis_section_id == sis) {
        return Err(Problem::field("sis_source_id", "taken", "is already in use"));
    }
    let mut section = Section { id: site.next("sections"), course_id: course, created_at: call.now, ..Section::default() };
    fill(&mut section, given, call.admin);
    let mut hand = Hand::at(call.now);
    hand.made(&section);
    let id = section.id;
    site.add_section(section);
    answer(site, call, id, hand)
}

pub fn update(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = named(site, call, "id", true)?.id;
    let given = call.object("course_section");
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.sections, id, "update", |row| fill(row, given, call.admin));
    answer(site, call, id, hand)
}

/// Only when nobody is in it.
pub fn delete(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = named(site, call, "id", true)?.id;
    if site.enrollments_in_section(id).any(|one| one.is_live()) {
        return Err(Problem::bare("You can't delete a section that has enrollments"));
    }
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.sections, id, "delete", |row| row.deleted = true);
    answer(site, call, id, hand)
}

pub fn crosslist(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = named(site, call, "id", true)?.id;
    let course = site.find_course(call.arg("new_course_id")).ok_or_else(Problem::not_found)?.id;
    call.needs(call.manages(site, course))?;
    let mut hand = Hand::at(call.now);
    site.crosslist(id, course, &mut hand);
    answer(site, call, id, hand)
}

pub fn uncrosslist(site: &mut Site, call: &Call<'_>) -> Answer {
    let section = named(site, call, "id", true)?;
    let (id, home) = (section.id, section.nonxlist_course_id);
    let home = home.ok_or_else(|| Problem::bare("section is not cross-listed"))?;
    let mut hand = Hand::at(call.now);
    site.crosslist(id, home, &mut hand);
    answer(site, call, id, hand)
}

fn answer(site: &Site, call: &Call<'_>, id: u64, hand: Hand) -> Answer {
    let section = site.sections.get(&id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::course::section(site, section, call)).wrote(hand.effects))
}
