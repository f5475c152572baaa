//! An activity as the contents of its course tell it.

use super::super::call::Call;
use super::super::site::course::{Course, formatted};
use super::super::site::module::{Kind, Module, Tracking};
use super::super::tree::{Record, Tree, record};
use super::activity_status::put_rest;

const REVISION: u32 = 1_795_190_187;

pub fn module(call: &Call<'_>, course: &Course, module: &Module, open: bool, with_files: bool) -> Tree {
    let kind = module.kind;
    let edits = call.can(course.id, "moodle/course:update") || call.can(course.id, "moodle/course:viewhiddenactivities");
    let tracks = course.tracks && module.tracking != Tracking::None;
    let described = kind == Kind::Label || !module.description.is_empty();
    let icon = if kind == Kind::Resource { format!("core/{REVISION}/f/text") } else { format!("{}/{REVISION}/monologo", kind.name()) };
    let shown = record()
        .with("id", module.id)
        .with_if(kind.has_view(), "url", format!("{}/mod/{}/view.php?id={}", call.url, kind.name(), module.id))
        .with("name", formatted(&module.name))
        .with("instance", module.instance)
        .with("contextid", module.context())
        .with_if(described, "description", format!("<div class=\"no-overflow\">{}</div>", module.description))
        .with("visible", i32::from(module.visible))
        .with("uservisible", open)
        .with_some("availabilityinfo", module.after.map(|first| condition(call, first)))
        .with("visibleoncoursepage", 1)
        .with("modicon", format!("{}/theme/image.php/boost/{icon}?filtericon=1", call.url))
        .with("modname", kind.name())
        .with("purpose", kind.purpose())
        .with("branded", false)
        .with("modplural", kind.plural())
        .with_if(
            edits,
            "availability",
            module.after.map(|first| format!("{{\"op\":\"&\",\"c\":[{{\"type\":\"completion\",\"cm\":{first},\"e\":1}}],\"showc\":[true]}}")),
        )
        .with("indent", 0)
        .with("onclick", "")
        .with("afterlink", Tree::Null)
        .with_if(kind == Kind::Resource, "activitybadge", Tree::List(Vec::new()))
        .with("customdata", custom_data(course, module))
        .with("noviewlink", kind == Kind::Label)
        .with("completion", if course.tracks { module.tracking.code() } else { 0 });
    let shown = if tracks { shown.with("completiondata", completion(call, module, open)) } else { shown };
    let shown = shown.with("downloadcontent", 1).with("dates", dates(module)).with("groupmode", 0);
    if !kind.has_files() || !open {
        return shown.into();
    }
    let files = if with_files { files(call, module) } else { Tree::List(Vec::new()) };
    shown.with("contents", files).with("contentsinfo", files_info(module)).into()
}

/// The caller's own, whoever that is.
fn completion(call: &Call<'_>, module: &Module, open: bool) -> Record {
    let me = call.rights.user;
    let completion = call.site.completion(module.id, me);
    let out = record().with("state", u32::from(completion.state)).with("timecompleted", completion.time).with("overrideby", completion.override_by);
    put_rest(call, out, module, me, open)
}

fn condition(call: &Call<'_>, first: u32) -> String {
    let (name, kind) = call.site.modules.get(&first).map_or((String::new(), "page"), |first| (formatted(&first.name), first.kind.name()));
    format!(
        "Not available unless: The activity <strong><a data-cm-name-for=\"{first}\" href=\"{}/mod/{kind}/view.php?id={first}\">{name}</a></strong> is marked complete",
        call.url
    )
}

