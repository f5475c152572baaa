//! What is no JSON: the page of a site under maintenance, and the web server's own.

/// As the site shows it while an administrator works on it.
pub fn maintenance(site: &str) -> String {
    let title = format!("{site} under maintenance");
    format!(
        "<!DOCTYPE html>\n<html  lang=\"en\" xml:lang=\"en\">\n    <head>\n        <meta http-equiv=\"Content-Type\" \
content=\"text/html; charset=utf-8\" />\n                <title>{title}</title>\n    </head>\n    <body>\n        <div id=\"page\">\n            \
<div id=\"region-main\">\n                <h1>{title}</h1>\n                <div class='alert-danger'>The site is undergoing maintenance and \
is currently not available</div>                            </div>\n        </div>\n    </body>\n</html>\n\n"
    )
}

pub fn of_web_server(status: axum::http::StatusCode) -> String {
    format!(
        "<html>\r\n<head><title>{status}</title></head>\r\n<body>\r\n<center><h1>{status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    )
}

pub const NOT_FOUND: &str = "File not found.\n";
