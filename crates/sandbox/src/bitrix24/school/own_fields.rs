//! Custom fields of the example school, one of every type a caller is likely to meet.

use super::super::noun::Noun::{self, Company, Contact, Deal, Lead};
use super::super::own_field::{Choice, OwnField};
use super::super::portal::Portal;

pub const GRADE: &str = "UF_CRM_1721244482250";
pub const SUBJECT: &str = "UF_CRM_1721244482251";
pub const TRIAL_DAY: &str = "UF_CRM_1721244482252";
pub const PAID: &str = "UF_CRM_1721244482253";
pub const SCORE: &str = "UF_CRM_1721244482254";
pub const FORMATS: &str = "UF_CRM_1721244482255";
pub const CALL_AT: &str = "UF_CRM_1721244482256";
pub const CHILD: &str = "UF_CRM_1721300000001";
pub const CONSENT: &str = "UF_CRM_1721300000002";
pub const LABELS: &str = "UF_CRM_1721300000003";
pub const TAX_NUMBER: &str = "UF_CRM_1721400000001";
pub const GOOD_TIME: &str = "UF_CRM_1721500000001";

const SUBJECTS: &[&str] = &["Математика", "Русский язык", "Английский язык", "Физика"];
const FORMAT_NAMES: &[&str] = &["Очно", "Онлайн", "Индивидуально"];

/// Whose it is, name, type, title, whether it holds many values, choices.
type Definition = (Noun, &'static str, &'static str, &'static str, bool, &'static [&'static str]);

const FIELDS: [Definition; 12] = [
    (Deal, GRADE, "string", "Класс", false, &[]),
    (Deal, SUBJECT, "enumeration", "Предмет", false, SUBJECTS),
    (Deal, TRIAL_DAY, "date", "Дата пробного занятия", false, &[]),
    (Deal, PAID, "boolean", "Оплачено", false, &[]),
    (Deal, SCORE, "double", "Балл входного теста", false, &[]),
    (Deal, FORMATS, "enumeration", "Форматы", true, FORMAT_NAMES),
    (Deal, CALL_AT, "datetime", "Перезвонить", false, &[]),
    (Contact, CHILD, "string", "Имя ребёнка", false, &[]),
    (Contact, CONSENT, "boolean", "Согласие на рассылку", false, &[]),
    (Contact, LABELS, "string", "Метки", true, &[]),
    (Company, TAX_NUMBER, "string", "ИНН", false, &[]),
    (Lead, GOOD_TIME, "string", "Удобное время", false, &[]),
];

pub fn make(portal: &mut Portal) {
    for (at, (noun, name, user_type, title, multiple, choices)) in (1..).zip(FIELDS) {
        let choices = (1..).zip(choices).map(|(at, value)| Choice { id: 0, value: (*value).to_owned(), sort: at * 10, default: false });
        let field = OwnField {
            id: 0,
            name: name.to_owned(),
            user_type: user_type.to_owned(),
            multiple,
            mandatory: false,
            title: title.to_owned(),
            sort: at * 100,
            choices: choices.collect(),
        };
        portal.add_own(noun, field);
    }
}

/// Ids of the choices of a field.
pub fn choices(portal: &Portal, noun: Noun, name: &str) -> Vec<i64> {
    let field = portal.own(noun).iter().find(|field| field.name == name);
    field.map(|field| field.choices.iter().map(|choice| choice.id).collect()).unwrap_or_default()
}
