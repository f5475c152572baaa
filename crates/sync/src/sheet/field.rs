use domain::import::SheetKind;
use domain::text::name_key;

/// Where the cells of a column can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Name,
    LastName,
    FirstName,
    MiddleName,
    Email,
    Phone,
    Company,
    Position,
    Address,
    Website,
    Industry,
    Title,
    Amount,
    Currency,
    Stage,
    ContactName,
    ContactEmail,
    ContactPhone,
    ExpectedOn,
    Owner,
    Source,
    Note,
    ExternalId,
}

impl Field {
    /// Those that a row of this kind has, in the order of a form.
    #[must_use]
    pub fn of(kind: SheetKind) -> &'static [Self] {
        use Field::{
            Address, Amount, Company, ContactEmail, ContactName, ContactPhone, Currency, Email, ExpectedOn, ExternalId, FirstName, Industry,
            LastName, MiddleName, Name, Note, Owner, Phone, Position, Source, Stage, Title, Website,
        };
        match kind {
            SheetKind::Contact => &[Name, LastName, FirstName, MiddleName, Email, Phone, Company, Position, Address, Owner, Source, Note, ExternalId],
            SheetKind::Company => &[Name, Email, Phone, Website, Industry, Address, Owner, Source, Note, ExternalId],
            SheetKind::Deal => {
                &[Title, Amount, Currency, Stage, ContactName, ContactEmail, ContactPhone, Company, ExpectedOn, Owner, Source, Note, ExternalId]
            }
        }
    }

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::LastName => "lastName",
            Self::FirstName => "firstName",
            Self::MiddleName => "middleName",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Company => "company",
            Self::Position => "position",
            Self::Address => "address",
            Self::Website => "website",
            Self::Industry => "industry",
            Self::Title => "title",
            Self::Amount => "amount",
            Self::Currency => "currency",
            Self::Stage => "stage",
            Self::ContactName => "contactName",
            Self::ContactEmail => "contactEmail",
            Self::ContactPhone => "contactPhone",
            Self::ExpectedOn => "expectedOn",
            Self::Owner => "owner",
            Self::Source => "source",
            Self::Note => "note",
            Self::ExternalId => "externalId",
        }
    }

    /// Several columns may go there.
    #[must_use]
    pub fn is_repeatable(self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Address | Self::Note)
    }

    /// How the columns of other programs call it, as [`name_key`] writes it.
    fn synonyms(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["имя", "фио", "контакт", "клиент", "название", "компания", "полное имя", "name", "full name", "contact", "наименование"],
            Self::LastName => &["фамилия", "last name", "surname"],
            Self::FirstName => &["имя", "first name"],
            Self::MiddleName => &["отчество", "middle name"],
            Self::Email => &["email", "e mail", "почта", "электронная почта", "эл почта", "рабочий email", "личный email"],
            Self::Phone => {
                &["телефон", "тел", "мобильный", "рабочий телефон", "мобильный телефон", "номер телефона", "phone", "mobile", "mobile phone"]
            }
            Self::Company => &["компания", "организация", "company", "organization", "organisation"],
            Self::Position => &["должность", "position", "job title"],
            Self::Address => &["адрес", "address"],
            Self::Website => &["сайт", "web", "website", "url"],
            Self::Industry => &["отрасль", "сфера", "industry"],
            Self::Title => &["сделка", "название", "название сделки", "title", "deal", "deal name", "name"],
            Self::Amount => &["сумма", "бюджет", "цена", "стоимость", "amount", "price", "budget", "value"],
            Self::Currency => &["валюта", "currency"],
            Self::Stage => &["этап", "стадия", "этап сделки", "статус", "stage", "status"],
            Self::ContactName => &["контакт", "основной контакт", "клиент", "фио", "имя", "contact", "contact name"],
            Self::ContactEmail => &["email", "почта", "email контакта", "contact email"],
            Self::ContactPhone => &["телефон", "телефон контакта", "рабочий телефон", "мобильный телефон", "phone", "contact phone"],
            Self::ExpectedOn => &["дата закрытия", "ожидаемая дата", "срок", "expected", "close date", "expected close date"],
            Self::Owner => &["ответственный", "менеджер", "owner", "responsible", "manager", "assignee"],
            Self::Source => &["источник", "source", "lead source"],
            Self::Note => &["примечание", "комментарий", "заметка", "описание", "note", "notes", "comment", "description"],
            Self::ExternalId => &["id", "ид", "код", "внешний код", "external id"],
        }
    }
}

/// The field that each column most likely holds; one that cannot be repeated is given to the first column of its name.
pub(super) fn suggest(kind: SheetKind, columns: &[String]) -> Vec<Option<Field>> {
    let names: Vec<String> = columns.iter().map(|column| name_key(&column.replace(['-', '_', '.', ':'], " "))).collect();
    // «Имя» beside «Фамилия» is a first name, alone it is the whole one.
    let has_last_name = names.iter().any(|name| Field::LastName.synonyms().contains(&name.as_str()));
    let mut given: Vec<Field> = Vec::new();
    names
        .iter()
        .map(|name| {
            let fits = |field: &&Field| {
                let is_free = field.is_repeatable() || !given.contains(field);
                let is_partial = matches!(field, Field::LastName | Field::FirstName | Field::MiddleName);
                let is_whole = **field == Field::Name && kind == SheetKind::Contact;
                is_free && field.synonyms().contains(&name.as_str()) && !(is_whole && has_last_name) && (!is_partial || has_last_name)
            };
            let whole = (kind == SheetKind::Contact).then_some(&Field::Company).filter(fits);
            let found = whole.or_else(|| Field::of(kind).iter().find(fits)).copied();
            given.extend(found);
            found
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::import::SheetKind;

    use super::{Field, suggest};

    fn names(kind: SheetKind, columns: &[&str]) -> Vec<Option<&'static str>> {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        suggest(kind, &columns).into_iter().map(|field| field.map(Field::as_str)).collect()
    }

    #[test]
    fn columns_are_recognised_by_what_other_programs_call_them() {
        assert_eq!(
            names(SheetKind::Contact, &["ФИО", "Рабочий телефон", "Мобильный телефон", "E-mail", "Компания", "Любимый цвет"]),
            [Some("name"), Some("phone"), Some("phone"), Some("email"), Some("company"), None]
        );
        assert_eq!(names(SheetKind::Contact, &["Фамилия", "Имя", "Имя"]), [Some("lastName"), Some("firstName"), None]);
        assert_eq!(names(SheetKind::Contact, &["Имя"]), [Some("name")]);
        assert_eq!(names(SheetKind::Company, &["Название", "Сайт"]), [Some("name"), Some("website")]);
        assert_eq!(
            names(SheetKind::Deal, &["Название сделки", "Бюджет", "Этап сделки", "Основной контакт"]),
            [Some("title"), Some("amount"), Some("stage"), Some("contactName")]
        );
    }

    #[test]
    fn every_field_has_its_own_name() {
        for kind in SheetKind::ALL {
            let mut names: Vec<_> = Field::of(kind).iter().map(|field| field.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Field::of(kind).len());
        }
    }
}
