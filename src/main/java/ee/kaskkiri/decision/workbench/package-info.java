/** The workbench over HTTP: drafts, their files, their review and their publication. */
@NullMarked
package ee.kaskkiri.decision.workbench;

import org.jspecify.annotations.NullMarked;
