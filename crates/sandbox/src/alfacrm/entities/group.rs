//! Study groups.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::super::dates;
use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::row::{Extra, Row};
use super::super::school::School;
use super::super::table::Table;
use super::{Entity, Look, Scope, Selected, Set, Writer, contains, narrow, optional_id, within};

const NAME_LIMIT: usize = 50;
const NOTE_LIMIT: usize = 255;

#[derive(Debug, Clone)]
pub struct Group {
    pub id: u32,
    pub branch_ids: Vec<u32>,
    pub teacher_ids: Vec<u32>,
    pub name: String,
    pub archived: bool,
    pub level_id: Option<u32>,
    pub status_id: Option<u32>,
    pub limit: u32,
    pub note: String,
    pub begin: NaiveDate,
    pub end: NaiveDate,
    pub lesson_type_id: u32,
    pub created: NaiveDate,
    pub updated: NaiveDate,
    pub extra: Extra,
}

impl Entity for Group {
    const NAME: &'static str = "group";
    const LOG_NAME: &'static str = "Group";

    fn table(school: &School) -> &Table<Self> {
        &school.groups
    }

    fn table_mut(school: &mut School) -> &mut Table<Self> {
        &mut school.groups
    }

    fn id(&self) -> u32 {
        self.id
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
        let table = &scope.school.groups;
        let ids = params.ids("id").or_else(|| params.ids("ids"));
        let bounds = |from, to, form| (params.date(from, form), params.date(to, form));
        let begin = bounds("b_date_from", "b_date_to", dates::iso);
        let end = bounds("e_date_from", "e_date_to", dates::iso);
        let created = bounds("created_at_from", "created_at_to", dates::dmy);
        let updated = bounds("updated_at_from", "updated_at_to", dates::dmy);
        let (name, note) = (params.text("name"), params.text("note"));
        let (level, status) = (params.id("level_id"), params.id("status_id"));
        let (branch, teacher) = (params.id("branch_id"), params.id("teacher_id"));
        let removed = params.number("removed");
        let keep = |row: &Self| {
            scope.sees(&row.branch_ids)
                && super::removed_allows(removed, row.archived)
                && name.is_none_or(|name| contains(&row.name, name))
                && note.is_none_or(|note| contains(&row.note, note))
                && level.is_none_or(|level| Some(level) == row.level_id)
                && status.is_none_or(|status| Some(status) == row.status_id)
                && branch.is_none_or(|branch| row.branch_ids.contains(&branch))
                && teacher.is_none_or(|teacher| row.teacher_ids.contains(&teacher))
                && within(Some(row.begin), begin.0, begin.1)
                && within(Some(row.end), end.0, end.1)
                && within(Some(row.created), created.0, created.1)
                && within(Some(row.updated), updated.0, updated.1)
        };
        match ids {
            Some(ids) => {
                let mut found: Vec<u32> = ids.iter().filter_map(|id| table.position(*id)).collect();
                found.sort_unstable();
                Ok(narrow(table, found, keep))
            }
            None => Ok(super::scan(table, keep)),
        }
    }

    fn render(&self, _school: &School, look: Look, out: &mut Vec<u8>) {
        let form = look.dates.form(self.id);
        let mut row = Row::begin(out, &self.extra);
        row.put("id", self.id);
        row.put("branch_ids", &self.branch_ids);
        row.put("teacher_ids", &self.teacher_ids);
        row.put("name", &self.name);
        row.put("level_id", self.level_id);
        row.put("status_id", self.status_id);
        row.null("company_id");
        row.null("streaming_id");
        row.put("limit", self.limit);
        row.put("note", &self.note);
        row.date("b_date", self.begin, form);
        row.date("e_date", self.end, form);
        row.put("lesson_type_id", self.lesson_type_id);
        row.flag("is_public", true, self.id);
        row.date("created_at", self.created, dates::Form::Dmy);
        row.date("updated_at", self.updated, dates::Form::Dmy);
        row.end();
    }

    fn blank(id: u32, today: NaiveDate) -> Self {
        Self {
            id,
            branch_ids: Vec::new(),
            teacher_ids: Vec::new(),
            name: String::new(),
            archived: false,
            level_id: None,
            status_id: Some(1),
            limit: 10,
            note: String::new(),
            begin: today,
            end: dates::far_end(),
            lesson_type_id: 2,
            created: today,
            updated: today,
            extra: None,
        }
    }

    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set {
        match key {
            "name" => Set::store(&mut self.name, super::text(value), "Название"),
            "note" => Set::store(&mut self.note, super::text(value), "Примечание"),
            "branch_ids" => Set::store(&mut self.branch_ids, Some(params::ids(value)), "Филиалы"),
            "teacher_ids" => Set::store(&mut self.teacher_ids, Some(params::ids(value)), "Педагоги"),
            "level_id" => Set::store(&mut self.level_id, optional_id(value), "Уровень"),
            "status_id" => Set::store(&mut self.status_id, optional_id(value), "Статус"),
            "limit" => Set::store(&mut self.limit, params::id(value), "Лимит"),
            "lesson_type_id" => Set::store(&mut self.lesson_type_id, params::id(value), "Тип урока"),
            "b_date" => Set::store(&mut self.begin, writer.date(value), "Начало периода"),
            "e_date" => Set::store(&mut self.end, writer.date(value), "Конец периода"),
            "removed" if writer == Writer::Person => {
                let archived = params::number(value).map(|number| number > 0);
                Set::store(&mut self.archived, archived, "Архив")
            }
            _ => Set::Unknown,
        }
    }

    fn is_archived(&self) -> bool {
        self.archived
    }

    fn touch(&mut self, date: NaiveDate) {
        self.updated = date;
    }

    fn check(&self, _given: &Map<String, Value>, _creates: bool, errors: &mut Errors) {
        if self.name.trim().is_empty() {
            errors.required("name", "Название");
        }
        if self.name.chars().count() > NAME_LIMIT {
            errors.add("name", "Значение «Название» должно содержать максимум 50 символов.");
        }
        if self.note.chars().count() > NOTE_LIMIT {
            errors.add("note", "Значение «Примечание» должно содержать максимум 255 символов.");
        }
        if self.branch_ids.is_empty() {
            errors.required("branch_ids", "Филиалы");
        }
        if self.end <= self.begin {
            errors.add("e_date", "Некорректный период");
        }
    }
}
