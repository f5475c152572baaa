use connector::StreamDescriptor;
use domain::import::Kind;

use super::Stream;
use crate::alfacrm::dictionaries::Dictionary;
use crate::alfacrm::map;
use crate::alfacrm::paging::{Pass, Says};
use crate::alfacrm::plan::Plan;

const LEAD: i32 = 0;
const CLIENT: i32 = 1;
const ARCHIVED: i32 = 2;

/// Always read in full: whether a balance moves `updated_at` is not known, and a stale balance would be taken for a debt.
pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "students", kinds: &[Kind::Students], parent: None, changed_since: false },
    dictionaries,
    passes,
    map: |row, context, pass| vec![map::student(row, context, pass.says)],
    settles: Some(Kind::Students),
};

fn dictionaries(plan: &Plan) -> Vec<Dictionary> {
    let mut wanted = vec![Dictionary::StudyStatuses, Dictionary::LeadSources];
    if plan.options.include_leads {
        wanted.push(Dictionary::LeadStatuses);
    }
    wanted
}

/// The populations are separate questions: without `is_study` only clients come. Archived clients answer to `removed` in some accounts and
/// to `is_study` 2 in others.
fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    let question = |branch: &str, name: &str, state: i32, removed: i32, archived: bool| {
        Pass::new(branch, "customer", name).with("is_study", state).with("removed", removed).saying(Says { archived, state: Some(state) })
    };
    let mut passes = Vec::new();
    for branch in plan.branch_ids() {
        passes.push(question(branch, "clients", CLIENT, 0, false));
        if plan.options.include_archived {
            passes.push(question(branch, "archive", CLIENT, 2, true).variant());
            passes.push(question(branch, "former", ARCHIVED, 1, true).variant());
        }
        if plan.options.include_leads {
            passes.push(question(branch, "leads", LEAD, 0, false).variant());
            if plan.options.include_archived {
                passes.push(question(branch, "former-leads", LEAD, 2, true).variant());
            }
        }
    }
    passes
}
