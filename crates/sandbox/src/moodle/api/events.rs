//! `core_calendar_get_calendar_events`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::call::{Call, id};
use super::super::problem::Answer;
use super::super::site::event::Event;
use super::super::tree::{Record, Tree, record};

/// What refusing a course leaves in the answer, paths and all.
const TRACE: &str = "No access rights in course context Course or activity not accessible.#0 \
/var/www/moodle/lib/external/classes/external_api.php(521): require_login()\n#1 /var/www/moodle/calendar/externallib.php(201): \
core_external\\external_api::validate_context()\n#2 /var/www/moodle/webservice/lib.php(1507): \
core_calendar_external::get_calendar_events()\n#3 /var/www/moodle/webservice/lib.php(1353): \
webservice_base_server->execute()\n#4 /var/www/moodle/webservice/rest/server.php(44): webservice_base_server->run()\n#5 {main}";

struct Wanted {
    courses: BTreeSet<u32>,
    groups: BTreeSet<u32>,
    categories: BTreeSet<u32>,
    own: bool,
    site: bool,
    from: i64,
    to: i64,
    ignore_hidden: bool,
}

pub fn list(call: &mut Call<'_>) -> Answer {
    let (events, options) = (&call.args["events"], &call.args["options"]);
    let ids = |name: &str| events[name].as_array().into_iter().flatten().map(id).collect::<BTreeSet<u32>>();
    let runs_calendar = call.rights.can("moodle/calendar:manageentries");
    let mut warnings = Vec::new();
    let asked = ids("courseids");
    let mut courses = BTreeSet::new();
    for course in &asked {
        let Some(found) = call.site.courses.get(course) else { continue };
        if runs_calendar || call.rights.enters(call.site, found) {
            courses.insert(*course);
        } else {
            warnings.push(Tree::from(
                record().with("item", "course").with("itemid", *course).with("warningcode", "nopermissions").with("message", TRACE),
            ));
        }
    }
    let mut wanted = Wanted {
        categories: categories(call, &asked, &courses, ids("categoryids"), runs_calendar),
        groups: ids("groupids").into_iter().filter(|group| may_see_group(call, *group, runs_calendar)).collect(),
        courses,
        own: options["userevents"] == Value::Bool(true),
        site: options["siteevents"] == Value::Bool(true),
        from: options["timestart"].as_i64().unwrap_or(call.now),
        to: options["timeend"].as_i64().unwrap_or_default(),
        ignore_hidden: options["ignorehidden"] == Value::Bool(true),
    };
    if wanted.to == 0 {
        wanted.to = i64::MAX;
    }
    let (mut rows, mut named) = (Vec::new(), BTreeSet::new());
    for id in ids("eventids") {
        let Some(event) = call.site.events.get(&id) else { continue };
        if is_open(call, event, runs_calendar) {
            named.insert(id);
            rows.push((event.timestart, Tree::from(row(event, true))));
        } else {
            let message = "You do not have permission to view this event";
            warnings.push(Tree::from(record().with("item", id.to_string()).with("warningcode", "nopermissions").with("message", message)));
        }
    }
    let found = call.site.events.values().filter(|event| !named.contains(&event.id) && is_wanted(call, event, &wanted));
    let plain = ids("eventids").is_empty() || !asked.is_empty() || !wanted.groups.is_empty() || wanted.own || wanted.site;
    if plain {
        rows.extend(found.map(|event| (event.timestart, Tree::from(row(event, false)))));
    }
    rows.sort_by_key(|(at, _)| *at);
    let rows: Tree = rows.into_iter().map(|(_, row)| row).collect();
    Ok(record().with("events", rows).with("warnings", warnings).into())
}

/// With courses come the categories they lie in, and for a student those of all his courses.
fn categories(call: &Call<'_>, asked: &BTreeSet<u32>, courses: &BTreeSet<u32>, named: BTreeSet<u32>, runs_calendar: bool) -> BTreeSet<u32> {
    let mut categories = named;
    let with_parent = |category: u32| {
        let parent = call.site.categories.iter().find(|one| one.id == category).map(|one| one.parent).filter(|parent| *parent != 0);
        std::iter::once(category).chain(parent)
    };
    if asked.is_empty() {
        return categories;
    }
    let theirs = courses.iter().filter_map(|course| call.site.courses.get(course)).map(|course| course.category);
    categories.extend(theirs.flat_map(with_parent));
    if !runs_calendar {
        let mine = call.site.active_courses(call.rights.user, call.now).into_iter().map(|course| course.category);
        categories.extend(mine.flat_map(with_parent));
    }
    categories
}

fn may_see_group(call: &Call<'_>, group: u32, runs_calendar: bool) -> bool {
    let Some(group) = call.site.groups.get(&group) else { return false };
    runs_calendar || group.members.contains(&call.rights.user) || call.can(group.course, "moodle/site:accessallgroups")
}

fn is_open(call: &Call<'_>, event: &Event, runs_calendar: bool) -> bool {
    if runs_calendar {
        return true;
    }
    match event.eventtype.as_str() {
        "site" | "category" => true,
        "user" => event.user == call.rights.user,
        "group" => event.group.is_some_and(|group| may_see_group(call, group, false)),
        _ => call.site.courses.get(&event.course).is_some_and(|course| call.rights.enters(call.site, course)),
    }
}

fn is_wanted(call: &Call<'_>, event: &Event, wanted: &Wanted) -> bool {
    let about = match event.eventtype.as_str() {
        "site" => wanted.site,
        "user" => wanted.own && event.user == call.rights.user,
        "group" => event.group.is_some_and(|group| wanted.groups.contains(&group)),
        "category" => event.category.is_some_and(|category| wanted.categories.contains(&category)),
        _ => wanted.courses.contains(&event.course),
    };
    let in_time = event.timestart <= wanted.to && event.timestart + event.timeduration >= wanted.from;
    about && in_time && (event.visible || !wanted.ignore_hidden)
}

/// An event asked for by its number has zeros and empty texts where a search has null.
fn row(event: &Event, by_number: bool) -> Record {
    let number = |value: Option<u32>| if by_number { Some(value.unwrap_or_default()) } else { value };
    let text = |value: &Option<String>| if by_number { Some(value.clone().unwrap_or_default()) } else { value.clone() };
    record()
        .with("id", event.id)
        .with("name", &event.name)
        .with("description", &event.description)
        .with("format", 1)
        .with("courseid", event.course)
        .with("categoryid", number(event.category))
        .with("groupid", number(event.group))
        .with("userid", event.user)
        .with("repeatid", number(event.repeat))
        .with("modulename", text(&event.modulename))
        .with("instance", number(event.instance))
        .with("eventtype", &event.eventtype)
        .with("timestart", event.timestart)
        .with("timeduration", event.timeduration)
        .with("visible", i32::from(event.visible))
        .with_if(by_number, "uuid", "")
        .with("sequence", 1)
        .with("timemodified", event.timemodified)
        .with("subscriptionid", Tree::Null)
}
