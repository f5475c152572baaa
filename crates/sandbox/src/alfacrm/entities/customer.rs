//! Students and leads, which are one kind here.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::{Map, Value};

use super::super::dates::{self, Form};
use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::{Entity, Look, Scope, Selected, Set, Writer, contains, narrow, optional_id, within};

pub const LEAD: u8 = 0;
pub const CLIENT: u8 = 1;
/// Shown by some archived rows, and a filter value that finds every archived client.
pub const ARCHIVED: u8 = 2;

#[derive(Debug, Clone)]
pub struct Customer {
    pub id: u32,
    pub branch_ids: Vec<u32>,
    pub teacher_ids: Vec<u32>,
    pub name: String,
    pub is_study: u8,
    pub archived: bool,
    pub study_status_id: Option<u32>,
    pub lead_status_id: Option<u32>,
    pub lead_reject_id: Option<u32>,
    pub customer_reject_id: Option<u32>,
    pub lead_source_id: Option<u32>,
    pub legal_type: u8,
    pub legal_name: String,
    pub dob: Option<NaiveDate>,
    pub gender: u8,
    /// All money of the customer; negative is a debt. In kopecks, as `separate`.
    pub balance: i64,
    /// The part that lies in subscriptions with accounts of their own.
    pub separate: i64,
    pub paid_lessons: i32,
    pub last_attend: Option<NaiveDate>,
    pub next_lesson: Option<NaiveDateTime>,
    pub created: NaiveDateTime,
    pub updated: NaiveDate,
    pub end: NaiveDate,
    pub note: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub contract: Option<String>,
    pub extra: Extra,
}

struct Filter<'a> {
    ids: Option<Vec<u32>>,
    name: Option<&'a str>,
    phone: Option<String>,
    is_study: i64,
    removed: Option<i64>,
    legal_type: Option<i64>,
    gender: Option<i64>,
    reject: Option<u32>,
    dob: Bounds,
    created: Bounds,
    updated: Bounds,
    attended: Bounds,
    next: Bounds,
    balance: (Option<i64>, Option<i64>),
}

type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

impl<'a> Filter<'a> {
    fn of(params: &'a Params) -> Self {
        let bounds = |from, to, form| (params.date(from, form), params.date(to, form));
        let money = |key| params.filter(key).and_then(super::super::money::parse);
        Self {
            ids: params.ids("id").or_else(|| params.ids("ids")),
            name: params.text("name"),
            phone: params.text("phone").map(digits),
            is_study: params.number("is_study").unwrap_or(i64::from(CLIENT)),
            removed: params.number("removed"),
            legal_type: params.number("legal_type"),
            gender: params.number("gender"),
            reject: params.id("customer_reject_id"),
            dob: bounds("dob_from", "dob_to", dates::dmy),
            created: bounds("created_at_from", "created_at_to", dates::dmy),
            updated: bounds("updated_at_from", "updated_at_to", dates::dmy),
            attended: bounds("last_attend_date_from", "last_attend_date_to", dates::iso),
            next: bounds("next_lesson_date_from", "next_lesson_date_to", dates::iso),
            balance: (money("balance_contract_from"), money("balance_contract_to")),
        }
    }

    /// Archived clients answer to both ways of asking: `removed` 1 or 2, and `is_study` 2.
    fn allows_standing(&self, row: &Customer) -> bool {
        let is_client = row.is_study != LEAD;
        match self.is_study {
            0 => !is_client && super::removed_allows(self.removed, row.archived),
            2 => is_client && row.archived,
            _ => is_client && super::removed_allows(self.removed, row.archived),
        }
    }

