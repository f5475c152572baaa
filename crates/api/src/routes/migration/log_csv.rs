//! `GET /api/migration/{id}/log.csv`

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::id::RunId;
use futures::stream;
use store::import::{RecordFilter, RecordRow};
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::problem::ProblemDocument;
use crate::table::guarded;
use crate::{AppState, Problem};

/// Rows a piece of the stream: memory stays flat whatever the run's size.
const ROWS: i64 = 2000;

/// Every record of the source with its verdict, as a table (UTF-8 with a byte order mark, so that spreadsheets read Cyrillic).
#[utoipa::path(get, path = "/api/migration/{id}/log.csv", tag = "migration", operation_id = "migrationLogCsv",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "text/csv"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn log_csv(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let run = RunId(id);
    // The first piece is read before the answer begins, so that a wrong id is a 404 and not an empty file.
    let first = sync::migration::records(&state.engine, &caller, run, &RecordFilter::default(), ROWS).await?;
    let head = Bytes::from_static("\u{feff}kind;remote_id;title;verdict;reason;warnings;zveno_id\r\n".as_bytes());
    let pieces = stream::try_unfold((Some(first), None), move |(ready, after)| {
        let (state, caller) = (state.clone(), caller.clone());
        async move {
            let rows = match (ready, after) {
                (Some(rows), _) => rows,
                (None, None) => return Ok::<_, std::io::Error>(None),
                (None, after) => {
                    let filter = RecordFilter { after, ..RecordFilter::default() };
                    sync::migration::records(&state.engine, &caller, run, &filter, ROWS).await.map_err(std::io::Error::other)?
                }
            };
            let full = i64::try_from(rows.len()).unwrap_or(i64::MAX) == ROWS;
            let after = full.then(|| rows.last().map(|row| (row.kind.clone(), row.remote_id.clone()))).flatten();
            Ok(Some((Bytes::from(rows.iter().map(line).collect::<String>()), (None, after))))
        }
    });
    let body = futures::StreamExt::chain(stream::once(async { Ok(head) }), pieces);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"migration-{id}.csv\"")),
    ];
    Ok((headers, Body::from_stream(body)).into_response())
}

fn line(row: &RecordRow) -> String {
    let id = row.local_id.map(|id| id.to_string()).unwrap_or_default();
    let reason = row.reason.as_deref().unwrap_or_default();
    let warnings = row.warnings.join(" ");
    let cells = [row.kind.as_str(), row.remote_id.as_str(), row.title.as_str(), row.verdict.as_str(), reason, warnings.as_str(), id.as_str()];
    cells.map(guarded).join(";") + "\r\n"
}
