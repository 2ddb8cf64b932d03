package ee.kaskkiri.cli;

import ee.kaskkiri.engine.input.NearName;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says that a name is not known, which one was probably meant, and which there are. */
final class Unknown {
  private Unknown() {}

  static ParameterException name(
      CommandLine command, String what, String name, Collection<String> known) {
    String meant = NearName.of(name, known).map(near -> " Did you mean '" + near + "'?").orElse("");
    return new ParameterException(
        command,
        "There is no "
            + what
            + " '"
            + name
            + "'."
            + meant
            + " There are: "
            + String.join(", ", known)
            + ".");
  }
}
