//! The sales account of the example school «Полиглот», made anew from a seed: a hundred leads, two hundred
//! people and what belongs to them, `scale` times over.

mod cards;
mod setup;

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::account::Account;
use crate::alfacrm::school::Plan;

const DAY: i64 = 86_400;

/// Equal plans give equal accounts.
pub fn generate(plan: Plan) -> Account {
    // The night before the day of the plan, in Moscow.
    let tonight = plan.today.and_hms_opt(0, 0, 0).map_or(0, |night| night.and_utc().timestamp()) - 3 * 3_600;
    let mut account = setup::account(tonight);
    let mut rng = StdRng::seed_from_u64(plan.seed ^ 0x00a0_0c12);
    for _ in 0..plan.scale {
        cards::add(&mut account, &mut rng, tonight);
    }
    account.events.sort_by_key(|event| event.created_at);
    for (event, n) in account.events.iter_mut().zip(1..) {
        event.n = n;
    }
    account
}
