//! Accounts.

use rand::Rng;

use super::notable::{PEOPLE, SUSPENDED_ACCOUNTS};
use super::{Block, DAY};
use crate::moodle::site::Site;
use crate::moodle::site::user::{Own, User};
use crate::moodle::tokens::{ADMIN, READER, ROBOT, WEAK};
use crate::names::{Family, latin, phone, phone_digits};

const CITIES: [&str; 8] = ["Казань", "Уфа", "Тула", "Пермь", "Самара", "Набережные Челны", "Ижевск", "Саратов"];
const DEPARTMENTS: [&str; 5] = ["", "Логистика", "Бухгалтерия", "Отдел кадров", "ИТ"];
const SHIFTS: [&str; 3] = ["Утро", "День", "Вечер"];
const COMPANY: &str = "ООО «Ромашка»";
const DELETED: [(u32, &str, &str, &str); 2] = [(310, "Алёна", "Кузнецова", "kuznetsova.a"), (311, "Пётр", "Орешкин", "oreshkin.p")];

fn account(id: u32, username: &str, firstname: &str, lastname: &str, email: &str, at: i64) -> User {
    User {
        id,
        username: username.to_owned(),
        firstname: firstname.to_owned(),
        lastname: lastname.to_owned(),
        email: email.to_owned(),
        auth: "manual".to_owned(),
        lang: "en".to_owned(),
        confirmed: true,
        timecreated: at,
        timemodified: at,
        ..User::default()
    }
}

/// Those who are neither students nor teachers: the guest, the administrator, service accounts, the deleted.
pub fn outsiders(site: &mut Site, term: i64) {
    let at = term - 30 * DAY;
    site.add_user(account(1, "guest", "Guest user", " ", "root@localhost", at));
    site.add_user(account(ADMIN, "admin", "Admin", "User", "admin@moodle.example", at));
    for (id, firstname, lastname, name) in DELETED {
        let address = format!("{name}@uchebny-centr.example");
        let hidden: String = crate::moodle::tokens::text(&address);
        let gone = account(id, &format!("{address}.{term}"), firstname, lastname, &hidden, at);
        site.add_user(User { deleted: true, institution: COMPANY.to_owned(), city: "Тула".to_owned(), country: "RU".to_owned(), ..gone });
    }
    let service = [
        (ROBOT, "sync.robot", "Обмен"),
        (READER, "sync.reader", "Чтение"),
        (WEAK, "sync.weak", "Гость"),
        (315, "forms.robot", "Анкеты"),
        (316, "mail.robot", "Рассылки"),
        (317, "archive.robot", "Архив"),
    ];
    for (id, username, firstname) in service {
        let address = format!("{}@moodle.example", username.replace('.', "-"));
        let made = account(id, username, firstname, "Служебный", &address, at);
        site.add_user(User { city: "Казань".to_owned(), country: "RU".to_owned(), ..made });
    }
}

pub fn make(block: &mut Block<'_>) {
    for place in 0..super::TEACHERS {
        let id = block.first_teacher + place;
        let user = person(block, id);
        let number = block.number * super::TEACHERS + place + 1;
        block.site.add_user(User { idnumber: format!("T-{number:03}"), ..user });
    }
    for place in 0..super::STUDENTS {
        let id = block.first_student + place;
        let user = student(block, id, place);
        block.site.add_user(user);
    }
}

fn person(block: &mut Block<'_>, id: u32) -> User {
    let family = Family::random(&mut block.rng);
    let (name, _) = family.child(&mut block.rng);
    let (lastname, firstname) = name.split_once(' ').unwrap_or((&name, "Саша"));
    let created = block.term - block.rng.random_range(5..25) * DAY;
    let mut user = account(id, &format!("{}{id}", latin(lastname)), firstname, lastname, &family.email(id), created);
    if let Some(known) = PEOPLE.iter().find(|known| block.is_first() && known.id == id) {
        user = account(id, known.username, known.firstname, known.lastname, known.email, created);
    }
    let rng = &mut block.rng;
    CITIES[rng.random_range(0..CITIES.len())].clone_into(&mut user.city);
    DEPARTMENTS[rng.random_range(0..DEPARTMENTS.len())].clone_into(&mut user.department);
    "RU".clone_into(&mut user.country);
    if rng.random_bool(0.85) || id < 64 {
        COMPANY.clone_into(&mut user.institution);
    }
    user
}

fn student(block: &mut Block<'_>, id: u32, place: u32) -> User {
    let mut user = person(block, id);
    let number = block.number * super::STUDENTS + place + 1;
    // Some were never given a number of their own.
    if place % 50 != 49 {
        user.idnumber = format!("S-{number:05}");
    }
    let rng = &mut block.rng;
    let (shift, consent) = (SHIFTS[rng.random_range(0..SHIFTS.len())].to_owned(), rng.random_bool(0.7));
    if rng.random_bool(0.25) {
        user.phone1 = phone(phone_digits(id), 3);
    }
    user.fields = Own {
        contract: Some(format!("Д-2026/{number:04}")),
        shift: Some(shift),
        consent: Some(consent),
        enrolledon: Some(block.term + (i64::from(place % 18) - 5) * DAY),
    };
    if block.is_first() {
        oddities(&mut user);
    }
    user
}

fn oddities(user: &mut User) {
    user.suspended = SUSPENDED_ACCOUNTS.contains(&user.id);
    match user.id {
        10 | 14 | 22 | 23 => user.phone1.clear(),
        20 => user.phone1 = phone(phone_digits(20), 3),
        24 => "nologin".clone_into(&mut user.auth),
        25 => user.confirmed = false,
        26 => "<p>Переведена из группы <b>Б-12</b></p>".clone_into(&mut user.description),
        _ => {}
    }
}
