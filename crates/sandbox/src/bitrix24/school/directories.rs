//! Funnels with their stages, and the CRM's lists.

use serde_json::json;

use super::super::crm::directories::{Line, put, stages_of_new_funnel};
use super::super::noun::Noun;
use super::super::portal::Portal;
use super::{COURSES, row};

const LISTS: [(&str, &[(&str, &str)]); 7] = [
    (
        "SOURCE",
        &[
            ("CALL", "Звонок"),
            ("EMAIL", "Электронная почта"),
            ("WEB", "Веб-сайт"),
            ("ADVERTISING", "Реклама"),
            ("PARTNER", "Существующий клиент"),
            ("RECOMMENDATION", "По рекомендации"),
            ("OTHER", "Другое"),
        ],
    ),
    ("CONTACT_TYPE", &[("CLIENT", "Родители"), ("SUPPLIER", "Поставщики"), ("PARTNER", "Партнёры"), ("OTHER", "Другое")]),
    ("COMPANY_TYPE", &[("CUSTOMER", "Клиент"), ("SUPPLIER", "Поставщик"), ("PARTNER", "Партнёр"), ("OTHER", "Другое")]),
    ("DEAL_TYPE", &[("SALE", "Продажа"), ("COMPLEX", "Комплексная продажа"), ("SERVICES", "Услуги"), ("SERVICE", "Сервисное обслуживание")]),
    ("INDUSTRY", &[("IT", "Информационные технологии"), ("EDUCATION", "Образование"), ("OTHER", "Другое")]),
    ("EMPLOYEES", &[("EMPLOYEES_1", "менее 50"), ("EMPLOYEES_2", "50-250"), ("EMPLOYEES_3", "250-500"), ("EMPLOYEES_4", "более 500")]),
    ("HONORIFIC", &[("HNR_RU_1", "г-н"), ("HNR_RU_2", "г-жа")]),
];

const LEAD_STAGES: [(&str, &str, &str, &str); 5] = [
    ("NEW", "Не обработан", "", "#39A8EF"),
    ("IN_PROCESS", "В обработке", "", "#2FC6F6"),
    ("PROCESSED", "Обработан", "", "#55D0E0"),
    ("CONVERTED", "Качественный лид", "S", "#7BD500"),
    ("JUNK", "Некачественный лид", "F", "#FF5752"),
];

pub fn make(portal: &mut Portal) {
    for (id, name, sort) in [(0, "Общая", 300), (COURSES, "Курсы", 200)] {
        let is_default = if id == 0 { "Y" } else { "N" };
        let category = row([("NAME", json!(name)), ("SORT", json!(sort)), ("ENTITY_TYPE_ID", json!(2)), ("IS_DEFAULT", json!(is_default))]);
        portal.table_mut(Noun::Category).put(id, category);
        stages_of_new_funnel(portal, id);
    }
    for (at, (code, name, meaning, color)) in (1..).zip(LEAD_STAGES) {
        put(portal, Line { directory: "STATUS", code, name, sort: at * 10, meaning, color, category: 0 });
    }
    for (directory, lines) in LISTS {
        for (at, (code, name)) in (1..).zip(lines) {
            put(portal, Line { directory, code, name, sort: at * 10, meaning: "", color: "", category: 0 });
        }
    }
}
