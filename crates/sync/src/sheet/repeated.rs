use std::collections::HashMap;

use domain::import::SheetKind;
use domain::text::name_key;

use super::Field;
use super::record::{Points, Row, person};

/// The earlier row that each row only says again: the same words, the same id, or the same person or company. `None` for a row that is new.
pub(super) fn repeated(kind: SheetKind, fields: &[Option<Field>], rows: &[Vec<String>]) -> Vec<Option<usize>> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    rows.iter()
        .enumerate()
        .map(|(at, cells)| {
            let row = Row::new(fields, cells, number(at));
            let keys = keys(kind, &row);
            let earlier = keys.iter().find_map(|key| seen.get(key)).copied();
            if earlier.is_none() {
                seen.extend(keys.into_iter().map(|key| (key, row.number)));
            }
            earlier
        })
        .collect()
}

/// As a spreadsheet numbers the row at `at` below the header.
pub(super) fn number(at: usize) -> usize {
    at + 2
}

fn keys(kind: SheetKind, row: &Row<'_>) -> Vec<String> {
    let mut keys = vec![row.remote_id()];
    match kind {
        SheetKind::Company => {
            let name = name_key(&row.one(Field::Name));
            if !name.is_empty() {
                keys.push(format!("name:{name}"));
            }
        }
        SheetKind::Contact => {
            let points = Points::of(row, Field::Email, Field::Phone);
            let name = name_key(&person(row));
            keys.extend(points.emails.iter().chain(&points.phones).map(|point| format!("{name}:{point}")));
        }
        // Two deals of one name with one person are two deals.
        SheetKind::Deal => {}
    }
    keys
}

#[cfg(test)]
mod tests {
    use domain::import::SheetKind;

    use super::{Field, repeated};

    fn rows(rows: &[[&str; 2]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn a_person_twice_is_found_and_a_mother_with_her_child_is_not_one() {
        let fields = [Some(Field::Name), Some(Field::Email)];
        let rows = rows(&[["Анна", "a@example.test"], ["анна", "A@example.test"], ["Пётр", "a@example.test"], ["Пётр", ""], ["Пётр", ""]]);
        assert_eq!(repeated(SheetKind::Contact, &fields, &rows), [None, Some(2), None, None, Some(5)]);
    }
}
