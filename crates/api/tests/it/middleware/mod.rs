mod bodies;
mod headers;
mod limits;
mod origins;
mod repeats;
