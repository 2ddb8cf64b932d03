package ee.kaskkiri.cli;

import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads which instrument and topic a command is about. */
final class Scopes {
  private Scopes() {}

  /**
   * The scope that names mean.
   *
   * @param instrument name of the only instrument; null for all
   * @param topic name of the only topic; null for all
   * @throws ParameterException if there is nothing of such a name
   */
  static Scope of(
      CommandLine command, RuleBook rules, @Nullable String instrument, @Nullable String topic) {
    SortedSet<String> topics =
        rules.editions().stream()
            .filter(new Scope(instrument, null)::covers)
            .flatMap(edition -> edition.files().stream())
            .map(RuleFile::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    if (Finding.anyError(rules.findings())) {
      return new Scope(instrument, topic); // what is missing may be what cannot be read
    }
    known(command, "instrument", instrument, rules.instruments().keySet());
    known(command, "topic", topic, topics);
    return new Scope(instrument, topic);
  }

  private static void known(
      CommandLine command, String what, @Nullable String name, Iterable<String> names) {
    for (String known : names) {
      if (known.equals(name)) {
        return;
      }
    }
    if (name != null) {
      throw new ParameterException(
          command,
          "There is no " + what + " '" + name + "'. There are: " + String.join(", ", names) + ".");
    }
  }
}
