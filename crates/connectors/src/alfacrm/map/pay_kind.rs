use super::super::dictionaries::{Dictionary, Names};

/// What a payment type does to a student's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayKind {
    Income,
    Refund,
    Correction,
    /// Goods sold, and their refunds: paid on the spot, the account does not move.
    Goods,
    /// Rent, salaries, transfers between tills: the school's own money.
    Own,
    Unknown,
}

impl PayKind {
    /// By the type's name in this account; the numbers are not documented and differ, they are asked only where there is no name to go by.
    #[must_use]
    pub fn of(id: &str, names: &Names) -> Self {
        match names.get(Dictionary::PayTypes, id).map_or(Self::Unknown, Self::named) {
            Self::Unknown => Self::numbered(id),
            known => known,
        }
    }

    fn named(name: &str) -> Self {
        let name = name.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if says(&["товар", "goods", "магазин"]) {
            Self::Goods
        } else if says(&["возврат", "refund"]) {
            Self::Refund
        } else if says(&["корректир", "correction"]) {
            Self::Correction
        } else if says(&["расход", "зарплат", "выплат", "аренд", "перевод", "перемещ", "инкасс", "expense", "salary", "transfer"])
        {
            Self::Own
        } else if says(&["доход", "приход", "оплат", "поступл", "пополн", "внесен", "income", "payment"]) {
            Self::Income
        } else {
            Self::Unknown
        }
    }

    /// As seen in one family of accounts, older and newer.
    fn numbered(id: &str) -> Self {
        match id {
            "1" => Self::Income,
            "2" | "9" => Self::Goods,
            "3" | "5" => Self::Refund,
            "6" => Self::Correction,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_counts_and_the_number_only_without_one() {
        let mut names = Names::default();
        let types = [
            ("1", "Доход"),
            ("2", "Расход"),
            ("3", "Возврат"),
            ("4", "Возврат за товар"),
            ("5", "Корректировка"),
            ("6", "Тип шесть"),
            ("7", "Зарплата"),
            ("8", "Бонусы"),
            ("9", "Продажа товара"),
        ];
        names.put(Dictionary::PayTypes, types.map(|(id, name)| (id.to_owned(), name.to_owned())));
        for (id, expected) in [
            ("1", PayKind::Income),
            ("2", PayKind::Own),
            ("3", PayKind::Refund),
            ("4", PayKind::Goods),
            ("5", PayKind::Correction),
            ("6", PayKind::Correction),
            ("7", PayKind::Own),
            ("8", PayKind::Unknown),
            ("9", PayKind::Goods),
            ("10", PayKind::Unknown),
        ] {
            assert_eq!(PayKind::of(id, &names), expected, "{id}");
        }
        let none = Names::default();
        for (id, expected) in [
            ("1", PayKind::Income),
            ("2", PayKind::Goods),
            ("3", PayKind::Refund),
            ("5", PayKind::Refund),
            ("6", PayKind::Correction),
            ("4", PayKind::Unknown),
        ] {
            assert_eq!(PayKind::of(id, &none), expected, "{id}");
        }
    }
}
