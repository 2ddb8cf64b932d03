package ee.kaskkiri.engine.dmn.table;

import org.jspecify.annotations.Nullable;

/**
 * A value that stands for all values of its segment.
 *
 * @param value the value
 * @param weight how sure it is that a request can bring it
 */
record Sample(@Nullable Object value, Weight weight) {

  /** How sure it is that a value can come. */
  enum Weight {
    /** A null that the type does not exclude, in a column that is computed: perhaps never. */
    SILENT,
    /** A null that the type does not exclude, in a column that a caller sends. */
    SOFT,
    /** The type or the table speaks of it. */
    FIRM
  }
}
