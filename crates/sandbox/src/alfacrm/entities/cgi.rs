//! Memberships: a customer in a group for a period.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::super::dates;
use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::{Entity, Look, Scope, Selected, Set, Writer, narrow};

#[derive(Debug, Clone)]
pub struct Cgi {
    pub id: u32,
    pub customer_id: u32,
    pub group_id: u32,
    pub begin: NaiveDate,
    pub end: NaiveDate,
    pub extra: Extra,
}

impl Cgi {
    /// Ended memberships mostly do not show in lists; nothing reveals them.
    fn is_listed(&self, today: NaiveDate) -> bool {
        self.end >= today || self.id.is_multiple_of(4)
    }
}

impl Entity for Cgi {
    const NAME: &'static str = "cgi";
    const LOG_NAME: &'static str = "CustomerGroupInvolve";
    const KEYS: &'static [&'static str] = &["customer_id", "group_id"];
    const OVERWRITES: bool = true;
    const PARENTS: &'static [&'static str] = &["customer_id", "group_id"];

    fn table(school: &School) -> &Table<Self> {
        &school.cgis
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.cgis
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let school = scope.school;
        let table = &school.cgis;
        let (group, customer) = (params.query_id("group_id"), params.query_id("customer_id"));
        let found = match (group, customer) {
            (Some(group), _) => {
                let visible = school.groups.get(group).is_some_and(|row| scope.sees(&row.branch_ids));
                if visible { school.cgis_of_group(group) } else { Vec::new() }
            }
            (None, Some(customer)) => school.cgis_of_customer(customer),
            (None, None) => return Err(Failure::missing("group_id")),
        };
        let today = school.today;
        Ok(narrow(table, found, |row| {
            row.is_listed(today)
                && customer.is_none_or(|customer| customer == row.customer_id)
                && (group.is_some() || school.group_is_seen(row.group_id, scope))
        }))
    }

    fn render(&self, _school: &School, look: Look, out: &mut Vec<u8>) {
        let form = match look.dates {
            dates::DateStyle::Iso => dates::Form::Iso,
            _ => dates::Form::Dmy,
        };
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.reference("customer_id", Some(self.customer_id), self.id);
        row.reference("group_id", Some(self.group_id), self.id);
        row.date("b_date", self.begin, form);
        row.date("e_date", self.end, form);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self { id, customer_id: 0, group_id: 0, begin: today, end: dates::far_end(), extra: None }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        match key {
            "customer_id" => Set::store(&mut self.customer_id, params::id(value), "Клиент"),
            "group_id" => Set::store(&mut self.group_id, params::id(value), "Группа"),
            "b_date" => Set::store(&mut self.begin, writer.date(value), "Начало периода"),
            "e_date" => Set::store(&mut self.end, writer.date(value), "Конец периода"),
            _ => Set::Unknown,
        }
    }

    /// A membership that the list no longer shows stands in the way all the same.
    fn refuse(&self, school: &School) -> Option<(&'static str, &'static str)> {
        if school.customers.get(self.customer_id).is_none() {
            return Some(("customer_id", "Клиент не найден."));
        }
        if school.groups.get(self.group_id).is_none() {
            return Some(("group_id", "Группа не найдена."));
        }
        let known = school.cgis_of_customer(self.customer_id).into_iter();
        let mut groups = known.map(|at| school.cgis.at(at).group_id);
        let taken = groups.any(|group| group == self.group_id);
        taken.then_some(("customer_id", "Клиент уже состоит в этой группе."))
    }

    fn check(&self, _given: &Map<String, Value>, _creates: bool, errors: &mut Errors) {
        if self.end <= self.begin {
            errors.add("e_date", "Некорректный период");
        }
    }
}
