//! Modules, their items, and a student's way through them.

use serde_json::json;

use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show::module::{self as show, View};
use crate::canvas::site::Site;
use crate::canvas::site::edit::Hand;
use crate::canvas::site::learning::{Item, Module, Must};
use crate::canvas::site::progress::ModuleState;

/// Progress is a student's own, or that of the student asked about.
fn view(site: &Site, call: &Call<'_>, course: u64) -> Result<View, Problem> {
    let manages = call.manages(site, course);
    let student = match call.text("student_id") {
        Some(text) => {
            let user = site.find_user(&text, call.me).ok_or_else(Problem::not_found)?.id;
            call.needs(manages || user == call.me)?;
            if !site.is_student(user, course) {
                return Err(Problem::not_found());
            }
            Some(user)
        }
        None => Some(call.me).filter(|_| !manages && site.is_student(call.me, course)),
    };
    Ok(View { student, manages })
}

pub fn list(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let view = view(site, call, course)?;
    let term = call.text("search_term").map(|term| term.to_lowercase());
    let seen = |module: &&Module| view.manages || module.published;
    let named = |module: &&Module| term.as_ref().is_none_or(|term| module.name.to_lowercase().contains(term));
    let rows: Vec<&Module> = site.modules_in(course).filter(seen).filter(named).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show::module(site, row, call, view))
}

fn named<'s>(site: &'s Site, call: &Call<'_>, name: &str) -> Result<(&'s Module, View), Problem> {
    let course = call.course(site)?.id;
    let view = view(site, call, course)?;
    let module = find::number(call.arg(name)).and_then(|id| site.modules.get(&id));
    let module = module.filter(|module| module.course_id == course && (view.manages || module.published)).ok_or_else(Problem::not_found)?;
    Ok((module, view))
}

fn named_item<'s>(site: &'s Site, call: &Call<'_>) -> Result<(&'s Module, &'s Item, View), Problem> {
    let (module, view) = named(site, call, "module_id")?;
    let item = find::number(call.arg("id")).and_then(|id| site.items.get(&id));
    let item = item.filter(|item| item.module_id == module.id && (view.manages || item.published)).ok_or_else(Problem::not_found)?;
    Ok((module, item, view))
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    let (module, view) = named(site, call, "id")?;
    Ok(Reply::ok(show::module(site, module, call, view)))
}

pub fn items(site: &Site, call: &Call<'_>) -> Answer {
    let (module, view) = named(site, call, "module_id")?;
    let term = call.text("search_term").map(|term| term.to_lowercase());
    let fits = |item: &&Item| term.as_ref().is_none_or(|term| item.title.to_lowercase().contains(term));
    let rows: Vec<&Item> = show::seen(site, module, view).filter(fits).collect();
    page(call, Style::Counted, &rows, |row| row.id, |row| show::item(site, module, row, call, view))
}

pub fn item(site: &Site, call: &Call<'_>) -> Answer {
    let (module, item, view) = named_item(site, call)?;
    Ok(Reply::ok(show::item(site, module, item, call, view)))
}

/// The item of the path, for the student who calls.
fn open(site: &Site, call: &Call<'_>) -> Result<(u64, u64, Option<Must>), Problem> {
    let (module, item, _) = named_item(site, call)?;
    call.needs(site.is_student(call.me, module.course_id))?;
    if site.module_state(module, call.me, call.now).0 == ModuleState::Locked {
        return Err(call.forbidden());
    }
    Ok((module.course_id, item.id, item.completion_requirement.as_ref().map(|must| must.must)))
}

/// Fulfils what can be fulfilled by saying so.
fn fulfil(site: &mut Site, call: &Call<'_>, wanted: Must) -> Answer {
    let (course, item, must) = open(site, call)?;
    let mut hand = Hand::at(call.now);
    if must == Some(wanted) {
        site.complete(call.me, item, &mut hand);
    }
    site.seen_in(call.me, course, &hand);
    Ok(Reply::ok(json!({ "message": "OK" })).wrote(hand.effects))
}

pub fn done(site: &mut Site, call: &Call<'_>) -> Answer {
    fulfil(site, call, Must::MustMarkDone)
}

pub fn undone(site: &mut Site, call: &Call<'_>) -> Answer {
    let (_, item, must) = open(site, call)?;
    let mut hand = Hand::at(call.now);
    if must == Some(Must::MustMarkDone) {
        site.undo(call.me, item, &mut hand);
    }
    Ok(Reply::ok(json!({ "message": "OK" })).wrote(hand.effects))
}

pub fn read(site: &mut Site, call: &Call<'_>) -> Answer {
    let effects = fulfil(site, call, Must::MustView)?.effects;
    Ok(Reply::nothing().wrote(effects))
}
