package ee.kaskkiri.regression.suggest;

import java.util.List;
import java.util.Objects;

/**
 * What shows of an edition beyond its cases.
 *
 * @param release hash of the rule repository
 * @param instrument name of the instrument
 * @param edition first day in force
 * @param topics each topic, by name
 */
public record EditionChecks(
    String release, String instrument, String edition, List<TopicChecks> topics) {
  public EditionChecks {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(edition, "edition");
    topics = List.copyOf(topics);
  }
}
