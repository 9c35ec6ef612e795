//! Tests of the whole: structure, requirements, coverage of addresses, journeys through every model.

mod requirements;
mod tidy;
