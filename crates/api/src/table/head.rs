use domain::locale::Locale;

/// What a column holds, as the header of a file says it. An import recognises the names again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    Id,
    Name,
    Title,
    Email,
    Phone,
    Messengers,
    Company,
    Contact,
    Position,
    Website,
    Industry,
    Address,
    Amount,
    Currency,
    Stage,
    ExpectedOn,
    ClosedAt,
    LossReason,
    Owner,
    Source,
    Note,
    CreatedAt,
    Tags,
}

impl Head {
    #[must_use]
    pub fn text(self, locale: Locale) -> &'static str {
        match locale {
            Locale::Ru => self.russian(),
            Locale::En => self.english(),
        }
    }

    fn russian(self) -> &'static str {
        match self {
            Self::Id => "ID",
            Self::Name => "Имя",
            Self::Title => "Название",
            Self::Email => "Email",
            Self::Phone => "Телефон",
            Self::Messengers => "Мессенджеры",
            Self::Company => "Компания",
            Self::Contact => "Контакт",
            Self::Position => "Должность",
            Self::Website => "Сайт",
            Self::Industry => "Отрасль",
            Self::Address => "Адрес",
            Self::Amount => "Сумма",
            Self::Currency => "Валюта",
            Self::Stage => "Этап",
            Self::ExpectedOn => "Ожидаемая дата",
            Self::ClosedAt => "Закрыта",
            Self::LossReason => "Причина отказа",
            Self::Owner => "Ответственный",
            Self::Source => "Источник",
            Self::Note => "Примечание",
            Self::CreatedAt => "Создано",
            Self::Tags => "Теги",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Id => "ID",
            Self::Name => "Name",
            Self::Title => "Title",
            Self::Email => "Email",
            Self::Phone => "Phone",
            Self::Messengers => "Messengers",
            Self::Company => "Company",
            Self::Contact => "Contact",
            Self::Position => "Position",
            Self::Website => "Website",
            Self::Industry => "Industry",
            Self::Address => "Address",
            Self::Amount => "Amount",
            Self::Currency => "Currency",
            Self::Stage => "Stage",
            Self::ExpectedOn => "Expected",
            Self::ClosedAt => "Closed",
            Self::LossReason => "Loss reason",
            Self::Owner => "Owner",
            Self::Source => "Source",
            Self::Note => "Note",
            Self::CreatedAt => "Created",
            Self::Tags => "Tags",
        }
    }
}
