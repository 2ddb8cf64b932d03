/**
 * Where rule files come from, and where their contents are kept: the only package that knows Git.
 */
@NullMarked
package ee.kaskkiri.release.repository;

import org.jspecify.annotations.NullMarked;
