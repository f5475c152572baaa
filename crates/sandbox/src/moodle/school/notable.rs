//! People of the first block whom tests and callers know by name.

pub struct Person {
    pub id: u32,
    pub username: &'static str,
    pub firstname: &'static str,
    pub lastname: &'static str,
    pub email: &'static str,
}

const fn person(id: u32, username: &'static str, firstname: &'static str, lastname: &'static str, email: &'static str) -> Person {
    Person { id, username, firstname, lastname, email }
}

pub const PEOPLE: [Person; 16] = [
    person(3, "vorobev.a", "Александр", "Воробьёв", "vorobev.a@uchebny-centr.example"),
    person(10, "solovev.a", "Андрей", "Соловьёв", "solovev.a@uchebny-centr.example"),
    // An address in capitals, and a user name from before a marriage.
    person(14, "makarov.ya", "Иван", "Петров", "IVAN.PETROV@UCHEBNY-CENTR.EXAMPLE"),
    person(20, "smirnova.d", "Диана", "Смирнова", "smirnova.d@uchebny-centr.example"),
    person(22, "baranova.t", "Д'Артаньян", "О’Нил-Салтыков", "baranova.t@uchebny-centr.example"),
    person(23, "romanov.e2", "Анна-Мария", "Эрих & Сын", "romanov.e2@mail.example"),
    person(24, "ezhikov.a", "Арсений", "Ёжиков", "ezhikov.a@uchebny-centr.example"),
    person(25, "ilina.a", "Арина", "Ильина", "ilina.a@uchebny-centr.example"),
    person(26, "petrov.k", "Константин", "Константинопольская-Преображенская", "petrov.k@uchebny-centr.example"),
    person(64, "semenov.i", "Игорь", "Семёнов", "semenov.i@uchebny-centr.example"),
    person(74, "ivanov.m", "Максим", "Иванов", "ivanov.m@uchebny-centr.example"),
    person(80, "kulikova.s", "София", "Куликова", "kulikova.s@uchebny-centr.example"),
    person(95, "semenova.z", "Зоя", "Семёнова", "semenova.z@uchebny-centr.example"),
    person(195, "semenov.v", "Владислав", "Семёнов", "semenov.v@uchebny-centr.example"),
    person(259, "semenova.yu", "Юлия", "Семёнова", "semenova.yu@uchebny-centr.example"),
    person(298, "ivanov.v", "Владислав", "Иванов", "ivanov.v@uchebny-centr.example"),
];

pub const SUSPENDED_ACCOUNTS: [u32; 6] = [20, 50, 90, 130, 170, 210];

/// They have never signed in.
pub const QUIET: [u32; 6] = [10, 14, 20, 73, 80, 300];

/// Who must be in a course, and who must not, by course and user.
pub const ENROLLED: [(u32, u32); 15] =
    [(5, 80), (3, 14), (3, 20), (3, 37), (3, 298), (6, 20), (6, 309), (11, 10), (11, 73), (13, 10), (14, 73), (17, 14), (20, 11), (20, 27), (21, 86)];

/// They are in no courses but those above and course 2.
pub const NOWHERE_ELSE: [u32; 6] = [10, 14, 20, 73, 80, 300];

/// In every block's course 2, by their place among the students.
pub const SUSPENDED_PLACES: [u32; 5] = [63, 74, 95, 105, 127];
pub const ENDED_PLACE: u32 = 70;
