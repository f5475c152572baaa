//! `core_course_get_contents`: sections with their activities.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::course::{Course, Section};
use super::super::site::module::Module;
use super::super::tree::{Tree, record};
use super::activity_status::sight;
use super::module_shape;

#[derive(Default)]
struct Wanted {
    no_modules: bool,
    no_files: bool,
    section: Option<u32>,
    number: Option<u32>,
    module: Option<u32>,
    kind: Option<String>,
    instance: Option<u32>,
}

impl Wanted {
    fn read(call: &Call<'_>) -> Result<Self, Problem> {
        let mut wanted = Self::default();
        for (name, value) in call.options() {
            let flag = || match value.as_str() {
                "1" | "true" => Ok(true),
                "0" | "false" | "" => Ok(false),
                _ => Err(Problem::untold("errorinvalidparam")),
            };
            let number = || value.parse::<u32>().map(Some).map_err(|_| invalid(&name));
            match name.as_str() {
                "excludemodules" => wanted.no_modules = flag()?,
                "excludecontents" => wanted.no_files = flag()?,
                // There are none here.
                "includestealthmodules" => {}
                "sectionid" => wanted.section = number()?,
                "sectionnumber" => wanted.number = number()?,
                "cmid" => wanted.module = number()?,
                "modname" => wanted.kind = Some(value),
                "modid" => wanted.instance = number()?,
                _ => return Err(invalid(&name)),
            }
        }
        Ok(wanted)
    }

    fn takes(&self, module: &Module) -> bool {
        self.module.is_none_or(|id| id == module.id)
            && self.kind.as_ref().is_none_or(|kind| kind == module.kind.name())
            && self.instance.is_none_or(|id| id == module.instance)
    }
}

fn invalid(name: &str) -> Problem {
    Problem::moodle("errorinvalidparam", format!("The param \"{name}\" is invalid."))
}

pub fn show(call: &mut Call<'_>) -> Answer {
    let wanted = Wanted::read(call)?;
    let course = call.entered(call.id("courseid"))?;
    let sees_hidden = call.can(course.id, "moodle/course:viewhiddenactivities");
    let sections = course.sections.iter().filter(|section| section.visible || sees_hidden);
    let sections =
        sections.filter(|section| wanted.section.is_none_or(|id| id == section.id) && wanted.number.is_none_or(|number| number == section.number));
    Ok(sections.map(|section| shown(call, course, section, &wanted)).collect())
}

fn shown(call: &Call<'_>, course: &Course, section: &Section, wanted: &Wanted) -> Tree {
    let modules = section.modules.iter().filter(|_| !wanted.no_modules).filter_map(|id| call.site.modules.get(id));
    let modules: Tree = modules
        .filter(|module| wanted.takes(module))
        .map(|module| (module, sight(call, module)))
        .filter(|(_, (seen, _))| *seen)
        .map(|(module, (_, open))| module_shape::module(call, course, module, open, !wanted.no_files))
        .collect();
    record()
        .with("id", section.id)
        .with("name", course.section_name(section))
        .with("visible", i32::from(section.visible))
        .with("summary", &section.summary)
        .with("summaryformat", 1)
        .with("section", section.number)
        .with("hiddenbynumsections", 0)
        .with("uservisible", true)
        .with("component", section.of_instance.map(|_| "mod_subsection"))
        .with("itemid", section.of_instance)
        .with("modules", modules)
        .into()
}
