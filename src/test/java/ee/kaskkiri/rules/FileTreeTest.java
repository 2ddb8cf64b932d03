package ee.kaskkiri.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path directory, String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @Test
  void theHashDoesNotDependOnTheOrderOfTheFiles() {
    Map<String, byte[]> oneWay = new LinkedHashMap<>();
    oneWay.put("rules/a", bytes("1"));
    oneWay.put("rules/b", bytes("2"));
    Map<String, byte[]> otherWay = new LinkedHashMap<>();
    otherWay.put("rules/b", bytes("2"));
    otherWay.put("rules/a", bytes("1"));

    assertThat(FileTree.of(oneWay).hash())
        .isEqualTo(FileTree.of(otherWay).hash())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void theHashTellsContentsPathsAndTheirBordersApart() {
    assertThat(
            Stream.of(
                    Map.of("rules/a", bytes("1")),
                    Map.of("rules/a", bytes("2")),
                    Map.of("rules/b", bytes("1")),
                    Map.of("rules/a", bytes("1"), "rules/b", bytes("")),
                    Map.of("rules/a", bytes(""), "rules/b", bytes("1")))
                .map(files -> FileTree.of(files).hash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readsRulesAndCasesAndNothingHiddenOrElsewhere(@TempDir Path directory) throws IOException {
    write(directory, "rules/demo/2020-01-01/a.dmn", "<a/>");
    write(directory, "rules/demo/.draft/b.dmn", "<b/>");
    write(directory, "rules/.git/config", "x");
    write(directory, "rules/demo/2020-01-01/.a.dmn.swp", "x");
    write(directory, "test-data/demo/2020-01-01/a.yaml", "cases: []");
    write(directory, "notes/a.txt", "x");

    FileTree tree = FileTree.read(directory);

    assertThat(tree.paths())
        .containsExactly("rules/demo/2020-01-01/a.dmn", "test-data/demo/2020-01-01/a.yaml");
    assertThat(tree.text("rules/demo/2020-01-01/a.dmn")).contains("<a/>");
    assertThat(tree.names("rules")).containsExactly("demo");
    assertThat(tree.isFile("rules/demo")).isFalse();
    assertThat(tree.content("rules/none")).isEmpty();
  }

  @Test
  void keepsItsContentWhateverTheReaderDoes() {
    FileTree tree = FileTree.of(Map.of("rules/a", bytes("1")));
    String hash = tree.hash();

    tree.content("rules/a").orElseThrow()[0] = 'x';

    assertThat(tree.hash()).isEqualTo(hash);
  }

  @Test
  void thePackagedFilesAreThoseOfTheRepository() throws IOException {
    FileTree directory = FileTree.read(Path.of(""));

    assertThat(FileTree.packaged().paths()).containsExactlyElementsOf(directory.paths());
    assertThat(FileTree.packaged().hash()).isEqualTo(directory.hash());
  }

  @Test
  void saysWhyADirectoryIsNoRepository(@TempDir Path empty) {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> FileTree.read(empty.resolve("nowhere")))
        .withMessageContaining("nowhere")
        .withMessageContaining("no such directory");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> FileTree.read(empty))
        .withMessageContaining("no folder 'rules'");
  }
}
