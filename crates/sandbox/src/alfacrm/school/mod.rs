//! The example school «Полиглот»: invented people, groups, lessons and money, made anew from a seed.
//!
//! A school is made of equal blocks, `scale` of them, each with its own range of ids, so that a
//! hundredfold school costs a hundred times one block and nothing else. What a block holds, and
//! which of its rows are deliberately wrong, is listed in `README.md` next to this file.

mod block;
mod customers;
mod dictionaries;
mod groups;
mod lessons;
mod memberships;
mod payments;
mod staff;
mod subscriptions;
mod timetable;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::entities::Scope;
use super::entities::cgi::Cgi;
use super::entities::customer::Customer;
use super::entities::customer_tariff::CustomerTariff;
use super::entities::group::Group;
use super::entities::lesson::Lesson;
use super::entities::log::Log;
use super::entities::loose::{KINDS, LooseRow};
use super::entities::pay::Pay;
use super::entities::regular_lesson::RegularLesson;
use super::table::Table;
use block::{Block, Ids};

/// What a school is made from; equal plans give equal schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub scale: u32,
    pub seed: u64,
    /// The schedule lies around this day.
    pub today: NaiveDate,
}

pub struct School {
    pub today: NaiveDate,
    pub customers: Table<Customer>,
    pub groups: Table<Group>,
    pub cgis: Table<Cgi>,
    pub lessons: Table<Lesson>,
    pub regular_lessons: Table<RegularLesson>,
    pub customer_tariffs: Table<CustomerTariff>,
    pub pays: Table<Pay>,
    pub loose: BTreeMap<&'static str, Table<LooseRow>>,
    pub log: Log,
}

impl School {
    pub fn generate(plan: Plan) -> Self {
        let mut customers = Vec::new();
        let mut groups = Vec::new();
        let mut cgis = Vec::new();
        let mut lessons = Vec::new();
        let mut regular_lessons = Vec::new();
        let mut customer_tariffs = Vec::new();
        let mut pays = Vec::new();
        let mut loose = dictionaries::rows();
        for number in 0..plan.scale {
            let block = Block::generate(&plan, number);
            customers.extend(block.customers);
            groups.extend(block.groups);
            cgis.extend(block.cgis);
            lessons.extend(block.lessons);
            regular_lessons.extend(block.regular_lessons);
            customer_tariffs.extend(block.customer_tariffs);
            pays.extend(block.pays);
            loose.entry("teacher").or_default().extend(block.teachers);
            loose.entry("room").or_default().extend(block.rooms);
            if number == 0 {
                loose.insert("task", dictionaries::tasks(&customers, plan.today));
                loose.insert("communication", dictionaries::notes(&customers, plan.today));
            }
        }
        let last = Ids::of(plan.scale);
        let loose = KINDS.iter().map(|kind| {
            let rows = loose.remove(kind.name).unwrap_or_default();
            let after = match kind.name {
                "teacher" => last.teacher,
                "room" => last.room,
                _ => 0,
            };
            (kind.name, Table::new(rows, |row: &LooseRow| row.id).after(after))
        });
        Self {
            today: plan.today,
            loose: loose.collect(),
            customers: Table::new(customers, |row| row.id).after(last.customer),
            groups: Table::new(groups, |row| row.id).after(last.group),
            cgis: Table::new(cgis, |row| row.id).after(last.cgi),
            lessons: Table::new(lessons, |row| row.id).after(last.lesson),
            regular_lessons: Table::new(regular_lessons, |row| row.id).after(last.regular_lesson),
            customer_tariffs: Table::new(customer_tariffs, |row| row.id).after(last.customer_tariff),
            pays: Table::new(pays, |row| row.id).after(last.pay),
            log: Log::default(),
        }
    }

    pub fn cgis_of_group(&self, group: u32) -> Vec<u32> {
        self.cgis.having("group", group, |row, put| put(row.group_id))
    }

    pub fn cgis_of_customer(&self, customer: u32) -> Vec<u32> {
        self.cgis.having("customer", customer, |row, put| put(row.customer_id))
    }

    /// Positions of the customer's payments.
    pub fn pays_of(&self, customer: u32) -> Vec<u32> {
        self.pays.having("customer", customer, |row, put| {
            row.customer_id.into_iter().for_each(put);
        })
    }

    /// Positions of the customer's lessons.
    pub fn lessons_of(&self, customer: u32) -> Vec<u32> {
        self.lessons.having("customer", customer, |row, put| {
            row.customer_ids.iter().for_each(|id| put(*id));
            row.details.iter().for_each(|detail| put(detail.customer_id));
        })
    }

    pub fn groups_of(&self, customer: u32) -> Vec<u32> {
        let rows = self.cgis_of_customer(customer).into_iter().map(|at| self.cgis.at(at));
        rows.filter(|row| row.end >= self.today).map(|row| row.group_id).collect()
    }

    /// Ids of customers who are in the group now.
    pub fn members_of(&self, group: u32) -> Vec<u32> {
        let rows = self.cgis_of_group(group).into_iter().map(|at| self.cgis.at(at));
        rows.filter(|row| row.end >= self.today).map(|row| row.customer_id).collect()
    }

    pub fn group_is_seen(&self, group: u32, scope: &Scope<'_>) -> bool {
        self.groups.get(group).is_some_and(|row| scope.sees(&row.branch_ids))
    }

    pub fn has_branch(&self, branch: u32) -> bool {
        self.loose.get("branch").is_some_and(|table| table.get(branch).is_some())
    }

    /// Rows of every kind, archived ones included.
    pub fn sizes(&self) -> BTreeMap<&'static str, usize> {
        let mut sizes: BTreeMap<_, _> = self.loose.iter().map(|(name, table)| (*name, table.len())).collect();
        sizes.insert("customer", self.customers.len());
        sizes.insert("group", self.groups.len());
        sizes.insert("cgi", self.cgis.len());
        sizes.insert("lesson", self.lessons.len());
        sizes.insert("regular-lesson", self.regular_lessons.len());
        sizes.insert("customer-tariff", self.customer_tariffs.len());
        sizes.insert("pay", self.pays.len());
        sizes.insert("log", self.log.len());
        let details = self.lessons.rows().iter().map(|lesson| lesson.details.len()).sum();
        sizes.insert("lesson-detail", details);
        sizes
    }
}

/// What a lesson costs a customer whose charge nothing forecasts: by the first subscription, or by
/// the cheapest children's tariff.
pub fn price_of_lesson(school: &School, customer: u32) -> i64 {
    let owned = school.customer_tariffs.having("customer", customer, |row, put| put(row.customer_id));
    let first = owned.first().map(|at| school.customer_tariffs.at(*at).tariff_id);
    let tariff = dictionaries::TARIFFS.iter().find(|tariff| Some(tariff.id) == first);
    tariff.unwrap_or(&dictionaries::TARIFFS[0]).price
}
