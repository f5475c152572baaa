use axum::body::Body;
use bytes::Bytes;
use futures::{StreamExt, stream};

use super::{Cell, Layout, Piece};
use crate::Problem;

pub(super) fn body<K, F, R>(layout: Layout, first: Piece<K>, next: F) -> Body
where
    K: Send + 'static,
    F: FnMut(Option<K>) -> R + Send + 'static,
    R: Future<Output = Result<Piece<K>, Problem>> + Send,
{
    let head: Vec<Cell> = layout.heads.iter().map(|head| Cell::Text(head.clone())).collect();
    let head = Bytes::from(format!("\u{feff}{}", line(&head, &layout)));
    let pieces = stream::try_unfold((Some(first), None, next), move |(ready, after, mut next)| {
        let layout = layout.clone();
        async move {
            let piece = match (ready, after) {
                (Some(piece), _) => piece,
                (None, None) => return Ok::<_, std::io::Error>(None),
                // The answer has begun: breaking it off is the one way left to say that it is not whole.
                (None, after) => next(after).await.map_err(|problem| std::io::Error::other(problem.code))?,
            };
            let text: String = piece.rows.iter().map(|row| line(row, &layout)).collect();
            Ok(Some((Bytes::from(text), (None, piece.next, next))))
        }
    });
    Body::from_stream(stream::once(async { Ok(head) }).chain(pieces))
}

fn line(row: &[Cell], layout: &Layout) -> String {
    row.iter().map(|cell| text(cell, layout)).collect::<Vec<_>>().join(";") + "\r\n"
}

fn text(cell: &Cell, layout: &Layout) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Money(minor) => Cell::decimal(*minor),
        Cell::Number(millionths) => Cell::number(*millionths),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.with_timezone(&layout.zone).format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// A text in quotes, with a leading formula sign made harmless: spreadsheets would run it.
pub fn guarded(text: &str) -> String {
    let is_phone = text.strip_prefix('+').is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || ", +".contains(c)));
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_phone { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_cell_is_text_whatever_it_holds() {
        for (text, cell) in [
            ("Пётр «Я»", "\"Пётр «Я»\""),
            ("a\"b;c", "\"a\"\"b;c\""),
            ("=1+1", "\"'=1+1\""),
            ("+79000000001", "\"+79000000001\""),
            ("+79000000001, +79000000002", "\"+79000000001, +79000000002\""),
            ("+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""),
        ] {
            assert_eq!(guarded(text), cell);
        }
    }
}
