//! `*.fields` of what nobody adds fields to. The documents give types and marks that do not follow from
//! how values are kept here, so they are written out; fields the portal does not hold are left out.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::categories;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Required,
    ReadOnly,
    Immutable,
    Multiple,
}

use Mark::{Immutable, Multiple, ReadOnly, Required};

pub struct Told {
    pub name: &'static str,
    kind: &'static str,
    title: &'static str,
    marks: &'static [Mark],
}

impl Told {
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    fn value(&self) -> Value {
        json!({
            "type": self.kind, "isRequired": self.has(Required), "isReadOnly": self.has(ReadOnly), "isImmutable": self.has(Immutable),
            "isMultiple": self.has(Multiple), "isDynamic": false, "title": self.title,
        })
    }
}

const fn of(name: &'static str, kind: &'static str, title: &'static str, marks: &'static [Mark]) -> Told {
    Told { name, kind, title, marks }
}

static ACTIVITY: &[Told] = &[
    of("ID", "integer", "ID", &[ReadOnly]),
    of("OWNER_ID", "integer", "Владелец", &[Immutable]),
    of("OWNER_TYPE_ID", "crm_enum_ownertype", "Тип владельца", &[Immutable]),
    of("TYPE_ID", "crm_enum_activitytype", "Тип", &[Required, Immutable]),
    of("PROVIDER_ID", "string", "Провайдер", &[]),
    of("PROVIDER_TYPE_ID", "string", "Тип провайдера", &[]),
    of("ASSOCIATED_ENTITY_ID", "integer", "Связанная сущность", &[ReadOnly]),
    of("SUBJECT", "string", "Тема", &[Required]),
    of("START_TIME", "datetime", "Начало", &[]),
    of("END_TIME", "datetime", "Завершение", &[]),
    of("DEADLINE", "datetime", "Крайний срок", &[]),
    of("COMPLETED", "char", "Выполнено", &[]),
    of("STATUS", "crm_enum_activitystatus", "Статус", &[]),
    of("RESPONSIBLE_ID", "user", "Ответственный", &[Required]),
    of("PRIORITY", "crm_enum_activitypriority", "Приоритет", &[]),
    of("DESCRIPTION", "string", "Описание", &[]),
    of("DESCRIPTION_TYPE", "crm_enum_contenttype", "Тип описания", &[]),
    of("DIRECTION", "crm_enum_activitydirection", "Направление", &[]),
    of("CREATED", "datetime", "Дата создания", &[ReadOnly]),
    of("AUTHOR_ID", "user", "Создатель", &[ReadOnly]),
    of("LAST_UPDATED", "datetime", "Дата изменения", &[ReadOnly]),
    of("EDITOR_ID", "user", "Редактор", &[ReadOnly]),
    of("SETTINGS", "object", "Настройки", &[]),
    of("ORIGIN_ID", "string", "Внешний код", &[]),
    of("ORIGINATOR_ID", "string", "Внешний источник", &[]),
    of("PROVIDER_PARAMS", "object", "Параметры провайдера", &[]),
    of("BINDINGS", "crm_activity_binding", "Привязки", &[ReadOnly, Multiple]),
    of("COMMUNICATIONS", "crm_activity_communication", "Коммуникации", &[Required, Multiple]),
    of("FILES", "diskfile", "Файлы", &[Multiple]),
];

static COMMENT: &[Told] = &[
    of("ID", "integer", "ID", &[ReadOnly]),
    of("CREATED", "datetime", "Дата добавления", &[ReadOnly]),
    of("ENTITY_ID", "integer", "Элемент, к которому привязан комментарий", &[Required, Immutable]),
    of("ENTITY_TYPE", "string", "Тип элемента, к которому привязан комментарий", &[Required, Immutable]),
    of("AUTHOR_ID", "integer", "Автор", &[Immutable]),
    of("COMMENT", "string", "Текст комментария", &[]),
    of("FILES", "attached_diskfile", "Файлы", &[Multiple]),
];

