//! Tests of the whole: structure, requirements, coverage of addresses, journeys through every model.

mod county;
mod coverage;
mod journeys;
mod requirements;
mod tidy;
