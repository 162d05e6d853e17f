//! Does nothing: without a build script Cargo does not look at what one would depend on.

fn main() {}
