/** Tests of {@link ee.kaskkiri.decision.batch.file}. */
@org.jspecify.annotations.NullMarked
package ee.kaskkiri.decision.batch.file;
