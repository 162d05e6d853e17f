//! Adverse impact over many decisions: the four-fifths rule on whole numbers and Fisher's exact test, from a table that never touches ratings.
