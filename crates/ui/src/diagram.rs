//! Path diagrams as SVG.
