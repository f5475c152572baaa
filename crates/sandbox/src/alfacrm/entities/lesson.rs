//! Lessons with their attendance.

use chrono::{Duration, NaiveDate, NaiveTime};
use serde_json::{Map, Value};

use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::super::{dates, money};
use super::{Entity, Look, Scope, Selected, Set, Writer, narrow, optional_id, within};

pub const PLANNED: u8 = 1;
pub const CANCELLED: u8 = 2;
pub const CONDUCTED: u8 = 3;

#[derive(Debug, Clone)]
pub struct Lesson {
    pub id: u32,
    pub branch_id: u32,
    pub regular_id: Option<u32>,
    pub date: NaiveDate,
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub lesson_type_id: u32,
    pub status: u8,
    pub subject_id: u32,
    pub room_id: Option<u32>,
    pub teacher_ids: Vec<u32>,
    pub customer_ids: Vec<u32>,
    pub group_ids: Vec<u32>,
    pub topic: Option<Box<str>>,
    pub note: Box<str>,
    pub details: Vec<Detail>,
    pub extra: Extra,
}

/// One student at one lesson.
#[derive(Debug, Clone)]
pub struct Detail {
    pub id: u32,
    pub customer_id: u32,
    pub is_attend: bool,
    pub reason_id: Option<u8>,
    /// Written off for a conducted lesson, a forecast for a planned one.
    pub commission: i64,
    pub ctt_id: Option<u32>,
    pub note: &'static str,
}

impl Detail {
    fn render(&self, out: &mut Vec<u8>) {
        let mut row = Row::begin(out, &None);
        row.put("id", self.id);
        row.reference("customer_id", Some(self.customer_id), self.id);
        row.flag("is_attend", self.is_attend, self.id);
        row.put("reason_id", self.reason_id);
        row.money("commission", self.commission);
        row.put("ctt_id", self.ctt_id);
        row.null("grade");
        row.null("homework_grade_id");
        row.put("bonus", 0);
        row.put("note", self.note);
        row.end();
    }

    pub fn object(&self) -> Map<String, Value> {
        let mut text = Vec::new();
        self.render(&mut text);
        serde_json::from_slice(&text).expect("details are written as JSON objects")
    }

    fn parse(value: &Value, id: u32) -> Option<Self> {
        let field = |key: &str| value.get(key).unwrap_or(&Value::Null);
        Some(Self {
            id: params::id(field("id")).unwrap_or(id),
            customer_id: params::id(field("customer_id"))?,
            is_attend: params::flag(field("is_attend")).unwrap_or(false),
            reason_id: params::number(field("reason_id")).and_then(|id| u8::try_from(id).ok()),
            commission: money::parse(field("commission")).unwrap_or(0),
            ctt_id: params::id(field("ctt_id")),
            note: "",
        })
    }
}

impl Lesson {
    pub fn has_customer(&self, customer: u32) -> bool {
        self.customer_ids.contains(&customer) || self.details.iter().any(|detail| detail.customer_id == customer)
    }

    fn set_details(&mut self, value: &Value) -> Set {
        let Some(items) = value.as_array() else {
            return Set::wrong_form("Посещения");
        };
        // Ids of details written through the interface: far above the generated ones.
        let base = 2_000_000_000_u32.saturating_add(self.id.saturating_mul(64));
        let parsed: Option<Vec<Detail>> = (base..)
            .zip(items)
            .map(|(id, item)| {
                let mut detail = Detail::parse(item, id)?;
                if let Some(known) = self.details.iter().find(|old| old.customer_id == detail.customer_id) {
                    detail.id = known.id;
                    if item.get("commission").is_none() {
                        detail.commission = known.commission;
                    }
                    detail.ctt_id = detail.ctt_id.or(known.ctt_id);
                }
                Some(detail)
            })
            .collect();
        Set::store(&mut self.details, parsed, "Посещения")
    }
}

impl Entity for Lesson {
    const NAME: &'static str = "lesson";
    const LOG_NAME: &'static str = "Lesson";

    fn table(school: &School) -> &Table<Self> {
        &school.lessons
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.lessons
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    /// Without `status` only conducted lessons are listed, also when asked for by id.
    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let school = scope.school;
        let table = &school.lessons;
        let statuses = params.ids("status").unwrap_or_else(|| vec![u32::from(CONDUCTED)]);
        let ids = params.ids("id");
        let (teacher, group) = (params.id("teacher_id"), params.id("group_id"));
        let (subject, customer) = (params.id("subject_id"), params.id("customer_id"));
        let rooms = params.ids("room_ids");
        let locations = params.ids("location_ids");
        let from = params.date("date_from", dates::iso);
        let to = params.date("date_to", dates::iso);
        let keep = |row: &Self| {
            scope.sees(&[row.branch_id])
                && statuses.contains(&u32::from(row.status))
                && within(Some(row.date), from, to)
                && teacher.is_none_or(|teacher| row.teacher_ids.contains(&teacher))
                && group.is_none_or(|group| row.group_ids.contains(&group))
                && subject.is_none_or(|subject| subject == row.subject_id)
                && customer.is_none_or(|customer| row.has_customer(customer))
                && rooms.as_ref().is_none_or(|rooms| row.room_id.is_some_and(|id| rooms.contains(&id)))
                && locations.as_ref().is_none_or(|places| places.contains(&row.branch_id))
        };
        let found = match (&ids, group, customer) {
            (Some(ids), _, _) => {
                let mut found: Vec<u32> = ids.iter().filter_map(|id| table.position(*id)).collect();
                found.sort_unstable();
                found
            }
            (None, Some(group), _) => table.having("group", group, |row, put| {
                row.group_ids.iter().for_each(|id| put(*id));
            }),
            (None, None, Some(customer)) => school.lessons_of(customer),
            (None, None, None) => return Ok(super::scan(table, keep)),
        };
        Ok(narrow(table, found, keep))
    }

