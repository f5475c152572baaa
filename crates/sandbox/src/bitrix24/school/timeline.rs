//! Activities, comments and tasks around deals and contacts.

use rand::Rng;
use serde_json::{Value, json};

use super::super::noun::Noun;
use super::{ACTIVITIES, COMMENTS, Frame, TASKS, row};

const CALLS: [&str; 3] = ["Исходящий звонок", "Входящий звонок", "Пропущенный звонок"];
const TODOS: [&str; 4] = ["Перезвонить", "Отправить договор", "Подтвердить пробное занятие", "Узнать решение"];
const REMARKS: [&str; 5] = [
    "Просит группу после 18:00.",
    "Сравнивает с другой школой, вернётся на неделе.",
    "Оплатит частями.",
    "Ребёнку понравилось пробное занятие.",
    "Перенести звонок на понедельник.",
];
const TASK_TITLES: [&str; 4] = ["Подготовить договор", "Позвонить родителям", "Выставить счёт", "Назначить пробное занятие"];

/// A deal or, once in four, a contact.
fn owner(frame: &mut Frame<'_>) -> (i64, i64) {
    if frame.rng.random_bool(0.25) { (3, frame.rng.random_range(frame.contacts.clone())) } else { (2, frame.rng.random_range(frame.deals.clone())) }
}

pub fn activities(frame: &mut Frame<'_>) {
    for number in 0..ACTIVITIES {
        let (type_id, id) = owner(frame);
        let (at, user) = (frame.past(150), frame.user());
        let completed = number % 3 != 0;
        let (kind, provider, provider_type, subject, direction) = match number % 4 {
            0 => (6, "CRM_TODO", "TODO", *frame.one(&TODOS), 0),
            1 => (1, "CRM_MEETING", "MEETING", "Встреча в школе", 0),
            _ => (2, "VOXIMPLANT_CALL", "CALL", CALLS[usize::from(number % 8 > 4)], if number % 8 > 4 { 1 } else { 2 }),
        };
        let activity = row([
            ("OWNER_ID", json!(id)),
            ("OWNER_TYPE_ID", json!(type_id)),
            ("TYPE_ID", json!(kind)),
            ("PROVIDER_ID", json!(provider)),
            ("PROVIDER_TYPE_ID", json!(provider_type)),
            ("SUBJECT", json!(subject)),
            ("CREATED", json!(at)),
            ("LAST_UPDATED", json!(at)),
            ("START_TIME", json!(at)),
            ("END_TIME", json!(at + 1_800)),
            ("DEADLINE", json!(at + 86_400)),
            ("COMPLETED", json!(if completed { "Y" } else { "N" })),
            ("STATUS", json!(if completed { 2 } else { 1 })),
            ("RESPONSIBLE_ID", json!(user)),
            ("AUTHOR_ID", json!(user)),
            ("EDITOR_ID", json!(user)),
            ("PRIORITY", json!(2)),
            ("DIRECTION", json!(direction)),
            ("DESCRIPTION", json!("")),
            ("DESCRIPTION_TYPE", json!(1)),
            ("ORIGIN_ID", Value::Null),
        ]);
        frame.portal.table_mut(Noun::Activity).add(activity);
    }
}

pub fn comments(frame: &mut Frame<'_>) {
    for _ in 0..COMMENTS {
        let (type_id, id) = owner(frame);
        let comment = row([
            ("ENTITY_ID", json!(id)),
            ("ENTITY_TYPE", json!(if type_id == 2 { "deal" } else { "contact" })),
            ("CREATED", json!(frame.past(150))),
            ("COMMENT", json!(frame.one(&REMARKS))),
            ("AUTHOR_ID", json!(frame.user())),
        ]);
        frame.portal.table_mut(Noun::Comment).add(comment);
    }
}

pub fn tasks(frame: &mut Frame<'_>) {
    for number in 0..TASKS {
        let (created, user) = (frame.past(60), frame.user());
        let deal = frame.rng.random_range(frame.deals.clone());
        let status = *frame.one(&[2, 2, 3, 4, 5, 6]);
        let deadline = created + frame.rng.random_range(1..80) * 86_400;
        let closed = if status == 5 { json!(frame.noon.min(created + 86_400)) } else { Value::Null };
        let tags = if number % 7 == 0 { json!(["срочно"]) } else { json!([]) };
        let task = row([
            ("TITLE", json!(frame.one(&TASK_TITLES))),
            ("DESCRIPTION", json!("")),
            ("PRIORITY", json!(if number % 5 == 0 { 2 } else { 1 })),
            ("STATUS", json!(status)),
            ("RESPONSIBLE_ID", json!(user)),
            ("CREATED_BY", json!(1)),
            ("CHANGED_BY", json!(user)),
            ("GROUP_ID", json!(0)),
            ("DEADLINE", if number % 6 == 0 { Value::Null } else { json!(deadline) }),
            ("CREATED_DATE", json!(created)),
            ("CHANGED_DATE", json!(created)),
            ("CLOSED_DATE", closed),
            ("UF_CRM_TASK", if number % 10 == 0 { json!([]) } else { json!([format!("D_{deal}")]) }),
            ("TAGS", tags),
        ]);
        frame.portal.table_mut(Noun::Task).add(task);
    }
}
