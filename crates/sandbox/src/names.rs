//! Names of people who do not exist.

use rand::Rng;
use rand::seq::IndexedRandom;

/// Surnames in the masculine form; the feminine one takes an ending.
const SURNAMES: [&str; 64] = [
    "Абрикосов",
    "Алмазов",
    "Белозёров",
    "Берёзкин",
    "Бирюзов",
    "Брусникин",
    "Васильков",
    "Ветров",
    "Вишняков",
    "Воробьёв",
    "Голубев",
    "Горицветов",
    "Грибоедкин",
    "Долинин",
    "Дроздов",
    "Дубравин",
    "Еловиков",
    "Жаворонков",
    "Журавлин",
    "Завьялов",
    "Зимин",
    "Златоустов",
    "Зорин",
    "Ивушкин",
    "Калинкин",
    "Карасёв",
    "Кедров",
    "Кленов",
    "Клюквин",
    "Колокольцев",
    "Крылатов",
    "Ландышев",
    "Ласточкин",
    "Лебедин",
    "Липкин",
    "Лучинин",
    "Малинин",
    "Медуницын",
    "Морошкин",
    "Муравьин",
    "Незабудкин",
    "Облаков",
    "Огоньков",
    "Озёрин",
    "Орешкин",
    "Осинин",
    "Парусов",
    "Пчёлкин",
    "Радугин",
    "Родников",
    "Росинкин",
    "Рябинкин",
    "Светлов",
    "Синицын",
    "Снегирёв",
    "Сосновцев",
    "Травкин",
    "Туманов",
    "Ушаковцев",
    "Фиалкин",
    "Цветочкин",
    "Черёмухин",
    "Шиповников",
    "Яблочкин",
];
const BOYS: [&str; 24] = [
    "Александр",
    "Алексей",
    "Андрей",
    "Артём",
    "Богдан",
    "Вадим",
    "Глеб",
    "Григорий",
    "Даниил",
    "Егор",
    "Захар",
    "Иван",
    "Илья",
    "Кирилл",
    "Лев",
    "Максим",
    "Матвей",
    "Никита",
    "Пётр",
    "Роман",
    "Семён",
    "Степан",
    "Тимофей",
    "Фёдор",
];
const GIRLS: [&str; 24] = [
    "Алёна",
    "Алиса",
    "Анастасия",
    "Анна",
    "Варвара",
    "Василиса",
    "Вера",
    "Виктория",
    "Дарья",
    "Ева",
    "Екатерина",
    "Елизавета",
    "Злата",
    "Кира",
    "Ксения",
    "Маргарита",
    "Мария",
    "Милана",
    "Ольга",
    "Полина",
    "София",
    "Таисия",
    "Ульяна",
    "Юлия",
];
const MOTHERS: [&str; 12] =
    ["Алла", "Галина", "Евгения", "Елена", "Ирина", "Лариса", "Людмила", "Марина", "Наталья", "Оксана", "Светлана", "Татьяна"];
const PATRONYMICS: [&str; 12] =
    ["Александров", "Алексеев", "Андреев", "Борисов", "Викторов", "Денисов", "Игорев", "Олегов", "Павлов", "Романов", "Сергеев", "Юрьев"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    /// As the account codes it.
    pub fn code(self) -> u8 {
        match self {
            Self::Male => 1,
            Self::Female => 2,
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Family {
    surname: &'static str,
}

impl Family {
    pub fn random(rng: &mut impl Rng) -> Self {
        let surname = SURNAMES.choose(rng).expect("the list is not empty");
        Self { surname }
    }

    fn surname(&self, sex: Sex) -> String {
        match sex {
            Sex::Male => self.surname.to_owned(),
            Sex::Female => format!("{}а", self.surname),
        }
    }

    pub fn child(&self, rng: &mut impl Rng) -> (String, Sex) {
        let sex = if rng.random_bool(0.5) { Sex::Male } else { Sex::Female };
        let first = if sex == Sex::Male { &BOYS } else { &GIRLS };
        let first = first.choose(rng).expect("the list is not empty");
        (format!("{} {first}", self.surname(sex)), sex)
    }

    pub fn mother(&self, rng: &mut impl Rng) -> String {
        self.adult(&MOTHERS, Sex::Female, rng)
    }

    pub fn teacher(&self, rng: &mut impl Rng) -> (String, Sex) {
        if rng.random_bool(0.3) { (self.adult(&BOYS, Sex::Male, rng), Sex::Male) } else { (self.mother(rng), Sex::Female) }
    }

    /// First name and surname of a grown-up, patronymic left out.
    pub fn parent(&self, rng: &mut impl Rng) -> (&'static str, String) {
        let (firsts, sex): (&[&'static str], Sex) = if rng.random_bool(0.3) { (&BOYS, Sex::Male) } else { (&MOTHERS, Sex::Female) };
        let first = firsts.choose(rng).expect("the list is not empty");
        (first, self.surname(sex))
    }

    fn adult(&self, firsts: &[&str], sex: Sex, rng: &mut impl Rng) -> String {
        let first = firsts.choose(rng).expect("the list is not empty");
        let patronymic = PATRONYMICS.choose(rng).expect("the list is not empty");
        let ending = if sex == Sex::Male { "ич" } else { "на" };
        format!("{} {first} {patronymic}{ending}", self.surname(sex))
    }

    /// The mail address of person number `id`.
    pub fn email(&self, id: u32) -> String {
        format!("{}{id}@example.test", latin(self.surname))
    }
}

/// Seven digits, different for every `id`.
pub fn phone_digits(id: u32) -> u32 {
    let spread = u64::from(id) * 7_919 % 9_000_000 + 1_000_000;
    u32::try_from(spread).expect("below ten millions")
}

/// One of the ways people write a phone number.
pub fn phone(digits: u32, form: u32) -> String {
    let (a, b, c) = (digits / 10_000, digits / 100 % 100, digits % 100);
    match form % 6 {
        1 => format!("8 900 {a:03} {b:02} {c:02}"),
        2 => format!("8900{digits:07}"),
        3 => format!("+7 900 {a:03}-{b:02}-{c:02}"),
        4 => format!("7900{digits:07}"),
        _ => format!("+7(900){a:03}-{b:02}-{c:02}"),
    }
}

pub fn latin(text: &str) -> String {
    let letter = |letter: char| match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ы' => "y",
        'э' => "e",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    };
    text.to_lowercase().chars().map(letter).collect()
}
