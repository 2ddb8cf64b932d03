package ee.kaskkiri.cli;

import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes sure that what a call names is there in some state of the rules. */
final class KnownNames {
  private KnownNames() {}

  /**
   * Looks for the names.
   *
   * @throws ParameterException if no state has one of them
   */
  static void require(
      CommandLine command,
      List<RuleBook> states,
      @Nullable String instrument,
      @Nullable String topic) {
    SortedSet<String> instruments =
        states.stream()
            .flatMap(rules -> rules.instruments().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    SortedSet<String> topics =
        states.stream()
            .flatMap(rules -> rules.editions().stream())
            .filter(new Scope(instrument, null)::covers)
            .flatMap(edition -> edition.files().stream())
            .map(RuleFile::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    require(command, "instrument", instrument, instruments);
    require(command, "topic", topic, topics);
  }

  private static void require(
      CommandLine command, String what, @Nullable String name, SortedSet<String> known) {
    if (name != null && !known.contains(name)) {
      throw new ParameterException(
          command,
          "There is no " + what + " '" + name + "'. There are: " + String.join(", ", known) + ".");
    }
  }
}
