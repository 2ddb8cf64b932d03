package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small editions for tests, written as texts. */
public final class Editions {
  private static final String FOLDER = "rules/demo/2020-01-01/";

  private Editions() {}

  /** A rule repository of one edition, with the given files by name. */
  public static FileTree tree(Map<String, String> files) {
    Map<String, byte[]> content = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> content.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  /** The edition of such a repository. */
  public static Edition read(Map<String, String> files) {
    return RuleBook.read(tree(files)).editions().get(0);
  }

  /** The same, compiled; fails if it does not compile. */
  public static CompiledEdition compile(Map<String, String> files, Strictness strictness) {
    Compilation compilation = new EditionCompiler(strictness).compile(read(files));
    assertThat(compilation.findings()).isEmpty();
    return compilation.edition().orElseThrow();
  }

  /** A DMN model with the given content of {@code <definitions>}. */
  public static String dmn(String name, String body) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:feel="https://www.omg.org/spec/DMN/20191111/FEEL/"
            id="%1$s" name="%1$s" namespace="https://example.ee/%1$s">
        %2$s
        </definitions>
        """
        .formatted(name, body);
  }
}
