/**
 * What differs between two states of the rules, or two editions of an instrument, in the terms of
 * rule files: rows, cells, decisions, rules, cases.
 */
@NullMarked
package ee.kaskkiri.difference;

import org.jspecify.annotations.NullMarked;