    fn allows(&self, row: &Customer) -> bool {
        let in_bounds = |value: Option<NaiveDate>, bounds: Bounds| within(value, bounds.0, bounds.1);
        self.allows_standing(row)
            && self.ids.as_ref().is_none_or(|ids| ids.contains(&row.id))
            && self.name.is_none_or(|name| contains(&row.name, name))
            && self.phone.as_ref().is_none_or(|part| row.phones.iter().any(|phone| digits(phone).contains(part.as_str())))
            && self.legal_type.is_none_or(|kind| kind == i64::from(row.legal_type))
            && self.gender.is_none_or(|gender| gender == i64::from(row.gender))
            && self.reject.is_none_or(|reject| Some(reject) == row.customer_reject_id)
            && within(Some(row.balance), self.balance.0, self.balance.1)
            && in_bounds(row.dob, self.dob)
            && in_bounds(Some(row.created.date()), self.created)
            && in_bounds(Some(row.updated), self.updated)
            && in_bounds(row.last_attend, self.attended)
            && in_bounds(row.next_lesson.map(|moment| moment.date()), self.next)
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

impl Entity for Customer {
    const NAME: &'static str = "customer";
    const LOG_NAME: &'static str = "Customer";

    fn table(school: &School) -> &Table<Self> {
        &school.customers
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.customers
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let table = &scope.school.customers;
        let filter = Filter::of(params);
        let keep = |row: &Self| scope.sees(&row.branch_ids) && filter.allows(row);
        if let Some(ids) = &filter.ids {
            let mut found: Vec<u32> = ids.iter().filter_map(|id| table.position(*id)).collect();
            found.sort_unstable();
            return Ok(narrow(table, found, keep));
        }
        if let Some(group) = params.id("group_id") {
            let members = scope.school.members_of(group);
            let found = members.iter().filter_map(|id| table.position(*id)).collect();
            return Ok(narrow(table, found, keep));
        }
        Ok(super::scan(table, keep))
    }

    fn render(&self, school: &School, look: Look, out: &mut Vec<u8>) {
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.put("branch_ids", &self.branch_ids);
        row.put("teacher_ids", &self.teacher_ids);
        row.put("name", &self.name);
        row.put("is_study", self.is_study);
        row.put("study_status_id", self.study_status_id);
        row.put("lead_status_id", self.lead_status_id);
        row.put("lead_reject_id", self.lead_reject_id);
        row.put("customer_reject_id", self.customer_reject_id);
        row.reference("lead_source_id", self.lead_source_id, self.id);
        row.put("assigned_id", 4);
        row.null("employee_id");
        row.put("legal_type", self.legal_type);
        row.put("legal_name", &self.legal_name);
        row.null("company_id");
        row.optional_date("dob", self.dob, Form::Dmy);
        row.put("gender", self.gender);
        row.money("balance", self.balance);
        row.money("balance_base", self.balance - self.separate);
        row.put("balance_bonus", 0);
        row.put("paid_count", self.paid_lessons.max(0));
        row.put("paid_lesson_count", self.paid_lessons);
        row.null("paid_till");
        row.null("paid_lesson_date");
        row.optional_date("last_attend_date", self.last_attend, Form::Iso);
        row.put("next_lesson_date", self.next_lesson.map(|at| next_lesson(at, self.id)));
        row.moment("b_date", self.created);
        row.date("e_date", self.end, Form::Iso);
        row.put("note", &self.note);
        row.null("color");
        row.null("barcode");
        row.put("phone", &self.phones);
        row.put("email", &self.emails);
        row.put("web", [(); 0]);
        row.put("addr", [(); 0]);
        row.date("created_at", self.created.date(), Form::Dmy);
        row.date("updated_at", self.updated, Form::Dmy);
        if let Some(contract) = &self.contract {
            row.put("custom_contract_no", contract);
        }
        if look.with_groups {
            row.put("group_ids", school.groups_of(self.id));
        }
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            branch_ids: vec![1],
            teacher_ids: Vec::new(),
            name: String::new(),
            is_study: LEAD,
            archived: false,
            study_status_id: None,
            lead_status_id: None,
            lead_reject_id: None,
            customer_reject_id: None,
            lead_source_id: None,
            legal_type: 1,
            legal_name: String::new(),
            dob: None,
            gender: 0,
            balance: 0,
            separate: 0,
            paid_lessons: 0,
            last_attend: None,
            next_lesson: None,
            created: today.and_time(NaiveTime::MIN),
            updated: today,
            end: dates::far_end(),
            note: String::new(),
            phones: Vec::new(),
            emails: Vec::new(),
            contract: None,
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        match key {
            "name" => Set::store(&mut self.name, super::text(value), "ФИО"),
            "legal_name" => Set::store(&mut self.legal_name, super::text(value), "Заказчик"),
            "note" => Set::store(&mut self.note, super::text(value), "Примечание"),
            "branch_ids" => Set::store(&mut self.branch_ids, Some(params::ids(value)), "Филиалы"),
            "teacher_ids" => Set::store(&mut self.teacher_ids, Some(params::ids(value)), "Педагоги"),
            "phone" => Set::store(&mut self.phones, Some(params::texts(value)), "Телефон"),
            "email" => Set::store(&mut self.emails, Some(params::texts(value)), "E-mail"),
            "is_study" => match params::number(value).and_then(|number| u8::try_from(number).ok()) {
                Some(number @ (LEAD | CLIENT | ARCHIVED)) => {
                    self.is_study = number;
                    self.archived |= number == ARCHIVED;
                    Set::Done
                }
                _ => Set::wrong_form("Состояние"),
            },
            "removed" if writer == Writer::Person => {
                let archived = params::number(value).map(|number| number > 0);
                Set::store(&mut self.archived, archived, "Архив")
            }
            "legal_type" | "gender" => {
                let slot = if key == "gender" { &mut self.gender } else { &mut self.legal_type };
                let number = params::number(value).and_then(|number| u8::try_from(number).ok());
                Set::store(slot, number, "Тип")
            }
            "study_status_id" => Set::store(&mut self.study_status_id, optional_id(value), "Статус"),
            "lead_status_id" => Set::store(&mut self.lead_status_id, optional_id(value), "Этап"),
            "lead_source_id" => Set::store(&mut self.lead_source_id, optional_id(value), "Источник"),
            "lead_reject_id" => Set::store(&mut self.lead_reject_id, optional_id(value), "Отказ"),
            "customer_reject_id" => Set::store(&mut self.customer_reject_id, optional_id(value), "Причина ухода"),
            // A program's ISO date is taken without a word and not saved.
            "dob" => match writer.optional_date(value) {
                None if writer == Writer::Program => Set::Done,
                date => Set::store(&mut self.dob, date, "Дата рождения"),
            },
            "e_date" => Set::store(&mut self.end, params::any_date(value), "Дата окончания"),
            "balance" if writer == Writer::Person => Set::store(&mut self.balance, super::super::money::parse(value), "Остаток"),
            "custom_contract_no" => Set::store(&mut self.contract, super::text(value).map(Some), "Договор"),
            _ => Set::Unknown,
        }
    }

    fn is_archived(&self) -> bool {
        self.archived
    }

    fn touch(&mut self, date: NaiveDate) {
        self.updated = date;
    }

    fn check(&self, given: &Map<String, Value>, creates: bool, errors: &mut Errors) {
        if self.name.trim().is_empty() {
            errors.required("name", "ФИО");
        }
        for (field, label) in [("legal_type", "Тип заказчика"), ("is_study", "Состояние")] {
            if creates && !given.contains_key(field) {
                errors.required(field, label);
            }
        }
        if ![1, 2].contains(&self.legal_type) {
            errors.add("legal_type", "Значение «Тип заказчика» неверно.");
        }
    }
}

/// Some rows leave the seconds out.
fn next_lesson(at: NaiveDateTime, id: u32) -> String {
    let form = if id.is_multiple_of(4) { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" };
    at.format(form).to_string()
}
