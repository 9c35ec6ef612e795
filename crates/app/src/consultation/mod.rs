//! Consultations, as they are recorded. Their pages come with the consultation desk.

mod view;
