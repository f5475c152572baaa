//! Subscriptions: a tariff a customer has bought for a period.

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
pub struct CustomerTariff {
    pub id: u32,
    pub customer_id: u32,
    pub tariff_id: u32,
    pub subject_ids: Vec<u32>,
    pub lesson_type_ids: Vec<u32>,
    pub is_separate: bool,
    pub balance: i64,
    pub paid_lessons: i32,
    pub note: String,
    pub begin: NaiveDate,
    pub end: NaiveDate,
    pub extra: Extra,
}

impl Entity for CustomerTariff {
    const NAME: &'static str = "customer-tariff";
    const LOG_NAME: &'static str = "CustomerToTariff";
    const KEYS: &'static [&'static str] = &["customer_id"];
    const PARENTS: &'static [&'static str] = &["customer_id"];

    fn table(school: &School) -> &Table<Self> {
        &school.customer_tariffs
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.customer_tariffs
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    /// Without `customer_id` in the query the list is empty; each row comes once per branch of its
    /// customer.
    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let school = scope.school;
        let table = &school.customer_tariffs;
        let Some(customer) = params.query_id("customer_id") else {
            return Ok(Selected::default());
        };
        let Some(owner) = school.customers.get(customer).filter(|row| scope.sees(&row.branch_ids)) else {
            return Ok(Selected::default());
        };
        let rows = table.having("customer", customer, |row, put| put(row.customer_id));
        let repeated = rows.iter().flat_map(|at| std::iter::repeat_n(*at, owner.branch_ids.len())).collect();
        let (id, tariff) = (params.id("id"), params.id("tariff_id"));
        let separate = params.flag("is_separate_balance");
        let dead = params.flag("dead");
        Ok(narrow(table, repeated, |row| {
            id.is_none_or(|id| id == row.id)
                && tariff.is_none_or(|tariff| tariff == row.tariff_id)
                && separate.is_none_or(|separate| separate == row.is_separate)
                && dead.is_none_or(|dead| dead == (row.end < school.today))
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
        row.put("tariff_id", self.tariff_id);
        row.put("subject_ids", &self.subject_ids);
        row.put("lesson_type_ids", &self.lesson_type_ids);
        row.flag("is_separate_balance", self.is_separate, self.id);
        row.put("calculation_type", if self.is_separate { 2 } else { 1 });
        row.money("balance", self.balance);
        row.put("paid_count", self.paid_lessons.max(0));
        row.null("paid_till");
        row.put("paid_lesson_count", self.paid_lessons);
        row.put("note", &self.note);
        row.date("b_date", self.begin, form);
        row.date("e_date", self.end, form);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            customer_id: 0,
            tariff_id: 0,
            subject_ids: Vec::new(),
            lesson_type_ids: Vec::new(),
            is_separate: false,
            balance: 0,
            paid_lessons: 0,
            note: String::new(),
            begin: today,
            end: dates::far_end(),
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        match key {
            "customer_id" => Set::store(&mut self.customer_id, params::id(value), "Клиент"),
            "tariff_id" => Set::store(&mut self.tariff_id, params::id(value), "Тариф"),
            "subject_ids" => Set::store(&mut self.subject_ids, Some(params::ids(value)), "Предметы"),
            "lesson_type_ids" => Set::store(&mut self.lesson_type_ids, Some(params::ids(value)), "Типы уроков"),
            "is_separate_balance" => Set::store(&mut self.is_separate, params::flag(value), "Отдельный счёт"),
            "note" => Set::store(&mut self.note, super::text(value), "Примечание"),
            "b_date" => Set::store(&mut self.begin, writer.date(value), "Начало периода"),
            "e_date" => Set::store(&mut self.end, writer.date(value), "Конец периода"),
            "balance" if writer == Writer::Person => Set::store(&mut self.balance, super::super::money::parse(value), "Остаток"),
            _ => Set::Unknown,
        }
    }

    fn check(&self, _given: &Map<String, Value>, _creates: bool, errors: &mut Errors) {
        if self.tariff_id == 0 {
            errors.required("tariff_id", "Тариф");
        }
        if self.lesson_type_ids.is_empty() {
            errors.required("lesson_type_ids", "Типы уроков");
        }
        if self.end <= self.begin {
            errors.add("e_date", "Некорректный период");
        }
    }
}
