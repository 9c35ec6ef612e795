//! The shell: everything that touches the world.

pub mod model;
