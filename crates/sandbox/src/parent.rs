//! Dying with the parent: a killed parent cannot stop its child, but its end of the pipe closes.

use std::io::Read;

pub fn exit_when_stdin_closes() {
    std::thread::spawn(|| {
        let mut buffer = [0_u8; 256];
        let mut stdin = std::io::stdin().lock();
        loop {
            match stdin.read(&mut buffer) {
                Ok(0) => std::process::exit(0),
                Ok(_) => {}
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => std::process::exit(0),
            }
        }
    });
}
