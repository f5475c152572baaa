//! The SMTP listener. No TLS: it is for programs on the same machine.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::Mailbox;
use super::message::Message;
use super::session::{Session, Step};
use crate::clock;

const LINE_LIMIT: u64 = 64 * 1024;
const SESSIONS: usize = 64;
const IDLE: Duration = Duration::from_secs(300);

pub async fn serve(listener: TcpListener, mailbox: Arc<Mailbox>) {
    let places = Arc::new(Semaphore::new(SESSIONS));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let mailbox = mailbox.clone();
                tokio::spawn(async move {
                    if let Err(error) = converse(stream, &mailbox).await {
                        tracing::debug!(%error, "mail session ended");
                    }
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "could not accept a mail connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

async fn converse(stream: TcpStream, mailbox: &Mailbox) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut reader = BufReader::new(reader);
    let mut session = Session::default();
    writer.write_all(b"220 sandbox ready\r\n").await?;
    loop {
        let mut line = Vec::new();
        let mut limited = (&mut reader).take(LINE_LIMIT);
        let read = limited.read_until(b'\n', &mut line);
        let length = tokio::time::timeout(IDLE, read).await??;
        if length == 0 {
            return Ok(());
        }
        while line.last().is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            line.pop();
        }
        let reply = match session.feed(&line) {
            Step::Quiet => continue,
            Step::Say(text) => text,
            Step::Take(envelope) => {
                let at = clock::now();
                mailbox.add(Message::read(envelope.from, envelope.to, &envelope.data, at));
                "250 2.0.0 taken".to_owned()
            }
            Step::Leave(text) => {
                writer.write_all(format!("{text}\r\n").as_bytes()).await?;
                return writer.shutdown().await;
            }
        };
        writer.write_all(format!("{reply}\r\n").as_bytes()).await?;
    }
}
