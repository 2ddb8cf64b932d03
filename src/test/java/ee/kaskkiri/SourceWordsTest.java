package ee.kaskkiri;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promise that the source holds no rule: no word of the rule files stands in it. */
class SourceWordsTest {
  private static final Path RULES = Path.of("rules");
  private static final Path CASES = Path.of("test-data");
  private static final List<Path> SOURCE =
      List.of(Path.of("src/main/java"), Path.of("src/main/resources"));
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Row and rule ids that are codes: capital letters, a hyphen, a letter and digits. */
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,5}-[A-Z]?\\d{2,3}\\b");

  /** A cell of a decision table that is nothing but a number of three digits or more, or a part. */
  private static final Pattern NUMBER_CELL =
      Pattern.compile("<text>\\s*(\\d{3,}(?:\\.\\d+)?|0\\.\\d+)\\s*</text>");

  /** A day written as a literal. */
  private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

  /** Numbers that every program has: the statuses of HTTP, and powers of ten. */
  private static final Pattern COMMON = Pattern.compile("[1-5]\\d\\d|10+");

  private static Set<Path> files(Path root, String ending) {
    if (!Files.isDirectory(root)) {
      return Set.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, Set<Path> files) {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      Matcher matcher = pattern.matcher(text(file));
      while (matcher.find()) {
        found.add(matcher.group(matcher.groupCount()));
      }
    }
    return found;
  }

  private static Set<String> instruments() throws IOException {
    try (Stream<Path> folders = Files.list(RULES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    for (String ending : List.of(".dmn", ".drl")) {
      files(RULES, ending)
          .forEach(file -> topics.add(file.getFileName().toString().replace(ending, "")));
    }
    return topics;
  }

  /** Names of members in the cases: every text under a key {@code name} of a {@code members}. */
  private static Set<String> municipalities() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files(CASES, ".yaml")) {
      for (JsonNode members :
          YAML.readTree(text(file).replace("!remove", "")).findValues("members")) {
        members.findValues("name").stream()
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .map(name -> name.replaceAll(" (vald|linn)$", ""))
            .filter(name -> name.length() > 3)
            .forEach(names::add);
      }
    }
    return names;
  }

  /** Each word of them that stands in the source, as a word of its own, with where it stands. */
  private static Map<String, String> standing(Set<String> words) {
    Map<String, String> found = new TreeMap<>();
    for (Path root : SOURCE) {
      for (Path file : files(root, "")) {
        String source = text(file);
        for (String word : words) {
          Pattern whole =
              Pattern.compile(
                  "(?<![\\p{L}\\d.])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
                  Pattern.UNICODE_CASE);
          if (whole.matcher(source).find()) {
            found.put(word, file.toString());
          }
        }
      }
    }
    return found;
  }

  @Test
  void holdsNoReasonCode() {
    Set<String> codes = found(Pattern.compile("(" + CODE.pattern() + ")"), files(RULES, ""));

    assertThat(codes).hasSizeGreaterThan(50);
    assertThat(standing(codes)).isEmpty();
  }

  @Test
  void holdsNoInstrumentAndNoTopic() throws IOException {
    assertThat(instruments()).isNotEmpty();
    assertThat(standing(instruments())).isEmpty();
    assertThat(topics()).isNotEmpty();
    assertThat(
            standing(
                topics().stream().map(topic -> "\"" + topic + "\"").collect(Collectors.toSet())))
        .isEmpty();
  }

  @Test
  void holdsNoMunicipality() throws IOException {
    assertThat(municipalities()).hasSizeGreaterThan(20);
    assertThat(standing(municipalities())).isEmpty();
  }

  @Test
  void holdsNoNumberAndNoDayOfTheLaw() {
    Set<String> numbers = found(NUMBER_CELL, files(RULES, ".dmn"));
    numbers.removeIf(number -> COMMON.matcher(number).matches());

    assertThat(numbers).hasSizeGreaterThan(3);
    assertThat(standing(numbers)).isEmpty();
    Set<String> days = found(DAY, files(RULES, ".dmn"));
    assertThat(days).isNotEmpty();
    assertThat(standing(days)).isEmpty();
  }
}