/// A JSON document inside a text. Rules of completion are part of it where completion is tracked.
fn custom_data(course: &Course, module: &Module) -> String {
    let rules = |rules: &str| if course.tracks { format!("\"customcompletionrules\":{{{rules}}},") } else { String::new() };
    match module.kind {
        Kind::Url => "{\"display\":4,\"filtericon\":true}".to_owned(),
        Kind::Resource => "{\"filtericon\":true,\"displayoptions\":\"a:1:{s:10:\\\"printintro\\\";i:0;}\",\"display\":5}".to_owned(),
        Kind::Assign => {
            let rules = rules("\"completionsubmit\":\"0\"");
            format!("{{{rules}\"duedate\":{},\"allowsubmissionsfromdate\":\"{}\"}}", module.due, module.opens)
        }
        Kind::Quiz => {
            let rules = rules("\"completionpassorattemptsexhausted\":[],\"completionminattempts\":\"0\"");
            format!("{{{rules}\"timeopen\":\"{}\",\"timeclose\":\"{}\"}}", module.opens, module.due)
        }
        Kind::Lesson if course.tracks => "{\"customcompletionrules\":{\"completionendreached\":\"0\",\"completiontimespent\":\"0\"}}".to_owned(),
        Kind::Subsection => format!("{{\"sectionid\":\"{}\"}}", module.inner_section.unwrap_or_default()),
        Kind::Page | Kind::Label | Kind::Folder | Kind::Lesson => "\"\"".to_owned(),
    }
}

fn dates(module: &Module) -> Tree {
    let date = |label: &str, at: i64, id: &str| Tree::from(record().with("label", label).with("timestamp", at).with("dataid", id));
    match module.kind {
        Kind::Assign => vec![date("Opened:", module.opens, "allowsubmissionsfromdate"), date("Due:", module.due, "duedate")].into(),
        Kind::Quiz => vec![date("Opened:", module.opens, "timeopen"), date("Closes:", module.due, "timeclose")].into(),
        _ => Tree::List(Vec::new()),
    }
}

const FILE: &str = "Памятка.txt";
const FILE_SIZE: u32 = 66;

fn files(call: &Call<'_>, module: &Module) -> Tree {
    let at = format!("{}/webservice/pluginfile.php/{}", call.url, module.context());
    let encoded: String = url::form_urlencoded::byte_serialize(FILE.as_bytes()).collect();
    let file = match module.kind {
        Kind::Page => file("file", "index.html", Some("/"), 0, &format!("{at}/mod_page/content/index.html?forcedownload=1"))
            .with("timecreated", Tree::Null)
            .with("timemodified", module.timemodified)
            .with("sortorder", 1),
        Kind::Url => file("url", &module.name, None, 0, &format!("https://docs.example/norm?id={}", module.instance))
            .with("timecreated", Tree::Null)
            .with("timemodified", module.timemodified)
            .with("sortorder", Tree::Null),
        Kind::Resource => file("file", FILE, Some("/"), FILE_SIZE, &format!("{at}/mod_resource/content/0/{encoded}?forcedownload=1"))
            .with("timecreated", module.timemodified)
            .with("timemodified", module.timemodified)
            .with("sortorder", 1)
            .with("mimetype", "text/plain")
            .with("isexternalfile", false),
        _ => return Tree::List(Vec::new()),
    };
    vec![file.with("userid", Tree::Null).with("author", Tree::Null).with("license", Tree::Null)].into()
}

fn file(kind: &str, name: &str, path: Option<&str>, size: u32, url: &str) -> Record {
    record().with("type", kind).with("filename", name).with("filepath", path).with("filesize", size).with("fileurl", url)
}

fn files_info(module: &Module) -> Record {
    let (count, size, kinds): (u32, u32, &[&str]) = match module.kind {
        Kind::Resource => (1, FILE_SIZE, &["text/plain"]),
        Kind::Folder => (0, 0, &[]),
        _ => (1, 0, &[]),
    };
    record()
        .with("filescount", count)
        .with("filessize", size)
        .with("lastmodified", if count == 0 { 0 } else { module.timemodified })
        .with("mimetypes", kinds.to_vec())
        .with_if(count > 0, "repositorytype", "")
}
