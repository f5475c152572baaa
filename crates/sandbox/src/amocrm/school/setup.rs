//! What an account has before anybody sells: users, pipelines, fields, lists, tags.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::DAY;
use crate::amocrm::SUBDOMAIN;
use crate::amocrm::account::fields::{Choice, Field, Owner};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::pipelines::{LossReason, Pipeline, Status};
use crate::amocrm::account::row::Row;
use crate::amocrm::account::{Account, Catalog, Tag, User};

pub const MAIN: u64 = 6_950_551;
pub const CORPORATE: u64 = 6_950_552;
/// Stages that people move leads through, in their order.
pub const STAGES: [u64; 4] = [58_141_807, 58_141_808, 58_141_811, 58_141_812];
pub const CORPORATE_STAGES: [u64; 3] = [58_141_907, 58_141_908, 58_141_909];

pub const PHONE: u64 = 178_382;
pub const EMAIL: u64 = 178_384;
pub const POSITION: u64 = 178_380;
pub const CONTACT_ROLE: u64 = 178_390;
pub const BIRTHDAY: u64 = 178_391;
pub const COMPANY_PHONE: u64 = 178_482;
pub const COMPANY_EMAIL: u64 = 178_484;
pub const WEB: u64 = 178_486;
pub const FORMAT: u64 = 184_994;
pub const SUBJECTS: u64 = 184_996;
pub const START: u64 = 184_998;
pub const TRIAL: u64 = 185_000;
pub const LESSONS: u64 = 185_002;
pub const WISHES: u64 = 185_004;
pub const UTM_SOURCE: u64 = 185_010;
pub const PRODUCTS: u64 = 12_345;
pub const SKU: u64 = 186_001;
pub const PRICE: u64 = 186_002;

pub const FORMATS: [(u64, &str); 3] = [(91_001, "Онлайн"), (91_002, "В классе"), (91_003, "Индивидуально")];
pub const SUBJECT_NAMES: [(u64, &str); 5] =
    [(91_101, "Английский"), (91_102, "Математика"), (91_103, "Русский язык"), (91_104, "Физика"), (91_105, "Программирование")];
pub const TAGS: [(u64, &str); 5] = [(21, "сайт"), (22, "горячий"), (23, "повторно"), (24, "рекомендация"), (25, "ОГЭ")];

pub fn account(tonight: i64) -> Account {
    let mut account = Account {
        id: 31_000_001,
        name: "Школа «Полиглот»".to_owned(),
        subdomain: SUBDOMAIN.to_owned(),
        users: users(),
        pipelines: pipelines(),
        loss_reasons: loss_reasons(),
        last_id: 400_000,
        ..Account::default()
    };
    account.fields = fields().into_iter().map(|field| (field.id, field)).collect();
    for kind in [Kind::Leads, Kind::Contacts, Kind::Companies] {
        let base = u64::from(kind.element_type()) * 1_000;
        let tags = TAGS.iter().map(|(id, name)| Tag { id: base + id, name: (*name).to_owned() });
        account.tags.insert(kind, tags.collect());
    }
    let catalog = Catalog { id: PRODUCTS, name: "Товары".into(), kind: "products".into(), sort: 10, created_at: tonight - 400 * DAY };
    account.catalogs.push(catalog);
    products(&mut account, tonight);
    account
}

/// The id of the tag with that place in [`TAGS`].
pub fn tag(kind: Kind, at: usize) -> u64 {
    u64::from(kind.element_type()) * 1_000 + TAGS[at % TAGS.len()].0
}

fn users() -> Vec<User> {
    let user = |id, name: &str, login: &str, is_admin, is_active| User {
        id,
        name: name.to_owned(),
        email: format!("{login}@example.org"),
        is_admin,
        is_active,
    };
    vec![
        user(501, "Ирина Соколова", "irina.sokolova", true, true),
        user(502, "Павел Гришин", "pavel.grishin", false, true),
        user(503, "Мария Лаптева", "maria.lapteva", false, true),
        user(504, "Олег Руднев", "oleg.rudnev", true, true),
        user(505, "Светлана Юдина", "svetlana.yudina", false, false),
    ]
}

fn pipelines() -> Vec<Pipeline> {
    let status = |id, name: &str, sort, color: &str| Status { id, name: name.into(), sort, color: color.into(), kind: 0, is_editable: true };
    let mut main = Pipeline::new(MAIN, "Продажи", 1, true, 58_141_800);
    main.add(status(STAGES[0], "Первичный контакт", 20, "#99ccff"));
    main.add(status(STAGES[1], "Пробный урок", 30, "#ffff99"));
    main.add(status(STAGES[2], "Принимают решение", 40, "#ffcc66"));
    main.add(status(STAGES[3], "Ждём оплату", 50, "#ffcccc"));
    let mut corporate = Pipeline::new(CORPORATE, "Корпоративное обучение", 2, false, 58_141_900);
    corporate.add(status(CORPORATE_STAGES[0], "Запрос", 20, "#99ccff"));
    corporate.add(status(CORPORATE_STAGES[1], "Коммерческое предложение", 30, "#ffff99"));
    corporate.add(status(CORPORATE_STAGES[2], "Договор", 40, "#ffcc66"));
    vec![main, corporate]
}

fn loss_reasons() -> Vec<LossReason> {
    let names = ["Дорого", "Выбрали другую школу", "Не подошло расписание", "Не отвечает"];
    let reasons = names.iter().zip(4_203_741..).zip(1..);
    reasons.map(|((name, id), sort)| LossReason { id, name: (*name).to_owned(), sort: sort * 100_000 }).collect()
}

