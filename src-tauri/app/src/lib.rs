//! Use cases: the one door for every face. The window and the command line do the same work through here.

#[cfg(test)]
mod bindings;
mod shapes;

pub use shapes::*;
