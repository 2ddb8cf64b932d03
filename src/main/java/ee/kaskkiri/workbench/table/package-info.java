/** Tables of drafts: changed rows, and spreadsheets that go out and come back. */
@NullMarked
package ee.kaskkiri.workbench.table;

import org.jspecify.annotations.NullMarked;
