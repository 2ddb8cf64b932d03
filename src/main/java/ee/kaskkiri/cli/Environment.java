package ee.kaskkiri.cli;

import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What surrounds a command.
 *
 * @param variables environment variables
 * @param directory the current directory
 */
record Environment(Map<String, String> variables, Path directory) {
  static final String REPOSITORY = "KASKKIRI_REPOSITORY";
  static final String GATE = "KASKKIRI_GATE";
  static final String ZONE = "KASKKIRI_ZONE";

  Environment {
    variables = Map.copyOf(variables);
  }

  /**
   * The content of the rule repository.
   *
   * @param given as said on the command line; null if not said
   * @throws ParameterException if there is none
   */
  FileTree repository(CommandLine command, @Nullable Path given) {
    Path path = given == null ? standard(command) : given;
    try {
      return FileTree.read(directory.resolve(path));
    } catch (FileSystemException e) {
      throw new ParameterException(
          command,
          "'" + path + "' is no rule repository: " + (e.getReason() == null ? e : e.getReason()));
    } catch (IOException e) {
      throw new ParameterException(command, "'" + path + "' cannot be read: " + e.getMessage());
    }
  }

  /**
   * The directory of the rule repository.
   *
   * @param given as said on the command line; null if not said
   * @throws ParameterException if there is none
   */
  Path repositoryDirectory(CommandLine command, @Nullable Path given) {
    return directory.resolve(given == null ? standard(command) : given);
  }

  private Path standard(CommandLine command) {
    String variable = variables.get(REPOSITORY);
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable);
    }
    if (Files.isDirectory(directory.resolve(RuleBook.RULES))) {
      return directory;
    }
    throw new ParameterException(
        command,
        "There is no folder '"
            + RuleBook.RULES
            + "' in the current directory. Name the directory that holds it, or set "
            + REPOSITORY
            + ".");
  }

  /**
   * What the gate refuses.
   *
   * @throws ParameterException if the variable says something else
   */
  Strictness strictness(CommandLine command) {
    String variable = variables.getOrDefault(GATE, "");
    return switch (variable.strip().toLowerCase(Locale.ROOT)) {
      case "", "warning" -> Strictness.WARNING;
      case "error" -> Strictness.ERROR;
      default ->
          throw new ParameterException(
              command, GATE + " is '" + variable + "'. Set it to 'warning' (default) or 'error'.");
    };
  }

  /** The data directory. */
  Path data() {
    return directory.resolve(variables.getOrDefault("KASKKIRI_DATA", "data")).toAbsolutePath();
  }

  /**
   * The time zone in which days begin and end.
   *
   * @throws ParameterException if the variable names none
   */
  ZoneId zone(CommandLine command) {
    String name = variables.getOrDefault(ZONE, Settings.ZONE);
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command,
          ZONE + " is '" + name + "'. Set it to a time zone such as " + Settings.ZONE + ".");
    }
  }
}
