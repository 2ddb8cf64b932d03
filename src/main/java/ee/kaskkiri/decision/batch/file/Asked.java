package ee.kaskkiri.decision.batch.file;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What decides on the bytes of a batch's answers, beside its input: who goes on with a batch must
 * ask the same.
 *
 * @param instrument which act or measure
 * @param topic which question
 * @param on the day that counts
 * @param selection which part of the topic, as in an address; empty for everything
 * @param release the rules that decide, by the hash of their content
 * @param application version of the application
 * @param form of input and output
 */
public record Asked(
    String instrument,
    String topic,
    LocalDate on,
    String selection,
    String release,
    String application,
    String form) {
  public Asked {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(form, "form");
  }
}
