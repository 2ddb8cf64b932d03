package ee.kaskkiri.regression;

import java.util.List;
import java.util.Objects;

/**
 * The cases of one topic of one edition.
 *
 * @param path path inside the rule repository
 * @param topic the topic that they ask
 * @param cases the cases, in the order of the file
 */
public record CaseFile(String path, String topic, List<Case> cases) {
  public CaseFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(topic, "topic");
    cases = List.copyOf(cases);
  }
}
