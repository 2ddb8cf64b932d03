package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.regression.CaseKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question that is put to both releases.
 *
 * @param ref by what its sender knows it again
 * @param title what people call it; null if it has no such name
 * @param kind where a case comes from; null if it is none
 * @param instrument name of the instrument
 * @param topic name of the topic
 * @param on the day that counts
 * @param input the document, not checked yet
 */
public record Ask(
    String ref,
    @Nullable String title,
    @Nullable CaseKind kind,
    String instrument,
    String topic,
    LocalDate on,
    ObjectNode input)
    implements Reading {
  public Ask {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(input, "input");
  }
}
