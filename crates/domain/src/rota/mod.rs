//! The rota of a channel (päivystysvuorot): when it is open, who is on duty, what follows from it.

pub mod hours;

#[cfg(test)]
mod tests;
