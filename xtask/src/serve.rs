//! `cargo xtask serve`: builds, then serves `www` to the browsers of this machine alone.
//!
//! Modules and wasm load only over HTTP and with their right types, so the page cannot be opened as
//! a file. Nothing is cached, so that a reload shows what was just built. A file is found by
//! walking the names of its address one by one: no name can climb out of the folder.

use std::fs;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Method, Request, Server};

/// The port asked for first; the following ones where it is taken.
const FIRST_PORT: u16 = 8080;
/// How many ports are tried.
const PORTS: u16 = 100;
/// Requests answered at the same time: a browser opens six connections to one host.
const THREADS: usize = 6;

/// Builds and serves until it is stopped. `--port N` asks for another first port.
pub fn serve(root: &Path, arguments: &[String]) -> Result<(), String> {
    let first = port(arguments)?;
    crate::build::build(root, &[])?;
    let server = Arc::new(open(first)?);
    let address = server.server_addr();
    println!("\nCopydesk is at http://{address}/  (stop with Ctrl+C)");
    let folder = Arc::new(root.join("www"));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, folder) = (Arc::clone(&server), Arc::clone(&folder));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A browser that went away is no failure of the server.
                    answer(request, &folder).ok();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().map_err(|_| "the server stopped")?;
    }
    Ok(())
}

fn port(arguments: &[String]) -> Result<u16, String> {
    match arguments {
        [] => Ok(FIRST_PORT),
        [name, port] if name == "--port" => {
            port.parse().map_err(|_| format!("--port takes a number up to 65535, not {port:?}"))
        }
        _ => Err("serve takes only --port N".into()),
    }
}

fn open(first: u16) -> Result<Server, String> {
    let mut error = String::new();
    for port in first..=first.saturating_add(PORTS - 1) {
        match Server::http((Ipv4Addr::LOCALHOST, port)) {
            Ok(server) => return Ok(server),
            Err(e) => error = e.to_string(),
        }
    }
    Err(format!("no free port from {first} on: {error}"))
}

/// Answers, and has the browser close the connection: where it holds six of them open, `tiny_http` may
/// leave one waiting for a thread, and the page without one of its files.
fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    const TEXT: &str = "text/plain; charset=utf-8";
    let path = locate(folder, request.url());
    let found = path.and_then(|path| fs::read(&path).ok().map(|file| (media_type(&path), file)));
    let (status, kind, body) = match (request.method(), found) {
        (Method::Get | Method::Head, Some((kind, file))) => ("200 OK", kind, file),
        (Method::Get | Method::Head, None) => ("404 Not Found", TEXT, b"Not found.".to_vec()),
        _ => ("405 Method Not Allowed", TEXT, b"Only GET and HEAD.".to_vec()),
    };
    let is_asked = *request.method() != Method::Head;
    let mut to = request.into_writer();
    write!(
        to,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    to.write_all(if is_asked { &body } else { &[] })?;
    to.flush()
}

/// The file that an address names: `None` where there is none inside the folder.
fn locate(folder: &Path, url: &str) -> Option<PathBuf> {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    let mut path = folder.to_path_buf();
    for name in decode(address)?.split('/').filter(|name| !name.is_empty()) {
        // Hidden names cover `.` and `..` too; the others are separators of some platform.
        if name.starts_with('.') || name.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(name);
    }
    if path.is_dir() {
        path.push("index.html");
    }
    path.is_file().then_some(path)
}

/// Undoes `%20` and its like: `None` where the result is no text.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let (digits, after) = tail.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = after;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type by extension: browsers refuse modules and wasm under any other.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn an_address_names_a_file_inside_the_folder_only() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let inside = |url| {
            locate(folder, url).and_then(|path| {
                Some(path.strip_prefix(folder).ok()?.to_string_lossy().into_owned())
            })
        };
        let cases = [
            ("/Cargo.toml", Some("Cargo.toml")),
            ("/Cargo.toml?v=1#top", Some("Cargo.toml")),
            ("//Cargo.toml", Some("Cargo.toml")),
            ("/src/serve%2Ers", Some("src/serve.rs")),
            ("/src%2Fserve.rs", Some("src/serve.rs")),
            ("/", None),
            ("/no-such-file", None),
            ("/../Cargo.toml", None),
            ("/src/../Cargo.toml", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/..%2fCargo.toml", None),
            ("/..\\Cargo.toml", None),
            ("/%2e%2e%5cCargo.toml", None),
            ("/C:/Cargo.toml", None),
            ("/Cargo.toml%00", None),
            ("/%", None),
            ("/%zz", None),
            ("/%+1", None),
            ("/%ff", None),
        ];
        for (url, expected) in cases {
            assert_eq!(inside(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn types_that_browsers_insist_on() {
        let cases = [
            ("a.wasm", "application/wasm"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("app.webmanifest", "application/manifest+json"),
            ("a", "application/octet-stream"),
        ];
        for (name, expected) in cases {
            assert_eq!(media_type(Path::new(name)), expected, "{name}");
        }
    }

    /// What the server answers to one request, as it goes over the wire.
    fn answered(request: &str) -> String {
        let server = open(FIRST_PORT).expect("some port is free");
        let address = server.server_addr().to_ip().expect("it listens on IP");
        let mut client = std::net::TcpStream::connect(address).expect("the server listens");
        client.write_all(request.as_bytes()).expect("the server reads");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        answer(server.recv().expect("a request was sent"), folder).expect("the client reads");
        drop(server);
        let mut text = String::new();
        client.read_to_string(&mut text).expect("the server ends its answer");
        text
    }

    #[test]
    fn an_answer_has_its_type_and_is_not_kept() {
        let head = "Host: localhost\r\nConnection: close\r\n\r\n";
        let file = answered(&format!("GET /Cargo.toml HTTP/1.1\r\n{head}"));
        assert!(file.starts_with("HTTP/1.1 200"), "{file}");
        assert!(file.contains("Content-Type: application/octet-stream\r\n"), "{file}");
        assert!(file.contains("Cache-Control: no-store\r\n"), "{file}");
        assert!(file.contains("Connection: close\r\n"), "no connection waits for another: {file}");
        assert!(file.contains("name = \"xtask\""), "{file}");
        let climbing = answered(&format!("GET /../Cargo.toml HTTP/1.1\r\n{head}"));
        assert!(climbing.starts_with("HTTP/1.1 404"), "{climbing}");
        let posted = answered(&format!("POST / HTTP/1.1\r\nContent-Length: 0\r\n{head}"));
        assert!(posted.starts_with("HTTP/1.1 405"), "{posted}");
    }

    #[test]
    fn a_taken_port_leads_to_the_next() {
        let taken = open(FIRST_PORT).expect("some port is free");
        let taken = taken.server_addr().to_ip().expect("it listens on IP").port();
        let next = open(taken).expect("some port is free");
        assert!(next.server_addr().to_ip().expect("it listens on IP").port() > taken);
    }

    #[test]
    fn only_a_port_may_be_given() {
        let given = |line: &str| port(&line.split(' ').map(String::from).collect::<Vec<_>>());
        assert_eq!(port(&[]), Ok(FIRST_PORT));
        assert_eq!(given("--port 9000"), Ok(9000));
        assert!(given("--port many").is_err());
        assert!(given("--open").is_err());
    }
}