static STATUS: &[Told] = &[
    of("ID", "integer", "ID", &[ReadOnly]),
    of("ENTITY_ID", "string", "Справочник", &[Required, Immutable]),
    of("STATUS_ID", "string", "Код", &[Required, Immutable]),
    of("SORT", "integer", "Сортировка", &[]),
    of("NAME", "string", "Название", &[Required]),
    of("NAME_INIT", "string", "Название по умолчанию", &[ReadOnly]),
    of("SYSTEM", "char", "Системный", &[ReadOnly]),
    of("CATEGORY_ID", "integer", "Воронка", &[Immutable]),
    of("COLOR", "string", "Цвет", &[]),
    of("SEMANTICS", "char", "Семантика", &[Immutable]),
    of("EXTRA", "crm_status_extra", "Дополнительно", &[]),
];

static CATEGORY: &[Told] = &[
    of("id", "integer", "ID", &[ReadOnly]),
    of("name", "string", "NAME", &[]),
    of("sort", "integer", "SORT", &[]),
    of("entityTypeId", "integer", "ENTITY_TYPE_ID", &[Required, ReadOnly]),
    of("isDefault", "boolean", "IS_DEFAULT", &[ReadOnly]),
    of("originId", "string", "ORIGIN_ID", &[]),
    of("originatorId", "string", "ORIGINATOR_ID", &[]),
];

static CONTACT_LINK: &[Told] =
    &[of("CONTACT_ID", "integer", "Контакт", &[Required]), of("SORT", "integer", "Сортировка", &[]), of("IS_PRIMARY", "char", "Первичный", &[])];

static COMPANY_LINK: &[Told] =
    &[of("COMPANY_ID", "integer", "Компания", &[Required]), of("SORT", "integer", "Сортировка", &[]), of("IS_PRIMARY", "char", "Первичный", &[])];

static MULTI: &[Told] = &[
    of("ID", "int", "ID", &[ReadOnly]),
    of("TYPE_ID", "string", "Тип поля", &[ReadOnly]),
    of("VALUE", "string", "Значение", &[]),
    of("VALUE_TYPE", "string", "Тип значения", &[]),
];

pub static PRODUCT_ROW: &[Told] = &[
    of("id", "integer", "ID", &[ReadOnly]),
    of("ownerId", "integer", "Владелец", &[Required, Immutable]),
    of("ownerType", "string", "Тип владельца", &[Required, Immutable]),
    of("productId", "integer", "Товар", &[Required]),
    of("productName", "string", "Название", &[]),
    of("price", "double", "Цена", &[]),
    of("priceNetto", "double", "PRICE_NETTO", &[ReadOnly]),
    of("priceBrutto", "double", "PRICE_BRUTTO", &[ReadOnly]),
    of("quantity", "double", "Количество", &[]),
    of("discountTypeId", "integer", "Тип скидки", &[]),
    of("discountRate", "double", "Величина скидки", &[]),
    of("discountSum", "double", "Сумма скидки", &[]),
    of("taxRate", "double", "Налог", &[]),
    of("taxIncluded", "char", "Налог включён в цену", &[]),
    of("measureCode", "integer", "Код единицы измерения", &[]),
    of("measureName", "string", "Единица измерения", &[]),
    of("sort", "integer", "Сортировка", &[]),
    of("type", "integer", "TYPE", &[ReadOnly]),
];

fn listed(fields: &[Told]) -> Map<String, Value> {
    fields.iter().map(|field| (field.name.to_owned(), field.value())).collect()
}

fn plain(fields: &[Told]) -> Result<Reply, Failure> {
    Ok(Value::Object(listed(fields)).into())
}

pub fn activity(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    plain(ACTIVITY)
}

pub fn comment(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    plain(COMMENT)
}

pub fn status(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    plain(STATUS)
}

/// Of the links a contact has to companies, or a deal or lead to contacts.
pub fn link(noun: Noun) -> Result<Reply, Failure> {
    plain(if noun == Noun::Contact { COMPANY_LINK } else { CONTACT_LINK })
}

pub fn multi(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    plain(MULTI)
}

pub fn product_row(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    Ok(json!({ "fields": listed(PRODUCT_ROW) }).into())
}

/// Alone among these, each tells its classic name too.
pub fn category(call: &mut Call<'_>) -> Result<Reply, Failure> {
    categories::of_deals(call)?;
    let mut fields = listed(CATEGORY);
    for field in fields.values_mut() {
        field["upperName"] = field["title"].clone();
    }
    Ok(json!({ "fields": fields }).into())
}
