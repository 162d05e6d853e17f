//! How sure the answer is: the share of draws that give each recommendation, what flips it, and what talking could change.
