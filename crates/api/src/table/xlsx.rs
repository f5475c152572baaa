use axum::body::Body;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use tokio::sync::mpsc;

use super::{Cell, Layout, Piece};
use crate::Problem;

/// What a worksheet can hold, the header included.
const MOST_ROWS: u32 = 1_048_576;

pub(super) async fn body<K, F, R>(layout: Layout, first: Piece<K>, mut next: F) -> Result<Body, Problem>
where
    K: Send + 'static,
    F: FnMut(Option<K>) -> R + Send + 'static,
    R: Future<Output = Result<Piece<K>, Problem>> + Send,
{
    let (send, receive) = mpsc::channel(2);
    // Compressing is work for a processor: it would hold up the other requests.
    let writing = tokio::task::spawn_blocking(move || write(&layout, receive));
    let mut piece = first;
    loop {
        if send.send(piece.rows).await.is_err() {
            break;
        }
        let Some(after) = piece.next else { break };
        piece = next(Some(after)).await?;
    }
    drop(send);
    match writing.await {
        Ok(Ok(bytes)) => Ok(Body::from(bytes)),
        Ok(Err(error)) => Err(broken(&error)),
        Err(error) => Err(broken(&error)),
    }
}

fn broken(error: &dyn std::error::Error) -> Problem {
    tracing::error!(%error, "a workbook could not be written");
    Problem::internal()
}

fn write(layout: &Layout, mut receive: mpsc::Receiver<Vec<Vec<Cell>>>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let money = Format::new().set_num_format("#,##0.00");
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    // Rows leave memory as they are written.
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, head) in (0u16..).zip(&layout.heads) {
        sheet.set_column_width(column, 22)?;
        sheet.write_string_with_format(0, column, head, &bold)?;
    }
    let mut at = 1;
    while let Some(rows) = receive.blocking_recv() {
        for row in rows {
            if at == MOST_ROWS {
                return book.save_to_buffer();
            }
            for (column, cell) in (0u16..).zip(row) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => {
                        sheet.write_string(at, column, domain::text::clip(&text, 32_767))?;
                    }
                    Cell::Money(minor) => {
                        sheet.write_number_with_format(at, column, exact(minor) / 100.0, &money)?;
                    }
                    Cell::Number(millionths) => {
                        sheet.write_number(at, column, exact(millionths) / 1_000_000.0)?;
                    }
                    Cell::Day(date) => {
                        sheet.write_datetime_with_format(at, column, date, &day)?;
                    }
                    Cell::Moment(instant) => {
                        sheet.write_datetime_with_format(at, column, instant.with_timezone(&layout.zone).naive_local(), &moment)?;
                    }
                }
            }
            at += 1;
        }
    }
    book.save_to_buffer()
}

#[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers; they are exact up to ninety million millions")]
fn exact(number: i64) -> f64 {
    number as f64
}
