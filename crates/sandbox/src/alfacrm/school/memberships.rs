//! Who is in which group. Sets the students' branches and teachers on the way.

use chrono::Duration;
use rand::Rng;

use super::super::entities::cgi::Cgi;
use super::super::entities::customer::Customer;
use super::super::entities::group::Group;
use super::block::{ACTIVE, Frame, GROUPS, GROUPS_ACTIVE, GROUPS_RUNNING, STUDENTS};

/// Students with a second running group; the first few of them in the other branch.
const SECOND_GROUPS: u32 = 75;
const IN_BOTH_BRANCHES: u32 = 14;
/// Students also waiting for a group that gathers.
const WAITING: std::ops::Range<u32> = 100..124;

pub fn memberships(frame: &mut Frame, groups: &[Group], customers: &mut [Customer]) -> Vec<Cgi> {
    let mut rows = Vec::new();
    for at in 0..ACTIVE {
        let group = at * 7 % GROUPS_RUNNING;
        join(frame, &mut rows, &mut customers[at as usize], &groups[group as usize]);
        if at < SECOND_GROUPS {
            let second = second_group(frame, group, at < IN_BOTH_BRANCHES);
            join(frame, &mut rows, &mut customers[at as usize], &groups[second as usize]);
        }
        if WAITING.contains(&at) {
            let gathering = GROUPS_RUNNING + at % (GROUPS_ACTIVE - GROUPS_RUNNING);
            let (customer, group) = (&mut customers[at as usize], &groups[gathering as usize]);
            let branch_ids = customer.branch_ids.clone();
            join(frame, &mut rows, customer, group);
            customer.branch_ids = branch_ids;
        }
    }
    for at in ACTIVE..STUDENTS {
        let group = &groups[(GROUPS_ACTIVE + at % (GROUPS - GROUPS_ACTIVE)) as usize];
        let customer = &mut customers[at as usize];
        join(frame, &mut rows, customer, group);
        if let Some(row) = rows.last_mut() {
            row.begin = group.begin;
            row.end = customer.end.min(group.end);
        }
    }
    for (at, lead) in (0..).zip(&mut customers[STUDENTS as usize..]) {
        lead.branch_ids = vec![1 + at % 2];
    }
    spoil(frame, groups, customers, &mut rows);
    rows
}

fn second_group(frame: &Frame, first: u32, elsewhere: bool) -> u32 {
    let branch = frame.slots[first as usize].branch;
    (1..GROUPS_RUNNING)
        .map(|step| (first + 12 + step) % GROUPS_RUNNING)
        .find(|group| {
            let other = frame.slots[*group as usize].branch;
            *group != first && (other == branch) != elsewhere
        })
        .expect("both branches have running groups")
}

fn join(frame: &mut Frame, rows: &mut Vec<Cgi>, customer: &mut Customer, group: &Group) {
    let at = group.id - frame.ids.group;
    let branch = match frame.slots.get(at as usize) {
        Some(slot) => slot.branch,
        None => group.branch_ids[0],
    };
    let is_first = rows.last().is_none_or(|row| row.customer_id != customer.id);
    if is_first {
        customer.branch_ids.clear();
    }
    if !customer.branch_ids.contains(&branch) {
        customer.branch_ids.push(branch);
        customer.branch_ids.sort_unstable();
    }
    for teacher in &group.teacher_ids {
        if *teacher != frame.ids.gone_teacher() && !customer.teacher_ids.contains(teacher) {
            customer.teacher_ids.push(*teacher);
        }
    }
    let late = frame.rng.random_range(0..20);
    rows.push(Cgi {
        id: next_id(frame, rows),
        customer_id: customer.id,
        group_id: group.id,
        begin: group.begin + Duration::days(late).min(Duration::days(6)),
        end: group.end,
        extra: None,
    });
}

/// Three memberships nobody can take over: of customers who are gone, and one that ends before it
/// begins.
fn spoil(frame: &Frame, groups: &[Group], customers: &[Customer], rows: &mut Vec<Cgi>) {
    for gone in 0..2 {
        rows.push(Cgi {
            id: next_id(frame, rows),
            customer_id: frame.ids.gone_customer() + gone,
            group_id: groups[gone as usize].id,
            begin: groups[gone as usize].begin,
            end: groups[gone as usize].end,
            extra: None,
        });
    }
    let (customer, group) = (&customers[5], &groups[2]);
    rows.push(Cgi {
        id: next_id(frame, rows),
        customer_id: customer.id,
        group_id: group.id,
        begin: frame.today + Duration::days(200),
        end: frame.today + Duration::days(100),
        extra: None,
    });
}

fn next_id(frame: &Frame, rows: &[Cgi]) -> u32 {
    rows.last().map_or(frame.ids.cgi, |row| row.id + 1)
}
