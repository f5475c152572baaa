//! Payments: incomes, goods sales, refunds and corrections of customers, and the school's expenses.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::super::{dates, money};
use super::{Entity, Look, Scope, Selected, Set, Writer, contains, narrow, optional_id, within};

pub const INCOME: u32 = 1;
pub const EXPENSE: u32 = 4;
pub const REFUND: u32 = 5;
pub const CORRECTION: u32 = 6;
pub const SALARY: u32 = 7;
pub const GOODS: u32 = 9;

#[derive(Debug, Clone)]
pub struct Pay {
    pub id: u32,
    pub branch_id: u32,
    pub customer_id: Option<u32>,
    pub pay_type_id: u32,
    pub pay_account_id: u32,
    pub pay_item_id: u32,
    pub ctt_id: Option<u32>,
    pub date: NaiveDate,
    pub income: Option<i64>,
    pub expenditure: Option<i64>,
    pub payer: Option<Box<str>>,
    pub note: Box<str>,
    pub is_confirmed: bool,
    /// Kept out of the balance although confirmed: the vendor could not read the row itself.
    pub is_unreadable: bool,
    pub extra: Extra,
}

impl Pay {
    fn payer<'a>(&'a self, school: &'a School) -> &'a str {
        let owner = || school.customers.get(self.customer_id?);
        match &self.payer {
            Some(payer) => payer,
            None => owner().map_or("", |row| row.legal_name.as_str()),
        }
    }
}

impl Entity for Pay {
    const NAME: &'static str = "pay";
    const LOG_NAME: &'static str = "Pay";

    fn table(school: &School) -> &Table<Self> {
        &school.pays
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.pays
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let school = scope.school;
        let table = &school.pays;
        let ids = params.ids("id");
        let types = params.ids("pay_type_id");
        let customer = params.id("customer_id");
        let account = params.id("pay_account_id");
        let item = params.id("pay_item_id");
        let confirmed = params.flag("is_confirmed");
        let (payer, note) = (params.text("payer_name"), params.text("note"));
        let dated = (params.date("date_from", dates::dotted), params.date("date_to", dates::dotted));
        let sum = |key| params.filter(key).and_then(money::parse);
        let (sum_from, sum_to) = (sum("sum_from"), sum("sum_to"));
        let created = |key| params.date(key, dates::dmy);
        let from = [created("created_at_from"), created("updated_at_from")];
        let to = [created("created_at_to"), created("updated_at_to")];
        let keep = |row: &Self| {
            let listed = match &types {
                Some(types) => types.contains(&row.pay_type_id),
                None => !scope.settings.pay_types_omitted.contains(&row.pay_type_id),
            };
            listed
                && scope.sees(&[row.branch_id])
                && ids.as_ref().is_none_or(|ids| ids.contains(&row.id))
                && customer.is_none_or(|customer| Some(customer) == row.customer_id)
                && account.is_none_or(|account| account == row.pay_account_id)
                && item.is_none_or(|item| item == row.pay_item_id)
                && confirmed.is_none_or(|confirmed| confirmed == row.is_confirmed)
                && payer.is_none_or(|payer| contains(row.payer(school), payer))
                && note.is_none_or(|note| contains(&row.note, note))
                && within(Some(row.date), dated.0, dated.1)
                && within(row.income.or(row.expenditure), sum_from, sum_to)
                && from.iter().flatten().all(|from| row.date >= *from)
                && to.iter().flatten().all(|to| row.date <= *to)
        };
        if let Some(ids) = &ids {
            let mut found: Vec<u32> = ids.iter().filter_map(|id| table.position(*id)).collect();
            found.sort_unstable();
            return Ok(narrow(table, found, keep));
        }
        if let Some(customer) = customer {
            return Ok(narrow(table, school.pays_of(customer), keep));
        }
        Ok(super::scan(table, keep))
    }

    fn render(&self, school: &School, look: Look, out: &mut Vec<u8>) {
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.put("branch_id", self.branch_id);
        row.put("location_id", if self.branch_id == 2 { 2 } else { 1 });
        row.reference("customer_id", self.customer_id, self.id);
        row.reference("pay_type_id", Some(self.pay_type_id), self.id);
        row.put("pay_account_id", self.pay_account_id);
        row.put("pay_item_id", self.pay_item_id);
        row.null("teacher_id");
        row.put("commodity_id", (self.pay_type_id == GOODS).then_some(1));
        row.put("ctt_id", self.ctt_id);
        row.null("group_id");
        row.date("document_date", self.date, look.dates.form(self.id));
        row.optional_money("income", self.income);
        row.optional_money("expenditure", self.expenditure);
        row.put("payer_name", self.payer(school));
        row.put("note", &self.note);
        row.flag("is_confirmed", self.is_confirmed, self.id);
        row.flag("is_fiscal", false, self.id);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            branch_id: 1,
            customer_id: None,
            pay_type_id: 0,
            pay_account_id: 0,
            pay_item_id: 1,
            ctt_id: None,
            date: today,
            income: None,
            expenditure: None,
            payer: None,
            note: "".into(),
            is_confirmed: true,
            is_unreadable: false,
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        let amount = || match value {
            Value::Null => Some(None),
            other => money::parse(other).map(Some),
        };
        match key {
            "branch_id" => Set::store(&mut self.branch_id, params::id(value), "Филиал"),
            "customer_id" => Set::store(&mut self.customer_id, optional_id(value), "Клиент"),
            "pay_type_id" => Set::store(&mut self.pay_type_id, params::id(value), "Тип платежа"),
            "pay_account_id" => Set::store(&mut self.pay_account_id, params::id(value), "Касса"),
            "pay_item_id" => Set::store(&mut self.pay_item_id, params::id(value), "Статья"),
            "ctt_id" => Set::store(&mut self.ctt_id, optional_id(value), "Абонемент"),
            "document_date" => Set::store(&mut self.date, writer.date(value), "Дата"),
            "income" => Set::store(&mut self.income, amount(), "Сумма"),
            "expenditure" => Set::store(&mut self.expenditure, amount(), "Расход"),
            "payer_name" => {
                let payer = super::text(value).map(|text| Some(text.into_boxed_str()));
                Set::store(&mut self.payer, payer, "Плательщик")
            }
            "note" => {
                let note = super::text(value).map(String::into_boxed_str);
                Set::store(&mut self.note, note, "Примечание")
            }
            "is_confirmed" => Set::store(&mut self.is_confirmed, params::flag(value), "Подтверждён"),
            _ => Set::Unknown,
        }
    }

    fn check(&self, given: &Map<String, Value>, creates: bool, errors: &mut Errors) {
        let required = [
            ("branch_id", "Филиал"),
            ("customer_id", "Клиент"),
            ("pay_type_id", "Тип платежа"),
            ("pay_account_id", "Касса"),
            ("document_date", "Дата"),
            ("income", "Сумма"),
            ("payer_name", "Плательщик"),
        ];
        for (field, label) in required {
            if creates && given.get(field).is_none_or(Value::is_null) {
                errors.required(field, label);
            }
        }
    }

    /// Goods and the school's own money move no balance, unconfirmed payments neither.
    fn effect(&self, _school: &School) -> Vec<(u32, i64)> {
        let Some(customer) = self.customer_id.filter(|_| self.is_confirmed && !self.is_unreadable) else {
            return Vec::new();
        };
        let amount = match self.pay_type_id {
            INCOME | CORRECTION => self.income.unwrap_or(0) - self.expenditure.unwrap_or(0),
            REFUND => -self.expenditure.or(self.income).unwrap_or(0).abs(),
            _ => 0,
        };
        vec![(customer, amount)]
    }
}
