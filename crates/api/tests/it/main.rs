//! The API as its callers meet it: over HTTP and WebSocket, on a real PostgreSQL. The tree mirrors the routes.

mod access;
mod app;
mod middleware;
mod openapi;
mod realtime;
mod routes;
mod story;
