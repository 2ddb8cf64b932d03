/** The workbench: drafts of rules, who wrote and who approved them, and how they become law. */
@NullMarked
package ee.kaskkiri.workbench;

import org.jspecify.annotations.NullMarked;
