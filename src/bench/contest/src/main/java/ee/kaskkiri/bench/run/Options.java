package ee.kaskkiri.bench.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How to measure.
 *
 * @param project the directory of the product
 * @param output where the report goes
 * @param parts what to measure
 * @param quick whether only to try
 */
record Options(Path project, Path output, Set<Part> parts, boolean quick) {
  Options {
    parts = Set.copyOf(parts);
  }

  /** What can be measured. */
  enum Part {
    TOPICS,
    TABLES,
    MEMBERS,
    HTTP,
    BATCH,
    START,
    ACTIVATION,
    MILLION;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Options parse(List<String> arguments) {
    Path project = Path.of("").toAbsolutePath();
    Path output = null;
    Set<Part> parts = new LinkedHashSet<>(List.of(Part.values()));
    boolean quick = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      boolean valued = i + 1 < arguments.size();
      if (argument.equals("--quick")) {
        quick = true;
      } else if (argument.equals("--project") && valued) {
        project = Path.of(arguments.get(++i)).toAbsolutePath().normalize();
      } else if (argument.equals("--out") && valued) {
        output = Path.of(arguments.get(++i)).toAbsolutePath();
      } else if (argument.equals("--only") && valued) {
        parts = parts(arguments.get(++i));
      } else {
        throw new IllegalArgumentException("unknown: " + argument);
      }
    }
    if (output == null) {
      // A try, or a part, must not take the place of what was measured as a whole.
      output =
          project.resolve(
              quick || parts.size() < Part.values().length ? "target/bench" : "src/docs");
    }
    return new Options(project, output, parts, quick);
  }

  private static Set<Part> parts(String words) {
    Set<Part> parts = new LinkedHashSet<>();
    for (String word : words.split(",")) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no part '"
                              + word
                              + "': "
                              + String.join(
                                  ",", Arrays.stream(Part.values()).map(Part::word).toList()))));
    }
    return parts;
  }

  boolean has(Part part) {
    return parts.contains(part);
  }
}
