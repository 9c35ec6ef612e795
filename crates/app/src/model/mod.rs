//! Operating models as files: reading, checking, drawing.
