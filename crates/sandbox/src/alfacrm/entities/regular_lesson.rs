//! The timetable: lessons that repeat every week.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Map, Value};

use super::super::dates::{self, Form};
use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::{Entity, Look, Scope, Selected, Set, Writer};

#[derive(Debug, Clone)]
pub struct RegularLesson {
    pub id: u32,
    pub branch_id: u32,
    pub group_id: u32,
    pub lesson_type_id: u32,
    pub subject_id: u32,
    pub teacher_ids: Vec<u32>,
    pub room_id: Option<u32>,
    /// 1 Monday to 7 Sunday.
    pub day: u32,
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub begin: NaiveDate,
    pub end: NaiveDate,
    pub extra: Extra,
}

impl Entity for RegularLesson {
    const NAME: &'static str = "regular-lesson";
    const LOG_NAME: &'static str = "RegularLesson";

    fn table(school: &School) -> &Table<Self> {
        &school.regular_lessons
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.regular_lessons
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    /// The group filter is ignored, as seen on live accounts.
    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let teacher = params.id("teacher_id");
        let ids = params.ids("id");
        Ok(super::scan(&scope.school.regular_lessons, |row| {
            scope.sees(&[row.branch_id])
                && ids.as_ref().is_none_or(|ids| ids.contains(&row.id))
                && teacher.is_none_or(|teacher| row.teacher_ids.contains(&teacher))
        }))
    }

    fn render(&self, _school: &School, _look: Look, out: &mut Vec<u8>) {
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.put("branch_id", self.branch_id);
        row.put("lesson_type_id", self.lesson_type_id);
        row.put("related_class", "Group");
        row.put("related_id", self.group_id);
        row.put("subject_id", self.subject_id);
        row.null("streaming");
        row.put("teacher_ids", &self.teacher_ids);
        row.put("room_id", self.room_id);
        row.put("day", self.day);
        row.put("days", [self.day]);
        row.put("time_from_v", clock(self.from, self.id));
        row.put("time_to_v", clock(self.to, self.id));
        row.date("b_date_v", self.begin, Form::Dmy);
        row.date("e_date_v", self.end, Form::Dmy);
        row.date("b_date", self.begin, Form::Iso);
        row.date("e_date", self.end, Form::Iso);
        row.flag("is_public", true, self.id);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            branch_id: 1,
            group_id: 0,
            lesson_type_id: 2,
            subject_id: 0,
            teacher_ids: Vec::new(),
            room_id: None,
            day: 1,
            from: NaiveTime::MIN,
            to: NaiveTime::MIN,
            begin: today,
            end: dates::far_end(),
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        let time = || value.as_str().and_then(dates::clock_time);
        match key {
            "branch_id" => Set::store(&mut self.branch_id, params::id(value), "Филиал"),
            "related_id" => Set::store(&mut self.group_id, params::id(value), "Группа"),
            "lesson_type_id" => Set::store(&mut self.lesson_type_id, params::id(value), "Тип урока"),
            "subject_id" => Set::store(&mut self.subject_id, params::id(value), "Предмет"),
            "teacher_ids" => Set::store(&mut self.teacher_ids, Some(params::ids(value)), "Педагоги"),
            "room_id" => Set::store(&mut self.room_id, super::optional_id(value), "Аудитория"),
            "day" => Set::store(&mut self.day, params::id(value), "День"),
            "time_from_v" => Set::store(&mut self.from, time(), "Начало"),
            "time_to_v" => Set::store(&mut self.to, time(), "Конец"),
            "b_date_v" => Set::store(&mut self.begin, writer.date(value), "Начало периода"),
            "e_date_v" => Set::store(&mut self.end, writer.date(value), "Конец периода"),
            _ => Set::Unknown,
        }
    }

    fn check(&self, _given: &Map<String, Value>, _creates: bool, errors: &mut Errors) {
        if self.group_id == 0 {
            errors.required("related_id", "Группа");
        }
        if self.end <= self.begin {
            errors.add("e_date_v", "Некорректный период");
        }
    }
}

fn clock(time: NaiveTime, id: u32) -> String {
    let form = if id.is_multiple_of(3) { "%H:%M:%S" } else { "%H:%M" };
    time.format(form).to_string()
}
