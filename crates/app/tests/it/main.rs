//! Tests of the whole: structure, requirements, coverage of addresses, journeys through every model.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod county;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod older;
#[cfg(test)]
mod questionnaires;
#[cfg(test)]
mod requirements;
#[cfg(test)]
mod rota;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod start_service;
#[cfg(test)]
mod tidy;
