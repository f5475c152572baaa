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
    of_students: false,
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
fn populations(branch: &str) -> [(Population, Pass); 5] {
    let question = |name: &str, state: i32, removed: i32, archived: bool| {
        Pass::new(branch, "customer", name).with("is_study", state).with("removed", removed).saying(Says { archived, state: Some(state) })
    };
    let population = |is_lead, is_archived, pass| (Population { is_lead, is_archived }, pass);
    [
        population(false, false, question("clients", CLIENT, 0, false)),
        population(false, true, question("archive", CLIENT, 2, true).variant()),
        population(false, true, question("former", ARCHIVED, 1, true).variant()),
        population(true, false, question("leads", LEAD, 0, false).variant()),
        population(true, true, question("former-leads", LEAD, 2, true).variant()),
    ]
}

struct Population {
    is_lead: bool,
    is_archived: bool,
}

impl Population {
    fn is_chosen(&self, plan: &Plan) -> bool {
        (plan.options.include_leads || !self.is_lead) && (plan.options.include_archived || !self.is_archived)
    }
}

fn of_branches(plan: &Plan, are_chosen: bool) -> Vec<Pass> {
    let all = plan.branch_ids().flat_map(populations);
    all.filter(|(population, _)| population.is_chosen(plan) == are_chosen).map(|(_, pass)| pass).collect()
}

fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    of_branches(plan, true)
}

/// The questions that bring those who were left out.
pub fn left_out(plan: &Plan) -> Vec<Pass> {
    of_branches(plan, false)
}
