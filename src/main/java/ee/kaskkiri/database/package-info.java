/**
 * The database of the service: SQLite in the data directory, or a PostgreSQL that several instances
 * share. Opens it, brings its tables up to date, and knows where the two differ.
 */
@NullMarked
package ee.kaskkiri.database;

import org.jspecify.annotations.NullMarked;
