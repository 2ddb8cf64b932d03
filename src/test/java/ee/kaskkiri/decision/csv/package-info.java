/** Tests of {@link ee.kaskkiri.decision.csv}. */
@org.jspecify.annotations.NullMarked
package ee.kaskkiri.decision.csv;
