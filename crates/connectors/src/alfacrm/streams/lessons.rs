use connector::StreamDescriptor;
use domain::import::Kind;

use super::Stream;
use crate::alfacrm::dictionaries::Dictionary;
use crate::alfacrm::map;
use crate::alfacrm::paging::{Pass, Says};
use crate::alfacrm::plan::Plan;

const PLANNED: i32 = 1;
const CANCELLED: i32 = 2;
const HELD: i32 = 3;

pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "lessons", kinds: &[Kind::Lessons, Kind::Attendance, Kind::Charges], parent: None, changed_since: false },
    dictionaries: |_| vec![Dictionary::LessonTypes],
    of_students: true,
    passes,
    map: |row, context, pass| map::lesson(row, context, pass.says, &pass.branch),
    settles: None,
};

/// Each status is a question: without one only held lessons come, and planned ones are lost silently.
fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    let range = plan.options.lessons;
    let question = |branch: &str, name: &str, status: i32| {
        let mut pass = Pass::new(branch, "lesson", name).with("status", status).saying(Says { archived: false, state: Some(status) });
        for (key, day) in [("date_from", range.from), ("date_to", range.to)] {
            if let Some(day) = day {
                pass = pass.with(key, day.format("%Y-%m-%d").to_string());
            }
        }
        pass
    };
    let of = |branch: &str| {
        [question(branch, "held", HELD), question(branch, "planned", PLANNED).variant(), question(branch, "cancelled", CANCELLED).variant()]
    };
    plan.branch_ids().flat_map(of).collect()
}