    fn render(&self, _school: &School, _look: Look, out: &mut Vec<u8>) {
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.put("branch_id", self.branch_id);
        row.put("regular_id", self.regular_id);
        row.date("date", self.date, dates::Form::Iso);
        row.moment("time_from", self.date.and_time(self.from));
        row.moment("time_to", self.date.and_time(self.to));
        row.put("lesson_type_id", self.lesson_type_id);
        row.put("status", self.status);
        row.reference("subject_id", Some(self.subject_id), self.id);
        row.reference("room_id", self.room_id, self.id);
        row.put("teacher_ids", &self.teacher_ids);
        row.put("customer_ids", &self.customer_ids);
        row.put("group_ids", &self.group_ids);
        row.null("streaming");
        row.put("topic", &self.topic);
        row.null("homework");
        row.put("note", &self.note);
        row.list("details", &self.details, Detail::render);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            branch_id: 1,
            regular_id: None,
            date: today,
            from: NaiveTime::MIN,
            to: NaiveTime::MIN,
            lesson_type_id: 0,
            status: PLANNED,
            subject_id: 0,
            room_id: None,
            teacher_ids: Vec::new(),
            customer_ids: Vec::new(),
            group_ids: Vec::new(),
            topic: None,
            note: "".into(),
            details: Vec::new(),
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        match key {
            "branch_id" => Set::store(&mut self.branch_id, params::id(value), "Филиал"),
            "lesson_type_id" => Set::store(&mut self.lesson_type_id, params::id(value), "Тип урока"),
            "subject_id" => Set::store(&mut self.subject_id, params::id(value), "Предмет"),
            "room_id" => Set::store(&mut self.room_id, optional_id(value), "Аудитория"),
            "room_ids" => Set::store(&mut self.room_id, Some(params::ids(value).first().copied()), "Аудитория"),
            "teacher_ids" => Set::store(&mut self.teacher_ids, Some(params::ids(value)), "Педагоги"),
            "customer_ids" => Set::store(&mut self.customer_ids, Some(params::ids(value)), "Клиенты"),
            "group_ids" => Set::store(&mut self.group_ids, Some(params::ids(value)), "Группы"),
            "lesson_date" => Set::store(&mut self.date, writer.date(value), "Дата"),
            "date" if writer == Writer::Person => Set::store(&mut self.date, params::any_date(value), "Дата"),
            "time_from" => Set::store(&mut self.from, time(value), "Начало"),
            "time_to" => Set::store(&mut self.to, time(value), "Конец"),
            "duration" => match params::number(value) {
                Some(minutes @ 1..=1440) => {
                    self.to = self.from + Duration::minutes(minutes);
                    Set::Done
                }
                _ => Set::wrong_form("Длительность"),
            },
            "topic" => {
                let topic = super::text(value).map(|text| Some(text.into_boxed_str()));
                Set::store(&mut self.topic, topic, "Тема")
            }
            "note" => {
                let note = super::text(value).map(String::into_boxed_str);
                Set::store(&mut self.note, note, "Примечание")
            }
            "status" => match params::number(value).and_then(|number| u8::try_from(number).ok()) {
                Some(status @ PLANNED..=CONDUCTED) => {
                    self.status = status;
                    Set::Done
                }
                _ => Set::wrong_form("Статус"),
            },
            "details" => self.set_details(value),
            _ => Set::Unknown,
        }
    }

    fn check(&self, given: &Map<String, Value>, creates: bool, errors: &mut Errors) {
        let required = [("lesson_type_id", "Тип урока"), ("subject_id", "Предмет"), ("lesson_date", "Дата"), ("time_from", "Начало")];
        for (field, label) in required {
            let is_given = given.contains_key(field) || field == "lesson_date" && given.contains_key("date");
            if creates && !is_given {
                errors.required(field, label);
            }
        }
        if self.to <= self.from {
            errors.add("time_to", "Время окончания должно быть позже времени начала.");
        }
    }

    fn effect(&self, _school: &School) -> Vec<(u32, i64)> {
        if self.status != CONDUCTED {
            return Vec::new();
        }
        let charge = |detail: &Detail| (detail.customer_id, -detail.commission);
        self.details.iter().map(charge).collect()
    }
}

/// `HH:MM`, `HH:MM:SS`, or either after a date.
fn time(value: &Value) -> Option<NaiveTime> {
    let text = value.as_str()?;
    let clock = text.rsplit([' ', 'T']).next()?;
    dates::clock_time(clock)
}
