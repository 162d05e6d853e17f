//! The team a leader hires: a seeded simulation of attraction, selection, socialisation and attrition.