struct Draft<'a> {
    id: u64,
    owner: Owner,
    name: &'a str,
    kind: &'a str,
    code: Option<&'a str>,
    choices: &'a [(u64, &'a str, Option<&'a str>)],
    is_predefined: bool,
}

fn fields() -> Vec<Field> {
    const PHONES: [(u64, &str, Option<&str>); 6] = [
        (126_286, "WORK", Some("WORK")),
        (126_288, "WORKDD", Some("WORKDD")),
        (126_290, "MOB", Some("MOB")),
        (126_292, "FAX", Some("FAX")),
        (126_294, "HOME", Some("HOME")),
        (126_296, "OTHER", Some("OTHER")),
    ];
    const EMAILS: [(u64, &str, Option<&str>); 3] =
        [(126_300, "WORK", Some("WORK")), (126_302, "PRIV", Some("PRIV")), (126_304, "OTHER", Some("OTHER"))];
    const ROLES: [(u64, &str, Option<&str>); 3] = [(91_201, "Мама", None), (91_202, "Папа", None), (91_203, "Сам ученик", None)];
    let shift =
        |choices: &[(u64, &'static str, Option<&'static str>)]| choices.iter().map(|(id, name, code)| (id + 100, *name, *code)).collect::<Vec<_>>();
    let plain = |choices: &[(u64, &'static str)]| choices.iter().map(|(id, name)| (*id, *name, None)).collect::<Vec<_>>();
    let (phones, emails, formats, subjects) = (shift(&PHONES), shift(&EMAILS), plain(&FORMATS), plain(&SUBJECT_NAMES));
    let (lead, contact, company, product) =
        (Owner::Card(Kind::Leads), Owner::Card(Kind::Contacts), Owner::Card(Kind::Companies), Owner::Catalog(PRODUCTS));
    let draft = |id, owner, name, kind| Draft { id, owner, name, kind, code: None, choices: &[], is_predefined: false };
    let coded = |id, owner, name, kind, code| Draft { code: Some(code), is_predefined: true, ..draft(id, owner, name, kind) };
    let drafts = [
        coded(POSITION, contact, "Должность", "text", "POSITION"),
        Draft { choices: &PHONES, ..coded(PHONE, contact, "Телефон", "multitext", "PHONE") },
        Draft { choices: &EMAILS, ..coded(EMAIL, contact, "Email", "multitext", "EMAIL") },
        Draft { choices: &ROLES, ..draft(CONTACT_ROLE, contact, "Кто это", "radiobutton") },
        draft(BIRTHDAY, contact, "День рождения", "birthday"),
        Draft { choices: &phones, ..coded(COMPANY_PHONE, company, "Телефон", "multitext", "PHONE") },
        Draft { choices: &emails, ..coded(COMPANY_EMAIL, company, "Email", "multitext", "EMAIL") },
        coded(WEB, company, "Web", "url", "WEB"),
        coded(178_488, company, "Адрес", "textarea", "ADDRESS"),
        Draft { choices: &formats, ..draft(FORMAT, lead, "Формат", "select") },
        Draft { choices: &subjects, ..draft(SUBJECTS, lead, "Предметы", "multiselect") },
        draft(START, lead, "Начало занятий", "date"),
        draft(TRIAL, lead, "Был на пробном", "checkbox"),
        draft(LESSONS, lead, "Занятий в неделю", "numeric"),
        draft(WISHES, lead, "Пожелания", "textarea"),
        coded(UTM_SOURCE, lead, "utm_source", "tracking_data", "UTM_SOURCE"),
        coded(SKU, product, "Артикул", "text", "SKU"),
        coded(PRICE, product, "Цена", "price", "PRICE"),
    ];
    drafts.into_iter().zip(1..).map(|(draft, number)| made(&draft, number)).collect()
}

fn made(draft: &Draft<'_>, number: i64) -> Field {
    let choices = draft.choices.iter().zip(1..).map(|((id, value, code), sort)| Choice {
        id: *id,
        value: (*value).to_owned(),
        sort,
        code: code.map(str::to_owned),
    });
    Field {
        id: draft.id,
        owner: draft.owner,
        name: draft.name.to_owned(),
        kind: draft.kind.to_owned(),
        code: draft.code.map(str::to_owned),
        sort: 500 + number,
        choices: choices.collect(),
        is_predefined: draft.is_predefined,
        is_api_only: false,
        group_id: None,
        required_statuses: if draft.id == FORMAT { json!([{ "pipeline_id": MAIN, "status_id": 142 }]) } else { json!([]) },
    }
}

fn products(account: &mut Account, tonight: i64) {
    let names = ["Абонемент 4 занятия", "Абонемент 8 занятий", "Абонемент 12 занятий", "Пробный урок", "Интенсив", "Учебник"];
    for (at, number) in (0_u32..12).enumerate() {
        let id = account.next_row_id(Kind::Elements);
        let name = format!("{}, {}", names[at % names.len()], if at < names.len() { "группа" } else { "индивидуально" });
        let price = (1 + number) * 800;
        let values =
            BTreeMap::from([(SKU, vec![json!({ "value": format!("P-{:03}", number + 1) })]), (PRICE, vec![json!({ "value": price.to_string() })])]);
        let mut row = Row {
            id,
            created_at: tonight - 300 * DAY,
            updated_at: tonight - 300 * DAY,
            created_by: 501,
            updated_by: 501,
            responsible: 501,
            values,
            ..Row::default()
        };
        row.body.insert("name".to_owned(), Value::String(name));
        row.body.insert("catalog_id".to_owned(), json!(PRODUCTS));
        row.index(0, 0);
        account.table_mut(Kind::Elements).insert(id, row);
    }
}
